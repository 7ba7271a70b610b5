/** A library in memory, as a search sees it, over a real index. */
import { documentTerms } from '../../lib/search/document-terms';
import { createIndexReader } from '../../lib/search/index-reader';
import type { IndexedEntry, SearchSource, TermReader } from '../../lib/search/search-source';
import { indexOf } from './indexed-documents';

export interface MemorySource extends SearchSource {
  readonly entries: readonly IndexedEntry[];
  /** Documents whose texts were read, in the order of reading, until it is emptied. */
  readonly textsRead: number[];
  /** What the index was asked for, in order, until it is emptied. */
  readonly termsRead: string[];
}

export function memorySource(
  entries: readonly IndexedEntry[],
  isLive: (doc: number) => boolean = () => true,
): MemorySource {
  const textsRead: number[] = [];
  const termsRead: string[] = [];
  const byDoc = new Map(entries.map((one) => [one.doc, one]));
  const documents = Math.max(-1, ...byDoc.keys()) + 1;
  const dayOf = (doc: number) => Date.parse(byDoc.get(doc)?.date ?? '1970-01-01') / 86_400_000;
  const isSeen = (doc: number) => byDoc.has(doc) && isLive(doc);
  const { records, segments } = indexOf([
    new Map(entries.map(({ doc, entry }) => [doc, documentTerms(entry)])),
  ]);
  return {
    version: 'only',
    entries,
    textsRead,
    termsRead,
    documents,
    reader: watched(createIndexReader(records, segments), termsRead),
    live: {
      has: isSeen,
      missing: () => Array.from({ length: documents }, (_, doc) => doc).filter((doc) => !isSeen(doc)),
    },
    days: async () => Uint16Array.from({ length: documents }, (_, doc) => dayOf(doc)),
    entriesOf: async (docs) => {
      textsRead.push(...docs);
      return docs.flatMap((doc) => byDoc.get(doc) ?? []);
    },
    namedBy: async (text) => entries.filter(({ entry, doc }) => entry.title === text && isLive(doc)),
    entryOf: async (id) => entries.find((one) => one.id === id && isLive(one.doc)),
  };
}

function watched(reader: TermReader, termsRead: string[]): TermReader {
  return {
    exact: (keys) => {
      termsRead.push(...keys);
      return reader.exact(keys);
    },
    prefix: (prefix) => {
      termsRead.push(`${prefix}…`);
      return reader.prefix(prefix);
    },
    listsFrom: reader.listsFrom,
    scan: reader.scan,
  };
}
