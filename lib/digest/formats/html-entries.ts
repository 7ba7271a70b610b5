/** From a post's lines to its entries: what belongs to a title is put in the order of plain text and read as such. */
import type { ReadEntry } from '../../model/digest';
import type { PaperKey } from '../../model/paper-key';
import { keyOfAddress } from '../../papers/canonical-address';
import { parseAuthorLine } from '../author-line';
import type { Line } from '../decode';
import { type Problem, problem } from '../problem';
import { withoutLinks } from '../relations';
import { parseTagLine } from '../tag-line';
import type { HtmlLine, Link } from './html-line';
import { isLabelLine, readTitle, writeLinks } from './html-links';
import type { Outline } from './html-titles';
import { isAddressLine } from './plain-text-addresses';
import { readEntry } from './plain-text-entry';
import { couldBeTitle } from './plain-text-titles';

interface EntryLine extends Line {
  readonly isQuote: boolean;
}

export interface PostEntries {
  readonly entries: ReadEntry[];
  readonly problems: Problem[];
}

/** `own` is the key of the post itself, which is no paper of its entries. */
export function readPostEntries(
  file: string,
  lines: readonly HtmlLine[],
  { starts, outside }: Outline,
  own: PaperKey | undefined,
): PostEntries {
  const read = starts.map((start, index) => {
    const next = starts[index + 1] ?? lines.length;
    const inside = lines.slice(start, next).filter((_, offset) => !outside.has(start + offset));
    return readPostEntry(file, inside, own);
  });
  return {
    entries: read.flatMap(({ entry }) => entry ?? []),
    problems: [...findOutside(file, lines, outside), ...read.flatMap(({ problems }) => problems)],
  };
}

/** A finding for each heading, and one for all paragraphs that stand together. */
function findOutside(file: string, lines: readonly HtmlLine[], outside: ReadonlySet<number>): Problem[] {
  const isText = (index: number) => outside.has(index) && lines[index]?.mark.startsWith('h') === false;
  return lines.flatMap((line, index) => {
    if (!outside.has(index) || (isText(index) && isText(index - 1))) return [];
    const code = isText(index) ? 'textOutsideNotes' : 'headingLeftOut';
    return [problem(file, line.number, code, excerpt(line.text))];
  });
}

const LONGEST_EXCERPT = 80;

export function excerpt(text: string): string {
  const signs = [...text.slice(0, 2 * LONGEST_EXCERPT)];
  return signs.length > LONGEST_EXCERPT ? `${signs.slice(0, LONGEST_EXCERPT).join('')}…` : text;
}

function readPostEntry(file: string, lines: readonly HtmlLine[], own: PaperKey | undefined) {
  const { ordered, resources, isMixed } = orderLines(titleFirst(lines), own);
  const { entry, problems } = readEntry(file, ordered, (line) => line.isQuote);
  const title = ordered[0];
  if (title !== undefined && isMixed) {
    problems.push(problem(file, title.number, 'textAfterTags', excerpt(title.text)));
  }
  if (entry === undefined) return { entry, problems };
  const known = new Set([...entry.resources, ...resources]);
  return { entry: { ...entry, resources: withoutLinks([...known], entry.links) }, problems };
}

/** Where no line is marked as a title, addresses may stand above it. */
function titleFirst(lines: readonly HtmlLine[]): readonly HtmlLine[] {
  const at = lines.findIndex((line) => !isAddressLine(line));
  const title = lines[at];
  if (at < 1 || title === undefined || !couldBeTitle(title.text)) return lines;
  return [title, ...lines.slice(0, at), ...lines.slice(at + 1)];
}

/** Title, addresses, authors, text, tags. */
function orderLines(lines: readonly HtmlLine[], own: PaperKey | undefined) {
  const [first, ...below] = lines;
  const written = new Set<Link>(first?.pieces.flatMap(({ link }) => link ?? []));
  const head = first === undefined ? undefined : readTitle(first);
  const labels = takeLabels(below);
  const labelled = [...labels].map(readTitle);
  const about = [head, ...labelled].flatMap((parts) => parts?.about ?? []);
  const resources = [head, ...labelled].flatMap((parts) => parts?.resources ?? []).flatMap(keysOf);
  const rest = below.filter((line) => !labels.has(line));
  const body = rest.filter((line) => !isTags(line));
  const isAuthors = parseAuthorLine(body[0]?.text ?? '') !== undefined;
  const ordered: EntryLine[] = [
    ...(first === undefined ? [] : [plain(first, head?.title)]),
    ...(first === undefined ? [] : addressLines(first, about, own)),
    ...body.map((line, index) => {
      return index === 0 && isAuthors ? plain(line) : plain(line, writeLinks(line, written));
    }),
    ...rest.filter(isTags).map((line) => plain(line)),
  ];
  return { ordered, resources, isMixed: isMixedWithTags(rest, isAuthors) };
}

/** Lines of labels below the title, or below its authors. */
function takeLabels(below: readonly HtmlLine[]): ReadonlySet<HtmlLine> {
  const authors = below.findIndex((line) => !isLabels(line));
  const skipped = parseAuthorLine(below[authors]?.text ?? '') === undefined ? 0 : 1;
  const above = authors === -1 ? below : below.slice(0, authors);
  const after = below.slice(authors + skipped);
  const end = after.findIndex((line) => !isLabels(line));
  return new Set(skipped === 0 ? above : [...above, ...after.slice(0, end === -1 ? after.length : end)]);
}

function isLabels(line: HtmlLine): boolean {
  return line.mark !== 'quote' && isLabelLine(line) && line.pieces.some(({ link }) => link !== undefined);
}

function isTags(line: HtmlLine): boolean {
  return line.mark !== 'quote' && parseTagLine(line.text) !== undefined;
}

function isMixedWithTags(rest: readonly HtmlLine[], hasAuthors: boolean): boolean {
  const tags = rest.findIndex(isTags);
  return tags > (hasAuthors ? 1 : 0) && rest.slice(tags).some((line) => !isTags(line));
}

function plain(line: HtmlLine, text = line.text): EntryLine {
  return { number: line.number, text, damaged: line.damaged, isQuote: line.mark === 'quote' };
}

function addressLines(
  { number }: HtmlLine,
  about: readonly string[],
  own: PaperKey | undefined,
): EntryLine[] {
  const foreign = [...new Set(about)].filter((address) => own === undefined || keyOfAddress(address) !== own);
  return foreign.map((text) => ({ number, text, damaged: false, isQuote: false }));
}

function keysOf(address: string): PaperKey[] {
  const key = keyOfAddress(address);
  return key === undefined ? [] : [key];
}
