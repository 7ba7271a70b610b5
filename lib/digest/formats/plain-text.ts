/**
 * Plain text, the shape in which digests are posted: a date line, or a file named by its day, then entries. An entry is a
 * title line, a line of authors in brackets, paragraphs of English abstract, paragraphs of Korean commentary, sometimes the
 * author's English translation, and a line of tags; all but the title may be missing, lines that are only an address may
 * stand above or below the title or close the entry, and one line is one paragraph. So an entry begins after a date, after
 * tags, at a line that is followed by authors, or at a title that a blank line sets off where blank lines are used for
 * nothing else (plain-text-starts.ts); inside it, the first and the last Korean line part abstract, commentary and
 * translation (plain-text-parts.ts). Where nothing is to be seen between two entries, that is a finding.
 */
import type { ReadDigest, ReadEntry } from '../../model/digest';
import { parseAuthorLine } from '../author-line';
import { parseDateLine } from '../date-line';
import type { Line } from '../decode';
import { readDatedName } from '../file-date';
import type { DigestFormat, FormatResult, TextFile } from '../format';
import { type Problem, problem } from '../problem';
import { parseTagLine } from '../tag-line';
import { readEntry } from './plain-text-entry';
import { type PlainLine, toPlainLines } from './plain-text-lines';
import { type Section, splitSections } from './plain-text-sections';
import { findEntryStarts } from './plain-text-starts';

export const plainText: DigestFormat = {
  name: 'plain-text',
  detects: (file) => hasDateLine(file) || (dayOfName(file) !== undefined && file.lines.some(belongsToEntry)),
  read: (textFile) => {
    const { name: file, lines } = textFile;
    const problems: Problem[] = [];
    const opening = hasDateLine(textFile) ? undefined : openingOf(textFile);
    const digests = splitSections(file, toPlainLines(lines), problems, opening).map((section): ReadDigest => {
      const entries = readSection(textFile, section, problems);
      return { date: section.date, title: section.title, line: section.line, entries };
    });
    return {
      digests: digests.filter((digest) => digest.entries.length > 0),
      problems,
    } satisfies FormatResult;
  },
};

function hasDateLine({ lines }: TextFile): boolean {
  return lines.some((line) => parseDateLine(line.text) !== undefined);
}

/** A text without a date is a digest if its file is named by a day and a line of it can only be an entry's. */
function dayOfName({ name }: TextFile): string | undefined {
  const { date } = readDatedName(name);
  return date?.kind === 'date' ? date.date : undefined;
}

function belongsToEntry({ text }: Line): boolean {
  return parseTagLine(text) !== undefined || parseAuthorLine(text) !== undefined;
}

function openingOf(file: TextFile): Section<PlainLine> | undefined {
  const date = dayOfName(file);
  return date === undefined ? undefined : { date, title: date, line: 1, lines: [] };
}

function readSection(
  { name: file, onStep }: TextFile,
  section: Section<PlainLine>,
  problems: Problem[],
): ReadEntry[] {
  const { starts, unclear } = findEntryStarts(section.lines);
  for (const index of unclear) {
    const { number = section.line, text = '' } = section.lines[index] ?? {};
    problems.push(problem(file, number, 'boundaryUnclear', text));
  }
  if (starts.length === 0) problems.push(problem(file, section.line, 'noEntries', section.title));
  return starts.flatMap((start, index) => {
    onStep?.();
    const lines = section.lines.slice(start, starts[index + 1]);
    const read = readEntry(file, lines);
    for (const found of read.problems) problems.push(found);
    return read.entry === undefined ? [] : [read.entry];
  });
}
