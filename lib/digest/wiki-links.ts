/** `[[Name of a note]]`, as Obsidian and its kin write links between notes, and what such links lead to. */
import type { ReadDigest, ReadEntry } from '../model/digest';
import type { PaperKey } from '../model/paper-key';
import { baseNameOf, readDatedName } from './file-date';
import { type Problem, problem } from './problem';

const WIKI_LINK = /\[\[([^[\]\n]{1,400})\]\]/g;

/** The names in a text, without alias (`|…`) and folders. */
export function findWikiLinks(text: string): string[] {
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

/**
 * The files with the links between their notes resolved: what the note at the other end is about becomes a mention. A link
 * to a note that is not among the files is a warning, since nothing else would tell of it.
 */
export function resolveWikiLinks<F extends ReadFile>(files: readonly F[]): F[] {
  const isLinked = (entry: ReadEntry) => (entry.wikiLinks ?? []).length > 0;
  if (!files.some(({ digests }) => digests.some(({ entries }) => entries.some(isLinked)))) return [...files];
  const notes = notesByName(files);
  return files.map((file) => {
    const problems: Problem[] = [];
    const digests = file.digests.map((digest) => ({
      ...digest,
      entries: digest.entries.map((entry) =>
        isLinked(entry) ? resolveEntry(file.file, entry, notes, problems) : entry,
      ),
    }));
    return { ...file, digests, problems: [...file.problems, ...problems] };
  });
}

function resolveEntry(
  file: string,
  entry: ReadEntry,
  notes: ReadonlyMap<string, readonly PaperKey[]>,
  problems: Problem[],
): ReadEntry {
  const mentions = new Set(entry.mentions);
  for (const name of entry.wikiLinks ?? []) {
    const keys = notes.get(nameKey(name)) ?? notes.get(nameKey(withoutHeading(name)));
    if (keys === undefined) problems.push(problem(file, entry.line, 'wikiLinkUnknown', name));
    for (const key of keys ?? []) if (!entry.links.includes(key)) mentions.add(key);
  }
  return { ...entry, mentions: [...mentions] };
}

/** Every file by its name, with the date that it begins with and without; a name that two notes share is the first one's. */
function notesByName(files: readonly ReadFile[]): Map<string, readonly PaperKey[]> {
  const notes = new Map<string, readonly PaperKey[]>();
  const add = (name: string, keys: readonly PaperKey[]) => {
    const key = nameKey(name);
    if (key !== '' && !notes.has(key)) notes.set(key, keys);
  };
  const named = files.map(({ file, digests }) => {
    const keys = digests.flatMap(({ entries }) => entries.flatMap(({ links }) => links));
    return { file, keys: [...new Set(keys)] };
  });
  for (const { file, keys } of named) add(baseNameOf(file), keys);
  for (const { file, keys } of named) add(readDatedName(file).rest, keys);
  return notes;
}

/** Names meet as Obsidian lets them: folders, ending and letter case aside. */
function nameKey(name: string): string {
  return baseNameOf(name.replace(/\.md$/i, '').concat('.md')).toLowerCase();
}

function withoutHeading(name: string): string {
  return name.replace(/[#^].*$/, '');
}
