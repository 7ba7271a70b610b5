/** What one evaluation found: in order, as far as it is asked for, with what was in doubt looked up in the texts. */
import { type Evaluated, isMet } from './evaluate';
import { doubtAt, filterMatches, type Matches, placeOf } from './matches';
import { entryHasPhrase } from './phrase';
import { rankFirst, type Sort } from './ranking';
import type { SearchTotal } from './search-answer';
import type { IndexedEntry, SearchSource } from './search-source';

/** Ends work that is not wanted any more: an AbortSignal. */
export type Stop = Pick<AbortSignal, 'throwIfAborted'>;

export interface Tier {
  readonly evaluated: Evaluated;
  /** Those of the evaluation that are shown here. */
  readonly matches: Matches;
  /** What a look at the texts told of documents in doubt, which these are alone. */
  readonly outcomes: Map<number, boolean>;
}

/** Entries that a query names, and what its words have found. */
export interface FoundBefore {
  readonly named: readonly IndexedEntry[];
  readonly tiers: readonly Tier[];
}

/** What reads the entries' texts. */
export type Texts = Pick<SearchSource, 'entriesOf'>;

/** Read at a time where the first do not do. */
const AT_ONCE = 64;
/** So many are read for rows that may not come: a phrase of frequent words that hardly ever stand side by side. */
const MOST_WALKED = 300;
/** So many more are read to tell how many match. */
const MOST_COUNTED = 64;

/** What an evaluation found beyond what was found before it. */
export function makeTier(evaluated: Evaluated, { named, tiers }: FoundBefore): Tier {
  const namedDocs = new Set(named.map(({ doc }) => doc));
  const isNew = (doc: number) => !namedDocs.has(doc) && !tiers.some((tier) => mayMatch(tier, doc));
  const isFirst = named.length === 0 && tiers.length === 0;
  const matches = isFirst ? evaluated.matches() : filterMatches(evaluated.matches(), isNew);
  return { evaluated, matches, outcomes: new Map() };
}

/** The entries that match, best first, in batches, of which the first is about as long as told. Ends early where too few do. */
export async function* walkTier(
  tier: Tier,
  texts: Texts,
  order: { readonly days: Uint16Array; readonly sort: Sort; readonly first: number },
  stop: Stop | undefined,
): AsyncGenerator<IndexedEntry[], void, undefined> {
  const { matches } = tier;
  const most = matches.doubts === undefined ? matches.docs.length : Math.max(MOST_WALKED, order.first);
  for (let done = 0, size = order.first; done < Math.min(most, matches.docs.length); size = AT_ONCE) {
    const places = rankFirst(matches, order.days, order.sort, done + size).slice(done);
    const docs = places.map((place) => matches.docs[place] ?? 0);
    yield await readMatching(tier, docs, texts);
    stop?.throwIfAborted();
    done += places.length;
  }
}

/** How many match, by a look at their texts where these tell and are not too many. */
export async function countTier(tier: Tier, texts: Texts, stop: Stop | undefined): Promise<SearchTotal> {
  const unknown = unknownDocs(tier);
  if (unknown.length <= MOST_COUNTED) await readMatching(tier, unknown, texts);
  stop?.throwIfAborted();
  return countKnown(tier);
}

/** How many are known to match. */
export function countKnown({ matches: { docs, doubtful }, outcomes }: Tier): SearchTotal {
  const matching = [...outcomes.values()].filter((isMatching) => isMatching).length;
  return { total: docs.length - doubtful + matching, isExact: outcomes.size === doubtful };
}

/** Documents that are known to match, ascending. */
export function matchingDocs({ matches, outcomes }: Tier): Uint32Array {
  if (matches.doubts === undefined) return matches.docs;
  return matches.docs.filter((doc, place) => doubtAt(matches, place) === 0 || outcomes.get(doc) === true);
}

/** Whether a document matches, or may, as far as is known. */
function mayMatch({ matches, outcomes }: Tier, doc: number): boolean {
  return placeOf(matches.docs, doc) !== undefined && outcomes.get(doc) !== false;
}

function unknownDocs({ matches, outcomes }: Tier): number[] {
  if (matches.doubts === undefined) return [];
  return [...matches.docs.filter((doc, place) => doubtAt(matches, place) === 1 && !outcomes.has(doc))];
}

/** Reads documents of a tier, in the order given, without those that turn out not to match. */
async function readMatching(
  { evaluated, outcomes }: Tier,
  docs: readonly number[],
  texts: Texts,
): Promise<IndexedEntry[]> {
  const possible = docs.filter((doc) => outcomes.get(doc) !== false);
  if (possible.length === 0) return [];
  return (await texts.entriesOf(possible)).filter(({ doc, entry }) => {
    const isMatching =
      outcomes.get(doc) ?? isMet(evaluated, doc, (way, fields) => entryHasPhrase(entry, way, fields));
    if (evaluated.doubtOf(doc) === 1) outcomes.set(doc, isMatching);
    return isMatching;
  });
}
