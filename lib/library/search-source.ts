/** The library as a search reads it: one state of it, in one transaction. */
import type { PaperKey } from '../model/paper-key';
import { titleKey } from '../papers/normalise-title';
import { BitSet } from '../search/bit-set';
import { createIndexReader, type KeptWords } from '../search/index-reader';
import { pastedKey } from '../search/pasted-key';
import type { SearchSource } from '../search/search-source';
import type { LibraryDatabase } from './database';
import { readColumn, readDays } from './document-columns';
import { recordsIn } from './index-records';
import { readIndexState, readSegments } from './index-state';
import { LOOKUP_STORES, type Lookup, lookUpIn } from './lookup';
import { matchPages } from './page-matches';
import type { EntryRow } from './rows';
import { readEntries } from './visible';

const STORES = [...LOOKUP_STORES, 'index', 'segments', 'indexState', 'documents'] as const;

/**
 * Opens a source for one search: whoever uses it may await nothing but it, or the browser ends its transaction. Its reader
 * throws a CorruptIndexError where the index is damaged. Nothing is in an index that is known to be. `words` are those of the
 * source before, and then of this one.
 */
export async function openSearchSource(database: LibraryDatabase, words?: KeptWords): Promise<SearchSource> {
  const reading = database.transaction(STORES);
  const [lookup, state, segments, live] = await Promise.all([
    lookUpIn(reading),
    readIndexState(reading),
    readSegments(reading, 'visible'),
    readColumn(reading, 'live'),
  ]);
  const { head } = lookup;
  const seen = new BitSet(live);
  const visible = state.isCorrupt === true ? [] : segments;
  return {
    // Segments are never changed, and every change of entries has an operation that is counted or hidden.
    version: JSON.stringify([head.lastSeq, head.hidden, visible.map(({ number }) => number)]),
    reader: createIndexReader(recordsIn(reading), visible, words),
    documents: head.documents,
    live: { has: (doc) => seen.has(doc), missing: () => seen.missing(head.documents) },
    days: () => readDays(reading, head.documents),
    entriesOf: (docs) => readDocuments(reading, docs),
    namedBy: (text) => findNamed(lookup, text),
    entryOf: async (id) => (await readEntries(reading, head, [id])).get(id)?.row,
  };
}

interface EntriesByDocument {
  index(name: 'doc'): { get(doc: number): Promise<EntryRow | undefined> };
}

async function readDocuments(
  reading: { objectStore(name: 'entries'): EntriesByDocument },
  docs: readonly number[],
): Promise<EntryRow[]> {
  const index = reading.objectStore('entries').index('doc');
  const rows = await Promise.all(docs.map((doc) => index.get(doc)));
  return rows.flatMap((row) => row ?? []);
}

/** By an identifier or address, the entries of that page, and those that mention it; by a title, the entries of that title. */
async function findNamed(lookup: Lookup, text: string): Promise<EntryRow[]> {
  const key = pastedKey(text);
  const keys = [key, titleKey(text)].filter((one): one is PaperKey => one !== undefined);
  const [matches = { about: [], mentioning: [] }] = await matchPages(lookup, [keys]);
  const { about, mentioning } = matches;
  return [...about.toSorted(newestFirst), ...(key === undefined ? [] : mentioning.toSorted(newestFirst))];
}

function newestFirst(row: EntryRow, other: EntryRow): number {
  if (row.date !== other.date) return row.date < other.date ? 1 : -1;
  return row.id - other.id;
}
