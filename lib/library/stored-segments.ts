/** Putting segments into the index and taking them out again, within a transaction of whoever does it. */
import type { IndexRecord } from '../search/index-record';
import type { BuiltSegment } from '../search/segment-builder';
import type { DocumentRange, SegmentRow } from './index-rows';
import { readIndexState, readSegments } from './index-state';
import { INDEX_STATE } from './schema';
import { putAll, type Writing } from './transaction';

/** The stores that a segment is written to. */
export const SEGMENT_STORES = ['index', 'segments', 'indexState'] as const;
export type SegmentStore = (typeof SEGMENT_STORES)[number];

/** A segment, what it was made of, and for whom. */
export interface NewSegment extends Pick<SegmentRow, 'status' | 'seq'> {
  readonly built: BuiltSegment;
  readonly range: DocumentRange;
}

/** Writes a segment with all its records. */
export async function writeSegment(
  change: Writing<SegmentStore>,
  { built: { records, summary }, ...kept }: NewSegment,
): Promise<void> {
  const number = await takeNumber(change);
  putRecords(change, number, records);
  await change.objectStore('segments').put({ ...summary, ...kept, number });
}

/** Puts records of a segment; a failure is told by the transaction alone. */
export function putRecords(change: Writing<'index'>, segment: number, records: readonly IndexRecord[]): void {
  putAll(
    change,
    'index',
    records.map(({ kind, key, bytes }) => [bytes, [segment, kind, key]]),
  );
}

/** A number for a segment that no other ever had. */
export async function takeNumber(change: Writing<'indexState'>): Promise<number> {
  const state = await readIndexState(change);
  const { nextSegment } = state;
  await change.objectStore('indexState').put({ ...state, nextSegment: nextSegment + 1 }, INDEX_STATE);
  return nextSegment;
}

/** Lets readers see the segments of an import. */
export async function showStaged(change: Writing<'segments'>, seq: number): Promise<void> {
  for (const { seq: _, ...row } of await readStaged(change, seq))
    await change.objectStore('segments').put({ ...row, status: 'visible' });
}

/** Takes the segments of an import away that nobody has seen. */
export async function dropStaged(change: Writing<'index' | 'segments'>, seq: number): Promise<void> {
  const rows = await readStaged(change, seq);
  await deleteSegments(
    change,
    rows.map(({ number }) => number),
  );
}

async function readStaged(change: Writing<'segments'>, seq: number): Promise<SegmentRow[]> {
  const rows = await readSegments(change, 'staged');
  return rows.filter((row) => row.seq === seq);
}

/** Takes segments away with all their records. */
export async function deleteSegments(
  change: Writing<'index' | 'segments'>,
  numbers: readonly number[],
): Promise<void> {
  await Promise.all(
    numbers.flatMap((number) => [
      change.objectStore('segments').delete(number),
      change.objectStore('index').delete(keysOfRecords(number)),
    ]),
  );
}

/** The keys of all records of a segment. */
export function keysOfRecords(number: number): IDBKeyRange {
  return IDBKeyRange.bound([number], [number, []]);
}
