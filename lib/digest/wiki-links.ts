/** `[[Name of a note]]`, as Obsidian and its kin write links between notes, and what such links lead to. */
import type { ReadDigest, ReadEntry } from '../model/digest';
import type { PaperKey } from '../model/paper-key';
import { baseNameOf, readDatedName } from './file-date';
import { type Problem, problem } from './problem';

const WIKI_LINK = /\[\[([^[\]\n]{1,400})\]\]/g;

/** The names in a text, without alias (`|…`) and folders. */
export function findWikiLinks(text: string): string[] {
  if (!text.includes('[[')) return [];
  return [...text.matchAll(WIKI_LINK)]
    .map((match) => (match[1]?.split('|')[0] ?? '').trim())
    .filter((name) => name !== '');
}

/** Whether a line holds nothing but such links, list signs aside. */
export function isOnlyWikiLinks(text: string): boolean {
  return text.includes('[[') && /^[-*+•,·\s]*$/.test(text.replace(WIKI_LINK, ''));
}

interface ReadFile {
  readonly file: string;
  readonly digests: readonly ReadDigest[];
  readonly problems: readonly Problem[];
}

export function hasWikiLinks({ digests }: ReadFile): boolean {
  return digests.some(({ entries }) => entries.some(({ wikiLinks = [] }) => wikiLinks.length > 0));
}

/**
 * The files with the links between their notes resolved: what the note at the other end is about becomes a mention. A link
 * to a note that is not among the files is a warning, since nothing else would tell of it. `linking` are the files that have
 * such links; what becomes of them is kept anew. Of all others no more than their names and the notes that are linked to are
 * looked at.
 */
export function resolveWikiLinks<F extends ReadFile>(
  files: readonly F[],
  linking: ReadonlySet<F>,
  keep: (file: F) => F,
): F[] {
  const wanted = namesIn(linking);
  const notes = wanted.size === 0 ? new Map() : notesByName(files, wanted);
  return files.map((file) => {
    if (!linking.has(file)) return file;
    const problems = [...file.problems];
    const digests = file.digests.map((digest) => ({
      ...digest,
      entries: digest.entries.map((entry) => resolveEntry(file.file, entry, notes, problems)),
    }));
    return keep({ ...file, digests, problems });
  });
}

/** The keys of all names that are linked to. */
function namesIn(files: Iterable<ReadFile>): Set<string> {
  const names = new Set<string>();
  for (const { digests } of files) {
    for (const { wikiLinks = [] } of digests.flatMap(({ entries }) => entries)) {
      for (const name of wikiLinks) names.add(nameKey(name)).add(nameKey(withoutHeading(name)));
    }
  }
  return names;
}

function resolveEntry(
  file: string,
  entry: ReadEntry,
  notes: ReadonlyMap<string, readonly PaperKey[]>,
  problems: Problem[],
): ReadEntry {
  const { wikiLinks = [] } = entry;
  if (wikiLinks.length === 0) return entry;
  const mentions = new Set(entry.mentions);
  for (const name of wikiLinks) {
    const keys = notes.get(nameKey(name)) ?? notes.get(nameKey(withoutHeading(name)));
    if (keys === undefined) problems.push(problem(file, entry.line, 'wikiLinkUnknown', name));
    for (const key of keys ?? []) if (!entry.links.includes(key)) mentions.add(key);
  }
  return { ...entry, mentions: [...mentions] };
}

/**
 * What the wanted notes are about, by their files' names, with the date that these begin with and without; a name that two
 * notes share is the first one's.
 */
function notesByName(
  files: readonly ReadFile[],
  wanted: ReadonlySet<string>,
): Map<string, readonly PaperKey[]> {
  const notes = new Map<string, readonly PaperKey[]>();
  const add = (name: string, { digests }: ReadFile) => {
    const key = nameKey(name);
    if (key === '' || !wanted.has(key) || notes.has(key)) return;
    const keys = digests.flatMap(({ entries }) => entries.flatMap(({ links }) => links));
    notes.set(key, [...new Set(keys)]);
  };
  for (const file of files) add(baseNameOf(file.file), file);
  // Most links are to the whole name, so that none is left to be looked for.
  if (notes.size < wanted.size) for (const file of files) add(readDatedName(file.file).rest, file);
  return notes;
}

/** Names meet as Obsidian lets them: folders, ending and letter case aside. */
function nameKey(name: string): string {
  return baseNameOf(name.replace(/\.md$/i, '').concat('.md')).toLowerCase();
}

function withoutHeading(name: string): string {
  return name.replace(/[#^].*$/, '');
}
