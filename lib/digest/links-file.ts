/**
 * Addresses beside a digest that has none of its own: `2024-09-18.links` beside `2024-09-18.txt`. A line is an address,
 * a space and the title of the entry that it belongs to, exactly; blank lines and lines that begin with `#` are skipped.
 * An entry may have several lines: the first is the address a reader opens.
 */
import type { ReadDigest, ReadEntry } from '../model/digest';
import { canonicalKey } from '../papers/canonical-address';
import { normaliseTitle } from '../papers/normalise-title';
import { decodeLines, type Line } from './decode';
import type { FormatResult } from './format';
import { type Problem, problem } from './problem';
import { withoutLinks } from './relations';

/** The ending that a file of addresses has in place of its digest's. */
export const LINKS_FILE_ENDING = '.links';

interface Link {
  readonly line: number;
  readonly address: string;
  readonly title: string;
}

/**
 * The digests with their entries' links filled in. Every line that cannot be used is a problem of the links file:
 * no address in it, an address without a key, or a title that no entry has.
 */
export function addLinks(digests: readonly ReadDigest[], file: string, bytes: Uint8Array): FormatResult {
  const decoded = decodeLines(bytes);
  if (decoded.kind !== 'text') {
    return { digests, problems: [problem(file, 1, decoded.kind === 'empty' ? 'emptyFile' : 'binaryFile')] };
  }
  const problems: Problem[] = [];
  const links = decoded.lines.flatMap((line) => parseLine(file, line, problems));
  const linked = digests.map((digest) => ({
    ...digest,
    entries: digest.entries.map((entry) => linkEntry(entry, links, file, problems)),
  }));
  const titles = new Set(
    digests.flatMap((digest) => digest.entries.map((entry) => normaliseTitle(entry.title))),
  );
  for (const link of links) {
    if (!titles.has(normaliseTitle(link.title))) {
      problems.push(problem(file, link.line, 'linkWithoutEntry', link.title));
    }
  }
  return { digests: linked, problems: problems.sort((one, other) => one.line - other.line) };
}

function parseLine(file: string, line: Line, problems: Problem[]): Link[] {
  if (line.text === '' || line.text.startsWith('#')) return [];
  const match = /^(https?:\/\/\S+)\s+(\S.*)$/i.exec(line.text);
  if (line.damaged || match?.[1] === undefined || match[2] === undefined) {
    problems.push(problem(file, line.number, 'linkLineUnreadable', line.text));
    return [];
  }
  return [{ line: line.number, address: match[1], title: match[2] }];
}

function linkEntry(entry: ReadEntry, links: readonly Link[], file: string, problems: Problem[]): ReadEntry {
  const title = normaliseTitle(entry.title);
  const keys = [...entry.links];
  let address = entry.address;
  for (const link of links.filter((candidate) => normaliseTitle(candidate.title) === title)) {
    const canonical = canonicalKey(link.address);
    if (canonical.kind !== 'key') {
      problems.push(problem(file, link.line, 'linkAddressUnusable', link.address));
    } else if (!keys.includes(canonical.key)) {
      keys.push(canonical.key);
      address ??= link.address;
    }
  }
  const relations = {
    resources: withoutLinks(entry.resources, keys),
    mentions: withoutLinks(entry.mentions, keys),
  };
  return { ...entry, links: keys, ...relations, ...(address === undefined ? {} : { address }) };
}
