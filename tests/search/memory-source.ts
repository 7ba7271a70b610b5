/** A library in memory, as a search sees it. */
import type { Entry } from '../../lib/model/digest';
import { unitePostings } from '../../lib/search/join-postings';
import { NO_POSTINGS, type PostingList } from '../../lib/search/posting-list';
import type { IndexedEntry, SearchSource, TermReader } from '../../lib/search/search-source';

export interface MemorySource extends SearchSource {
  readonly entries: readonly IndexedEntry[];
  /** Documents whose texts were read, one after the other. */
  readonly read: number[];
}

export function memorySource(
  entries: readonly IndexedEntry[],
  termsOf: (entry: Entry) => ReadonlyMap<string, number>,
  isLive: (doc: number) => boolean = () => true,
): MemorySource {
  const read: number[] = [];
  const byDoc = new Map(entries.map((one) => [one.doc, one]));
  const documents = Math.max(-1, ...byDoc.keys()) + 1;
  return {
    entries,
    read,
    documents,
    reader: fakeReader(entries, termsOf),
    live: { has: (doc) => byDoc.has(doc) && isLive(doc) },
    days: async () =>
      Uint16Array.from(
        { length: documents },
        (_, doc) => Date.parse(byDoc.get(doc)?.date ?? '1970-01-01') / 86_400_000,
      ),
    entriesOf: async (docs) => {
      read.push(...docs);
      return docs.flatMap((doc) => byDoc.get(doc) ?? []);
    },
    namedBy: async (text) => entries.filter(({ entry, doc }) => entry.title === text && isLive(doc)),
    entryOf: async (id) => entries.find((one) => one.id === id && isLive(one.doc)),
  };
}

function fakeReader(
  entries: readonly IndexedEntry[],
  termsOf: (entry: Entry) => ReadonlyMap<string, number>,
): TermReader {
  const terms = new Map<string, [number, number][]>();
  for (const { doc, entry } of entries) {
    for (const [key, mark] of termsOf(entry)) terms.set(key, [...(terms.get(key) ?? []), [doc, mark]]);
  }
  const listOf = (key: string): PostingList => {
    const list = terms.get(key);
    if (list === undefined) return NO_POSTINGS;
    return { docs: Uint32Array.from(list, ([doc]) => doc), marks: Uint8Array.from(list, ([, mark]) => mark) };
  };
  const byCount = [...terms].sort((one, other) => other[1].length - one[1].length);
  return {
    exact: async (keys) => keys.map(listOf),
    prefix: async (prefix) =>
      unitePostings([...terms.keys()].filter((key) => key.startsWith(prefix)).map(listOf)),
    termsFrom: async (prefix, most) =>
      byCount
        .filter(([key]) => key.startsWith(prefix))
        .slice(0, most)
        .map(([key, list]) => ({ key, documents: list.length })),
    scan: async (test, most) =>
      byCount
        .map(([key]) => key)
        .filter((key) => !/^[#@!>]/.test(key) && test(key))
        .slice(0, most),
  };
}
