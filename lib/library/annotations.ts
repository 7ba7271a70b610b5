/** What the library has for a page: the way from its keys and titles to entries, in one read-only transaction. */
import type { Annotations } from '../model/annotation';
import type { PageIdentity } from '../model/page-identity';
import type { PaperKey } from '../model/paper-key';
import { showNewestFirst } from '../model/shown-entries';
import { paragraphsNaming } from '../papers/paragraphs-naming';
import type { LibraryDatabase } from './database';
import { type Lookup, matchesOf, openLookup, readMatches } from './lookup';
import { keysOfPage, matchPages } from './page-matches';

/** The annotations of a page; none where it has neither keys nor titles that are known. */
export async function findAnnotations(database: LibraryDatabase, page: PageIdentity): Promise<Annotations> {
  const keys = keysOfPage(page);
  const lookup = await openLookup(database);
  const [matches = { about: [], mentioning: [] }] = await matchPages(lookup, [keys]);
  const about = showNewestFirst(matches.about);
  return {
    about,
    mentionedBy: showNewestFirst(matches.mentioning).map((shown) => ({
      ...shown,
      paragraphs: paragraphsNaming([...shown.entry.commentary, ...shown.entry.translation], keys),
    })),
    titles: await findTitles(
      lookup,
      about.flatMap(({ entry }) => entry.mentions),
    ),
  };
}

/** The titles of mentioned pages, by the entries with a link to them. */
async function findTitles(lookup: Lookup, mentions: readonly PaperKey[]): Promise<Annotations['titles']> {
  await readMatches(lookup, mentions);
  const titles: Partial<Record<PaperKey, string>> = {};
  for (const key of mentions) {
    const matches = matchesOf(lookup, key);
    const match =
      matches.find(({ relation }) => relation === 'link') ??
      matches.find(({ relation }) => relation === 'learned');
    if (match !== undefined) titles[key] = match.found.row.entry.title;
  }
  return titles;
}
