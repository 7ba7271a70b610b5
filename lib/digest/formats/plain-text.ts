/**
 * Plain text, the shape in which digests are posted: a date line, then entries. An entry is a title line, a line of
 * authors in brackets, paragraphs of English abstract, paragraphs of Korean commentary, sometimes the author's
 * English translation, and a line of tags; all but the title may be missing, one line is one paragraph, and blank
 * lines mean nothing. So an entry begins after a date, after tags, or at a line that is followed by authors;
 * inside it, the first and the last Korean line part abstract, commentary and translation.
 */
import type { ReadDigest, ReadEntry } from '../../model/digest';
import { parseDateLine } from '../date-line';
import type { Line } from '../decode';
import type { DigestFormat, FormatResult } from '../format';
import { type Problem, problem } from '../problem';
import { readRelations, withoutLinks } from '../relations';
import { findUnclear } from './plain-text-findings';
import { findEntryStarts, type Parts, splitParts } from './plain-text-parts';

interface Section {
  readonly date: string;
  readonly title: string;
  readonly line: number;
  readonly lines: Line[];
}

export const plainText: DigestFormat = {
  name: 'plain-text',
  detects: ({ lines }) => lines.some((line) => parseDateLine(line.text) !== undefined),
  read: ({ name: file, lines }) => {
    const problems: Problem[] = [];
    const digests = splitSections(file, lines, problems).map((section): ReadDigest => {
      const entries = readSection(file, section, problems);
      return { date: section.date, title: section.title, line: section.line, entries };
    });
    return {
      digests: digests.filter((digest) => digest.entries.length > 0),
      problems,
    } satisfies FormatResult;
  },
};

function splitSections(file: string, lines: readonly Line[], problems: Problem[]): Section[] {
  const sections: Section[] = [];
  let current: Section | undefined;
  let reported = false;
  for (const line of lines.filter((candidate) => candidate.text !== '')) {
    const date = parseDateLine(line.text);
    if (date?.kind === 'date') {
      current = { date: date.date, title: line.text, line: line.number, lines: [] };
      sections.push(current);
      reported = false;
    } else if (date?.kind === 'impossible') {
      problems.push(problem(file, line.number, 'impossibleDate', line.text));
      current = undefined;
      reported = true;
    } else if (current !== undefined) {
      current.lines.push(line);
    } else if (!reported) {
      problems.push(problem(file, line.number, 'textBeforeDate'));
      reported = true;
    }
  }
  return sections;
}

function readSection(file: string, section: Section, problems: Problem[]): ReadEntry[] {
  const starts = findEntryStarts(section.lines);
  if (starts.length === 0) problems.push(problem(file, section.line, 'noEntries', section.title));
  return starts.flatMap((start, index) => {
    const lines = section.lines.slice(start, starts[index + 1]);
    const read = readEntry(file, lines);
    problems.push(...read.problems);
    return read.entry === undefined ? [] : [read.entry];
  });
}

function readEntry(file: string, lines: readonly Line[]): { entry?: ReadEntry; problems: Problem[] } {
  const damaged = lines.filter((line) => line.damaged);
  const parts = splitParts(lines);
  const refusal = parts === undefined ? undefined : refuse(file, parts);
  if (damaged.length > 0) {
    return {
      problems: damaged.map((line) => problem(file, line.number, 'damagedText', parts?.title.text ?? '')),
    };
  }
  if (parts === undefined) return { problems: [problem(file, lines[0]?.number ?? 1, 'tagsWithoutEntry')] };
  if (refusal !== undefined) return { problems: [refusal] };
  const links = readRelations(file, parts.addresses);
  const resources = readRelations(file, parts.abstract);
  const mentions = readRelations(file, [...parts.commentary, ...parts.translation]);
  const entry: ReadEntry = {
    title: parts.title.text,
    authors: parts.authors,
    abstract: texts(parts.abstract),
    commentary: texts(parts.commentary),
    translation: texts(parts.translation),
    tags: parts.tags,
    links: links.keys,
    resources: withoutLinks(resources.keys, links.keys),
    mentions: withoutLinks(mentions.keys, links.keys),
    ...(links.address === undefined ? {} : { address: links.address }),
    line: parts.title.number,
  };
  const found = [...links.problems, ...resources.problems, ...mentions.problems];
  return { entry, problems: [...found, ...findUnclear(file, parts)] };
}

const texts = (lines: readonly Line[]): string[] => lines.map((line) => line.text);

function refuse(file: string, parts: Parts): Problem | undefined {
  const content = [
    ...parts.authors,
    ...parts.abstract,
    ...parts.commentary,
    ...parts.tags,
    ...parts.addresses,
  ];
  return content.length > 0 ? undefined : problem(file, parts.title.number, 'onlyATitle', parts.title.text);
}
