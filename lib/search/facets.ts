/** By what a finding can be narrowed: its tags and years, with counts. */
import { tagKey } from './document-terms';
import type { Facet, Facets } from './search-answer';
import type { IndexedEntry, SearchSource } from './search-source';

/** So few entries are sooner read than the postings of tags; all of their tags count then, however rare. */
const FEW = 100;
/** Of more, only tags that many entries of the library have. */
const MOST_FREQUENT = 200;
const MOST_SHOWN = 20;
/** Entries that are looked at for how their authors write a tag. */
const SPELLINGS_READ = 3;

/** What is counted: documents, ascending, and of each document of the library its day. */
export interface Counted {
  readonly docs: Uint32Array;
  readonly days: Uint16Array;
}

/** The facets of documents. */
export async function countFacets(source: SearchSource, { docs, days }: Counted): Promise<Facets> {
  const tags =
    docs.length <= FEW ? tagsOf(await source.entriesOf([...docs])) : await tagsByPostings(source, docs);
  return { tags, years: countYears(docs, days) };
}

/** Each tag once for each entry, however often it is there, as most write it. */
function tagsOf(entries: readonly IndexedEntry[]): Facet[] {
  const spellings = new Map<string, string[]>();
  for (const { entry } of entries) {
    for (const [key, tag] of new Map(entry.tags.map((tag) => [tagKey(tag), tag])))
      spellings.set(key, [...(spellings.get(key) ?? []), tag]);
  }
  return mostFirst([...spellings.values()].map((all) => ({ value: mostFrequent(all), count: all.length })));
}

async function tagsByPostings(source: SearchSource, docs: Uint32Array): Promise<Facet[]> {
  const isFound = new Uint8Array(source.documents);
  for (const doc of docs) isFound[doc] = 1;
  const keys = (await source.reader.termsFrom('#', MOST_FREQUENT)).map(({ key }) => key);
  const lists = await source.reader.exact(keys);
  const counted = lists.map((list, index) => {
    const having = list.docs.filter((doc) => isFound[doc] === 1);
    return { value: keys[index] ?? '', count: having.length, having };
  });
  const shown = mostFirst(counted.filter(({ count }) => count > 0));
  const read = await source.entriesOf([
    ...new Set(shown.flatMap(({ having }) => [...having.slice(-SPELLINGS_READ)])),
  ]);
  return shown.map(({ value, count }) => ({ value: spellingOf(value, read), count }));
}

/** How entries write a tag; as its key does where none of them has it. */
function spellingOf(key: string, entries: readonly IndexedEntry[]): string {
  const spellings = entries.flatMap(({ entry }) => entry.tags.filter((tag) => tagKey(tag) === key));
  return spellings.length === 0 ? key.slice(1) : mostFrequent(spellings);
}

function mostFrequent(all: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0] as [string, number])[0];
}

function mostFirst<F extends Facet>(facets: readonly F[]): F[] {
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
