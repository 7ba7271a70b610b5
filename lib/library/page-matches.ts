/** Which entries are about a page and which mention it: the rules, for one page and for the rows of a list alike. */
import { contradict } from '../model/annotation';
import type { PageIdentity } from '../model/page-identity';
import type { PaperKey } from '../model/paper-key';
import { titleKey } from '../papers/normalise-title';
import type { KnownKeys } from './known-keys';
import { type KeyRelation, type Lookup, type Match, matchesOf, readMatches } from './lookup';
import type { EntryRow } from './rows';

const ABOUT: readonly KeyRelation[] = ['link', 'learned', 'title'];

export interface PageMatches {
  /** Each entry once. */
  readonly about: readonly EntryRow[];
  /** Those that are about something else. */
  readonly mentioning: readonly EntryRow[];
}

/** All keys of a page, those of its titles last. Titles that are too short to tell anything, or too long, have none. */
export function keysOfPage({ keys, titles }: PageIdentity): PaperKey[] {
  return [...new Set([...keys, ...titles.flatMap((title) => titleKey(title) ?? [])])];
}

/**
 * The matches of each page, given by its keys. All are answered from one state of the library. The work grows with the keys
 * asked and the entries found, not with the library.
 */
export async function matchPages(
  lookup: Lookup,
  pages: readonly (readonly PaperKey[])[],
  mayHave?: KnownKeys['mayHave'],
): Promise<PageMatches[]> {
  await readMatches(lookup, pages.flat(), mayHave);
  // An entry without a link is about what another of the same title has a link to.
  await readMatches(
    lookup,
    pages.flatMap((keys) => titlesOf(namedBy(lookup, keys))),
    mayHave,
  );
  return pages.map((keys) => matchPage(lookup, keys));
}

function matchPage(lookup: Lookup, keys: readonly PaperKey[]): PageMatches {
  const named = namedBy(lookup, keys);
  const namesakes = titlesOf(named)
    .filter((title) => !keys.includes(title))
    .flatMap((title) => matchesOf(lookup, title))
    .filter(({ relation, found }) => relation === 'title' && found.links.length === 0);
  const about = [...named, ...namesakes].filter(
    ({ relation, found }) => relation !== 'title' || !contradict(found.links, keys),
  );
  const isAbout = new Set(about.map(({ found }) => found.row.id));
  const mentioning = keys
    .flatMap((key) => matchesOf(lookup, key))
    .filter(({ relation, found }) => relation === 'mention' && !isAbout.has(found.row.id));
  return { about: rowsOf(about), mentioning: rowsOf(mentioning) };
}

function namedBy(lookup: Lookup, keys: readonly PaperKey[]): Match[] {
  return keys.flatMap((key) => matchesOf(lookup, key)).filter(({ relation }) => ABOUT.includes(relation));
}

function titlesOf(matches: readonly Match[]): PaperKey[] {
  return matches.flatMap(({ found }) => found.title ?? []);
}

function rowsOf(matches: readonly Match[]): EntryRow[] {
  return [...new Map(matches.map(({ found }) => [found.row.id, found.row])).values()];
}
