/** By what a finding can be narrowed: its tags and years, with counts. */
import type { Facet, Facets } from './search-answer';
import type { IndexedEntry, SearchSource } from './search-source';
import { foldTag, TAG_KEY } from './tag-key';

/** So few entries are sooner read than the postings of tags; all of their tags count then, however rare. */
const FEW = 100;
/** Of more, only tags that many entries of the library have. */
const MOST_FREQUENT = 1_000;
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
    for (const [folded, tag] of new Map(entry.tags.map((tag) => [foldTag(tag), tag])))
      spellings.set(folded, [...(spellings.get(folded) ?? []), tag]);
  }
  return mostFirst([...spellings.values()].map((all) => ({ value: mostFrequent(all), count: all.length })));
}

async function tagsByPostings(source: SearchSource, docs: Uint32Array): Promise<Facet[]> {
  const isFound = new Uint8Array(source.documents);
  for (const doc of docs) isFound[doc] = 1;
  const keys = (await source.reader.termsFrom(TAG_KEY, MOST_FREQUENT)).map(({ key }) => key);
  const lists = await source.reader.exact(keys);
  const counted = lists.map((list, index) => {
    const having = list.docs.filter((doc) => isFound[doc] === 1);
    return { value: keys[index] ?? '', count: having.length, having };
  });
  const shown = mostFirst(counted.filter(({ count }) => count > 0));
  const read = await source.entriesOf([
    ...new Set(shown.flatMap(({ having }) => [...having.slice(-SPELLINGS_READ)])),
  ]);
  return shown.map(({ value, count }) => ({ value: spellingOf(value.slice(TAG_KEY.length), read), count }));
}

/** How entries write a tag; as it is folded where none of them has it. */
function spellingOf(folded: string, entries: readonly IndexedEntry[]): string {
  const spellings = entries.flatMap(({ entry }) => entry.tags.filter((tag) => foldTag(tag) === folded));
  return spellings.length === 0 ? folded : mostFrequent(spellings);
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
