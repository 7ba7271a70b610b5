/** By what a finding can be narrowed: its tags and years, with counts. */
import { tagKey } from './document-terms';
import type { Facet, Facets } from './search-answer';
import type { IndexedEntry, SearchSource } from './search-source';
import { type KeyedTag, mostFrequent, spellTags } from './tag-spellings';

/** So few entries are sooner read than the postings of tags; all of their tags count then, however rare. */
const FEW = 100;
/** Of more, only tags that many entries of the library have. */
const MOST_FREQUENT = 300;
const MOST_SHOWN = 20;

/** What is counted: documents, ascending, and of each document of the library its day. */
export interface Counted {
  readonly docs: Uint32Array;
  readonly days: Uint16Array;
}

/** The tags that most entries of a library have, for as long as it stays as it was: they are counted anew for each query. */
export interface FrequentTags {
  readonly tags: readonly KeyedTag[];
  /** How those are written that were shown so far, by key. */
  readonly spellings: Map<string, string>;
}

export async function readFrequentTags({ reader }: SearchSource): Promise<FrequentTags> {
  const lists = await reader.listsFrom('#', MOST_FREQUENT);
  return { tags: lists.map(({ key, postings }) => ({ key, docs: postings.docs })), spellings: new Map() };
}

/** The facets of documents. `readFrequent` is asked where the tags of many are counted. */
export async function countFacets(
  source: SearchSource,
  { docs, days }: Counted,
  readFrequent: () => Promise<FrequentTags>,
): Promise<Facets> {
  const tags =
    docs.length <= FEW
      ? tagsOf(await source.entriesOf([...docs]))
      : await tagsByPostings(source, docs, await readFrequent());
  return { tags, years: countYears(docs, days) };
}

/** Each tag once for each entry, however often it is there, as most write it. */
function tagsOf(entries: readonly IndexedEntry[]): Facet[] {
  const counts = new Map<string, number>();
  const spellings = new Map<string, string[]>();
  for (const { entry } of entries) {
    for (const tag of entry.tags) spellings.set(tagKey(tag), [...(spellings.get(tagKey(tag)) ?? []), tag]);
    for (const key of new Set(entry.tags.map(tagKey))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return mostFirst(
    [...counts].map(([key, count]) => ({ value: mostFrequent(spellings.get(key) ?? []) ?? key, count })),
  );
}

async function tagsByPostings(
  source: SearchSource,
  docs: Uint32Array,
  { tags, spellings }: FrequentTags,
): Promise<Facet[]> {
  const isFound = new Uint8Array(source.documents);
  for (const doc of docs) isFound[doc] = 1;
  const counted = tags.map((tag) => {
    const having = tag.docs.filter((doc) => isFound[doc] === 1);
    return { key: tag.key, docs: having, count: having.length };
  });
  const shown = mostFirst(counted.filter(({ count }) => count > 0));
  const unknown = shown.filter(({ key }) => !spellings.has(key));
  const spelled = await spellTags(source, unknown);
  for (const [index, { key }] of unknown.entries()) spellings.set(key, spelled[index] ?? key);
  return shown.map(({ key, count }) => ({ value: spellings.get(key) ?? key, count }));
}

function mostFirst<F extends Pick<Facet, 'count'>>(facets: readonly F[]): F[] {
  return facets.toSorted((one, other) => other.count - one.count).slice(0, MOST_SHOWN);
}

const DAY_MS = 86_400_000;

function countYears(docs: Uint32Array, days: Uint16Array): Facet[] {
  const byDay = new Map<number, number>();
  for (const doc of docs) byDay.set(days[doc] ?? 0, (byDay.get(days[doc] ?? 0) ?? 0) + 1);
  const years = new Map<string, number>();
  for (const [day, count] of byDay) {
    const year = String(new Date(day * DAY_MS).getUTCFullYear());
    years.set(year, (years.get(year) ?? 0) + count);
  }
  return [...years]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => (one.value < other.value ? 1 : -1));
}
