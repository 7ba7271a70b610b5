/**
 * Markdown notes, one paper a note: an address line, `Title (authors)` or `*Title* (authors)`, a quoted abstract, Korean
 * commentary, `<english>…</english>`, a line of tags, a section of `[[links]]` to other notes; all of it may be missing.
 * The day is the date that the file's name begins with, and the rest of the name is the title of a note without one.
 */
import type { ReadDigest } from '../../model/digest';
import { parseAddressLine } from '../address-line';
import { parseDateLine } from '../date-line';
import type { Line } from '../decode';
import { readDatedName } from '../file-date';
import type { DigestFormat, FormatResult, TextFile } from '../format';
import { type FrontMatter, readFrontMatter } from '../front-matter';
import { isKorean } from '../language';
import { type MarkdownBody, readMarkdownBody } from '../markdown-body';
import { makeMarkdownEntry } from '../markdown-entry';
import { readMarkdownLines } from '../markdown-lines';
import { problem } from '../problem';
import { parseTitleLine } from '../title-line';
import { type NoteHead, readNoteHead } from './markdown-note-head';

export const markdownNote: DigestFormat = {
  name: 'markdown-note',
  detects: (file) => {
    const isDated = readDatedName(file.name).date !== undefined;
    const hasDateLine = file.lines.some((line) => parseDateLine(line.text) !== undefined);
    if (hasDateLine) return isDated && beginsAsNote(file);
    return (
      beginsAsNote(file) ||
      (isMarkdownName(file.name) && (isDated || file.lines.some((line) => isKorean(line.text))))
    );
  },
  read: (file) => {
    const { date } = readDatedName(file.name);
    const front = readFrontMatter(file.lines);
    const written = front.date === undefined ? undefined : parseDateLine(front.date.slice(0, 10));
    const day = date ?? written;
    if (day === undefined) return refusal(file, 'noteWithoutDate');
    if (day.kind === 'impossible') return refusal(file, 'impossibleFileDate', file.name);
    const damaged = file.lines.filter((line) => line.damaged);
    if (damaged.length > 0) {
      return {
        digests: [],
        problems: damaged.map((line) => problem(file.name, line.number, 'damagedText', titleOf(file, front))),
      };
    }
    return readNote(file, front, day.date);
  },
};

function readNote(file: TextFile, front: FrontMatter, date: string): FormatResult {
  const lines = readMarkdownLines(file).slice(front.length);
  const head = readNoteHead(lines);
  const body = readMarkdownBody(head.body);
  const { entry, problems } = makeMarkdownEntry(
    file.name,
    {
      title: head.title?.title ?? titleOf(file, front, head),
      authors: head.title?.authors ?? front.authors,
      line: head.title?.line ?? 1,
      addresses: addressesOf(head, front, body),
    },
    { ...body, tags: [...new Set([...front.tags, ...body.tags])] },
  );
  const digest: ReadDigest = { date, title: writeDate(date), line: 1, entries: [entry] };
  return { digests: [digest], problems };
}

/** An address line below the first words counts too, where it is the only one. */
function addressesOf(head: NoteHead, front: FrontMatter, body: MarkdownBody): Line[] {
  const above = [...front.addresses, ...head.addresses];
  if (above.length > 0) return above;
  const below = body.commentary.flatMap((line) => {
    const found = parseAddressLine(line.text.trim());
    return found?.text === '' ? found.addresses.map((address) => ({ ...line, text: address })) : [];
  });
  return below.length === 1 ? below : [];
}

function titleOf(file: TextFile, front: FrontMatter, head?: NoteHead): string {
  const { rest } = readDatedName(file.name);
  const address = head?.addresses[0]?.text.replace(/^https?:\/\//i, '');
  return front.title || rest || address || file.name;
}

function beginsAsNote({ lines }: TextFile): boolean {
  const first = lines.slice(readFrontMatter(lines).length).find((line) => line.text !== '');
  if (first === undefined) return false;
  return parseAddressLine(first.text) !== undefined || parseTitleLine(first.text) !== undefined;
}

/** Markdown has no sign that every file bears, so that an essay is known by its file's name beside its language. */
function isMarkdownName(name: string): boolean {
  return /\.(?:md|markdown)$/i.test(name);
}

function writeDate(date: string): string {
  const [year, month, day] = [date.slice(0, 4), date.slice(5, 7), date.slice(8)];
  return `${Number(year)}년 ${Number(month)}월 ${Number(day)}일`;
}

function refusal(
  { name }: TextFile,
  code: 'noteWithoutDate' | 'impossibleFileDate',
  ...details: string[]
): FormatResult {
  return { digests: [], problems: [problem(name, 1, code, ...details)] };
}
