/** What else is like an entry: what shares the terms that tell most about it. */
import type { ShownEntry } from '../model/annotation';
import { showInOrder } from '../model/shown-entries';
import { selectBest } from './best-first';
import { documentTerms } from './document-terms';
import { ANY_FIELD } from './fields';
import type { PostingList } from './posting-list';
import type { SearchSource } from './search-source';
import { rarity, worthByMark } from './worth';

const MOST_SHOWN = 5;
/** Read for these, since some are the same words under another source. */
const MOST_READ = 12;
/** Terms whose postings are read, and those of them that tell most. */
const MOST_TERMS = 32;
const TELLING = 12;
/** A term that more of all documents have tells nothing; in a small library a few may. */
const COMMON_SHARE = 0.1;
const FEW_DOCUMENTS = 20;
/** Of what the terms are worth in the entry itself, the share from which another is like it; and the fewest terms shared. */
const ALIKE = 0.3;
const FEWEST_SHARED = 3;

interface TellingTerm {
  readonly postings: PostingList;
  readonly rare: number;
  /** In the entry itself. */
  readonly worth: number;
}

/**
 * Entries like one, the most alike first, at most five; none where the terms do not say so, or there is no such entry.
 */
export async function findRelated(source: SearchSource, id: number): Promise<ShownEntry[]> {
  const own = await source.entryOf(id);
  if (own === undefined) return [];
  const telling = await readTelling(source, documentTerms(own.entry));
  const docs = rankAlike(source, telling, own.doc, await source.days());
  const entries = (await source.entriesOf(docs)).filter((one) => one.id !== id);
  return showInOrder([own, ...entries]).slice(1, 1 + MOST_SHOWN);
}

async function readTelling(
  { reader, documents }: SearchSource,
  terms: ReadonlyMap<string, number>,
): Promise<TellingTerm[]> {
  const byMark = worthByMark(ANY_FIELD, 1);
  const own = [...terms]
    .filter(([key]) => isWord(key))
    .map(([key, mark]) => ({ key, worth: byMark[mark] ?? 0 }))
    .sort((one, other) => other.worth - one.worth)
    .slice(0, MOST_TERMS);
  const lists = await reader.exact(own.map(({ key }) => key));
  const most = Math.max(FEW_DOCUMENTS, documents * COMMON_SHARE);
  return own
    .flatMap(({ worth }, index): TellingTerm[] => {
      const postings = lists[index];
      const having = postings?.docs.length ?? 0;
      if (postings === undefined || having < 2 || having > most) return [];
      return [{ postings, worth, rare: rarity(having, documents) }];
    })
    .sort((one, other) => other.worth * other.rare - one.worth * one.rare)
    .slice(0, TELLING);
}

/** Tags count, the other special keys do not: they say where something is from and not what it is about. */
function isWord(key: string): boolean {
  return !/^[@!>]/.test(key);
}

/** Documents that share enough, the most alike first, of equals the newer. */
function rankAlike(
  { documents, live }: SearchSource,
  telling: readonly TellingTerm[],
  own: number,
  days: Uint16Array,
): number[] {
  const byMark = worthByMark(ANY_FIELD, 1);
  const [shared, counts] = [new Int32Array(documents), new Uint8Array(documents)];
  for (const { postings, rare, worth } of telling) {
    for (let index = 0; index < postings.docs.length; index += 1) {
      const doc = postings.docs[index] ?? 0;
      shared[doc] = (shared[doc] ?? 0) + rare * Math.min(worth, byMark[postings.marks[index] ?? 0] ?? 0);
      counts[doc] = (counts[doc] ?? 0) + 1;
    }
  }
  const least = ALIKE * telling.reduce((sum, { rare, worth }) => sum + rare * worth, 0);
  const isAlike = (doc: number) =>
    (counts[doc] ?? 0) >= FEWEST_SHARED && (shared[doc] ?? 0) >= least && doc !== own && live.has(doc);
  const alike = [...counts.keys()].filter(isAlike);
  const likeness = Int32Array.from(alike, (doc) => shared[doc] ?? 0);
  const day = (place: number) => days[alike[place] ?? 0] ?? 0;
  const isNewer = (place: number, other: number) => (day(place) - day(other) || other - place) > 0;
  return selectBest(likeness, MOST_READ, isNewer).map((place) => alike[place] ?? 0);
}
