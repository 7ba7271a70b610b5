/** One entry from its lines, which formats that know more than plain text does may have put in order before. */
import type { ReadEntry } from '../../model/digest';
import type { Line } from '../decode';
import { type Problem, problem } from '../problem';
import { readRelations, withoutLinks } from '../relations';
import { findUnclear } from './plain-text-findings';
import { type Parts, splitParts } from './plain-text-parts';

/** `isQuoted` tells lines that are marked as quoted: directly below title and authors these are the abstract. */
export function readEntry<L extends Line>(
  file: string,
  lines: readonly L[],
  isQuoted?: (line: L) => boolean,
): { entry?: ReadEntry; problems: Problem[] } {
  const damaged = lines.filter((line) => line.damaged);
  const parts = splitParts(lines, isQuoted);
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
