/**
 * Markdown digests, a day a file: a date as a heading, a line or the file's name, then entries under headings, bold lines or
 * list items, with links in their titles. What stands below a title is read as in notes and plain text: `(authors)`,
 * abstract, Korean commentary, English, tags.
 */
import type { ReadDigest, ReadEntry } from '../../model/digest';
import { isSurelyAuthorLine } from '../author-line';
import { type DateLine, parseDateLine } from '../date-line';
import { readDatedName } from '../file-date';
import type { DigestFormat, TextFile } from '../format';
import { readFrontMatter } from '../front-matter';
import { type MarkdownLine, parseHeading, readMarkdownLines } from '../markdown-lines';
import { type Problem, problem } from '../problem';
import { parseEmphasis } from '../title-line';
import { readPiece } from './markdown-digest-entry';
import { asHead, cutIntoPieces, type DigestHead, hasVisibleTitle } from './markdown-digest-heads';
import { couldBeTitle } from './plain-text-titles';

const LONGEST_DATE = 80;
const DATE_INSIDE = /\d{4}년\s?\d{1,2}월\s?\d{1,2}일|\d{4}([-./])\d{1,2}\1\d{1,2}/;

interface Day {
  readonly date: string;
  readonly title: string;
  readonly line: number;
  readonly lines: MarkdownLine[];
}

export const markdownDigest: DigestFormat = {
  name: 'markdown-digest',
  detects: (file) => {
    const lines = readMarkdownLines(file);
    const first = lines.findIndex((line) => dateOf(line) !== undefined);
    if (isNamedAsNote(file) && !isBeginning(lines, first)) return countTitledHeadings(lines) > 1;
    if (first === -1) return openingDate(file) !== undefined && countTitles(lines) > 1;
    const isMarked = lines.some(
      (line) => dateOf(line) !== undefined && parseDateLine(line.text) === undefined,
    );
    const next = lines.slice(first + 1).find(({ kind }) => kind !== 'blank');
    const head = next && asHead(next);
    return isMarked || (head !== undefined && isTitle(head) && countPlainTitles(lines) < countTitles(lines));
  },
  read: (file) => {
    const problems: Problem[] = [];
    const digests = splitDays(file, problems).map((day): ReadDigest => {
      file.onStep?.();
      const { date, title, line } = day;
      return { date, title, line, entries: readDay(file.name, day, problems) };
    });
    return { digests: digests.filter(({ entries }) => entries.length > 0), problems };
  },
};

/** The date of a line that is only a date, as a heading or in bold too; the file's own heading may say more. */
function dateOf({ kind, text }: MarkdownLine): DateLine | undefined {
  if (text.length > LONGEST_DATE || kind === 'code') return undefined;
  const heading = kind === 'heading' ? parseHeading(text) : undefined;
  const words = heading?.words ?? text;
  const emphasised = parseEmphasis(words);
  const date = parseDateLine(emphasised?.rest === '' ? emphasised.inner : words);
  if (date !== undefined || heading?.depth !== 1) return date;
  const inside = DATE_INSIDE.exec(words)?.[0];
  return inside === undefined ? undefined : parseDateLine(inside);
}

/** `2024-09-18.md`: the name of a day, where `240918 Words.md` is the name of a note. */
function isNamedByDay({ name }: TextFile): boolean {
  return readDatedName(name).date?.kind === 'date' && readDatedName(name).rest === '';
}

function isNamedAsNote({ name }: TextFile): boolean {
  return readDatedName(name).date !== undefined && readDatedName(name).rest !== '';
}

function isBeginning(lines: readonly MarkdownLine[], index: number): boolean {
  return index !== -1 && lines.slice(0, index).every(({ kind }) => kind === 'blank');
}

/** The date that a file has without a line for it: of its name, or of the block before its text. */
function openingDate(file: TextFile): string | undefined {
  const written = parseDateLine(readFrontMatter(file.lines).date?.slice(0, 10) ?? '');
  const named = isNamedByDay(file) || countTitledHeadings(readMarkdownLines(file)) > 1;
  const date = (named ? readDatedName(file.name).date : undefined) ?? written;
  return date?.kind === 'date' ? date.date : undefined;
}

function isTitle(head: DigestHead): boolean {
  return head.kind === 'heading' || hasVisibleTitle(head);
}

function countTitles(lines: readonly MarkdownLine[]): number {
  return lines.map(asHead).filter((head) => head !== undefined && isTitle(head)).length;
}

/** Titles without any sign, told by the authors below them: a title of plain text may begin with a `#` or a number. */
function countPlainTitles(lines: readonly MarkdownLine[]): number {
  const filled = lines.filter(({ kind }) => kind !== 'blank');
  return filled.filter((line, index) => {
    const head = asHead(line);
    if (line.kind === 'quote' || line.kind === 'code' || (head !== undefined && isTitle(head))) return false;
    return isSurelyAuthorLine(filled[index + 1]?.text ?? '') && couldBeTitle(line.text);
  }).length;
}

/** Headings with a link or authors, which an essay does not have. */
function countTitledHeadings(lines: readonly MarkdownLine[]): number {
  const heads = lines.filter(({ kind }) => kind === 'heading').map(asHead);
  return heads.filter((head) => head !== undefined && hasVisibleTitle(head)).length;
}

function splitDays(file: TextFile, problems: Problem[]): Day[] {
  const lines = readMarkdownLines(file).slice(readFrontMatter(file.lines).length);
  const days: Day[] = [];
  let current: Day | undefined;
  const opening = lines.some((line) => dateOf(line)?.kind === 'date') ? undefined : openingDate(file);
  if (opening !== undefined) {
    current = { date: opening, title: opening, line: 1, lines: [] };
    days.push(current);
  }
  let isTold = false;
  for (const line of lines) {
    const date = dateOf(line);
    if (date?.kind === 'date') {
      const title = line.text.replace(/^#+\s+/, '').replace(/[*_]/g, '');
      current = { date: date.date, title, line: line.number, lines: [] };
      days.push(current);
    } else if (date?.kind === 'impossible') {
      problems.push(problem(file.name, line.number, 'impossibleDate', line.text));
      current = undefined;
      isTold = true;
    } else if (current !== undefined) current.lines.push(line);
    else if (!isTold && line.kind !== 'blank' && !isName(line)) {
      problems.push(problem(file.name, line.number, 'textBeforeDate'));
      isTold = true;
    }
  }
  return days;
}

/** The document's own heading, above its dates. */
function isName({ kind }: MarkdownLine): boolean {
  return kind === 'heading';
}

function readDay(file: string, day: Day, problems: Problem[]): ReadEntry[] {
  const { before, pieces, groups } = cutIntoPieces(day.lines);
  const stray = before.find(({ kind }) => kind !== 'blank');
  if (pieces.length === 0) problems.push(problem(file, day.line, 'noEntries', day.title));
  else if (stray !== undefined) problems.push(problem(file, stray.number, 'textBeforeEntry'));
  for (const { number, text } of groups) {
    problems.push(problem(file, number, 'headingLeftOut', text.replace(/^#+\s+/, '')));
  }
  return pieces.flatMap((piece) => {
    const read = readPiece(file, piece);
    for (const found of read.problems) problems.push(found);
    return read.entry === undefined ? [] : [read.entry];
  });
}
