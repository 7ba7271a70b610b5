/** The state that the search index is in, as its head tells it. */
import { ANALYZER_VERSION } from '../search/analyze';
import type { LibraryDatabase } from './database';
import type { IndexStateRow, SegmentRow } from './index-rows';
import { INDEX_STATE } from './schema';
import { runTransaction } from './transaction';
import { type Reading, readHead } from './visible';

/** No analyzer has this version: what is said to be made by it is to be made anew. */
const NO_ANALYZER = 0;

/** `outdated`: to be made anew, though what it has is still good to search in. */
export type IndexState = {
  /** Of all records that are searched in, in bytes. */
  readonly bytes: number;
} & (
  | { readonly kind: 'ready' | 'outdated' | 'corrupt' }
  | {
      readonly kind: 'rebuilding';
      /** In documents. */
      readonly done: number;
      readonly total: number;
      /** Whether the old one is damaged, so that nothing is found meanwhile. */
      readonly isCorrupt: boolean;
    }
);

/** The head of the index; of a library that never had a document, an index without anything in it. */
export async function readIndexState(reading: Reading<'indexState'>): Promise<IndexStateRow> {
  const row = await reading.objectStore('indexState').get(INDEX_STATE);
  return row ?? { analyzer: ANALYZER_VERSION, nextSegment: 1 };
}

/** The segments of the index, in the order of their documents. */
export async function readSegments(
  reading: Reading<'segments'>,
  status: SegmentRow['status'],
): Promise<SegmentRow[]> {
  const rows = await reading.objectStore('segments').getAll();
  return rows
    .filter((row) => row.status === status)
    .sort((one, other) => one.range.first - other.range.first);
}

/** Whether an index is to be made anew. */
export function isOutdated({ analyzer, isCorrupt }: IndexStateRow): boolean {
  return analyzer !== ANALYZER_VERSION || isCorrupt === true;
}

export async function findIndexState(database: LibraryDatabase): Promise<IndexState> {
  const reading = database.transaction(['head', 'indexState', 'segments']);
  const [head, state, segments] = await Promise.all([
    readHead(reading),
    readIndexState(reading),
    readSegments(reading, 'visible'),
  ]);
  const bytes = segments.reduce((sum, segment) => sum + segment.bytes, 0);
  if (!isOutdated(state)) return { kind: 'ready', bytes };
  const isCorrupt = state.isCorrupt === true;
  if (state.rebuild === undefined) return { kind: isCorrupt ? 'corrupt' : 'outdated', bytes };
  return { kind: 'rebuilding', bytes, done: state.rebuild.through, total: head.documents, isCorrupt };
}

/** Has the index made anew from the beginning; what there is of it is searched in until then, unless it is damaged. */
export function markOutdated(database: LibraryDatabase): Promise<void> {
  return runTransaction(database, ['indexState'], async (marking) => {
    const { rebuild: _, ...state } = await readIndexState(marking);
    await marking.objectStore('indexState').put({ ...state, analyzer: NO_ANALYZER }, INDEX_STATE);
  });
}

/** Remembers that the index is damaged, until it is made anew. */
export function markCorrupt(database: LibraryDatabase): Promise<void> {
  return runTransaction(database, ['indexState'], async (marking) => {
    const state = await readIndexState(marking);
    await marking.objectStore('indexState').put({ ...state, isCorrupt: true }, INDEX_STATE);
  });
}
