/** The date with which a file's name begins, as the names of notes do: `240918 A Title.md`, also `2024-09-18 …` and `20240918 …`. */
import { checkDate, type DateLine } from './date-line';

const PREFIX = /^(?:(?<full>\d{4})(?<mark>[-._]?)(?<month>\d{2})\k<mark>(?<day>\d{2})|(?<short>\d{6}))(?!\d)/;
/** Files are named by hand, so a date may be impossible, and an arXiv number may look like one: 2409.08642. */
const ARXIV_NUMBER = /^\d{4}\.\d{4,5}(?!\d)/;

export interface DatedName {
  /** Undefined where the name begins with no date. */
  readonly date: DateLine | undefined;
  /** What the name says after the date: the title of a note that has none inside. */
  readonly rest: string;
}

/** The file's name without folders and ending. */
export function baseNameOf(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return name
    .replace(/\.[a-z]{1,8}$/i, '')
    .normalize('NFC')
    .trim();
}

/** The last that was asked for: each format asks anew. */
let last: { readonly path: string; readonly read: DatedName } | undefined;

export function readDatedName(path: string): DatedName {
  if (last?.path !== path) last = { path, read: readName(path) };
  return last.read;
}

function readName(path: string): DatedName {
  const name = baseNameOf(path);
  const match = ARXIV_NUMBER.test(name) ? null : PREFIX.exec(name);
  if (match?.groups === undefined) return { date: undefined, rest: name };
  const { full, month, day, short } = match.groups;
  const rest = name.slice(match[0].length).replace(/^(?:\s+(?:[-–:]\s+)?|[-_.,:]\s*)/, '');
  const digits = short ?? '';
  const date =
    full === undefined
      ? checkDate(2000 + Number(digits.slice(0, 2)), Number(digits.slice(2, 4)), Number(digits.slice(4)))
      : checkDate(Number(full), Number(month), Number(day));
  return { date, rest };
}
