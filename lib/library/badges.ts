/** What the rows of a list have: the same as their pages have, told briefly, for thousands of rows at once. */
import type { RowBadge } from '../model/annotation';
import type { PageIdentity } from '../model/page-identity';
import { showNewestFirst } from '../model/shown-entries';
import type { UseDatabase } from './connection';
import type { LibraryDatabase } from './database';
import { readKnownKeys, renewKnownKeys } from './known-keys';
import { LOOKUP_STORES, lookUpIn } from './lookup';
import { keysOfPage, matchPages, type PageMatches } from './page-matches';

const MOST_TAGS = 3;
const LONGEST_PARAGRAPH = 600;
/** Fewer keys are looked up sooner than told apart. */
const FEW_KEYS = 100;

interface FoundBadges {
  readonly badges: readonly (RowBadge | undefined)[];
  /** Whether renewing the known keys would have made it faster. */
  readonly wasSlow: boolean;
}

/** Badges by row, undefined where a row's paper has nothing. Renews the known keys behind an answer that was slow. */
export function createBadges(use: UseDatabase) {
  let isRenewing = false;
  const renew = () => {
    isRenewing = true;
    use(renewKnownKeys)
      // The next slow answer tries again.
      .catch(() => undefined)
      .finally(() => {
        isRenewing = false;
      });
  };
  return async (rows: readonly PageIdentity[]): Promise<readonly (RowBadge | undefined)[]> => {
    const { badges, wasSlow } = await use((database) => findBadges(database, rows));
    if (wasSlow && !isRenewing) renew();
    return badges;
  };
}

/** All rows are answered from one state of the library. */
export async function findBadges(
  database: LibraryDatabase,
  rows: readonly PageIdentity[],
): Promise<FoundBadges> {
  const pages = rows.map(keysOfPage);
  const reading = database.transaction([...LOOKUP_STORES, 'known']);
  const lookup = await lookUpIn(reading);
  const isLong = pages.flat().length > FEW_KEYS;
  const known = isLong
    ? await readKnownKeys(reading.objectStore('known'), reading.objectStore('keys'))
    : undefined;
  const matches = await matchPages(lookup, pages, known?.mayHave);
  return { badges: matches.map(badgeOf), wasSlow: known?.isOutdated === true };
}

function badgeOf({ about, mentioning }: PageMatches): RowBadge | undefined {
  if (about.length + mentioning.length === 0) return undefined;
  const shown = showNewestFirst(about);
  const counts = { count: shown.length, mentions: showNewestFirst(mentioning).length };
  const [newest] = shown;
  if (newest === undefined) return { ...counts, tags: [] };
  const { date, entry } = newest;
  const [paragraph] = entry.commentary;
  return {
    ...counts,
    tags: entry.tags.slice(0, MOST_TAGS),
    ...(paragraph === undefined ? {} : { paragraph: shorten(paragraph) }),
    date,
  };
}

/** A text without a space in its second half is cut between two characters. */
function shorten(paragraph: string): string {
  if (paragraph.length <= LONGEST_PARAGRAPH) return paragraph;
  const beginning = paragraph.slice(0, LONGEST_PARAGRAPH);
  const space = beginning.search(/\s+\S*$/);
  const end = space > LONGEST_PARAGRAPH / 2 ? space : LONGEST_PARAGRAPH - 1;
  return `${beginning.slice(0, end).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
