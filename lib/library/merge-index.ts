/** Merging segments of the index behind what readers wait for. A reader sees the old ones or the new one. */
import { BitSet } from '../search/bit-set';
import { CorruptIndexError } from '../search/corrupt-index-error';
import type { IndexRecord, SegmentSummary } from '../search/index-record';
import { mergeSegments } from '../search/merge-segments';
import { documentsOf } from './change-columns';
import type { LibraryDatabase } from './database';
import { readColumn } from './document-columns';
import { recordsOf } from './index-records';
import type { DocumentRange, SegmentRow } from './index-rows';
import { isOutdated, markCorrupt, readIndexState, readSegments } from './index-state';
import { chooseMerge } from './merge-policy';
import { putRecords, takeNumber } from './stored-segments';
import { sweepIndex } from './sweep-index';
import { RELAXED, runTransaction } from './transaction';

/** Bytes of records that one transaction writes. */
const AT_ONCE = 500_000;

interface ChosenMerge {
  readonly sources: readonly SegmentRow[];
  readonly gone: BitSet;
}

/** Whether there is something to merge. */
export async function isMergeDue(database: LibraryDatabase): Promise<boolean> {
  return (await findMerge(database)) !== undefined;
}

/**
 * Merges until there are few segments, without what is gone. To be called under the import lock. Where it finds the index
 * damaged it says so in the index's state, and leaves it.
 */
export async function mergeIndex(database: LibraryDatabase): Promise<void> {
  try {
    for (let due = await findMerge(database); due !== undefined; due = await findMerge(database))
      await merge(database, due);
  } catch (error) {
    if (!(error instanceof CorruptIndexError)) throw error;
    await markCorrupt(database);
  }
}

/** An index that will be made anew is not worth it. */
async function findMerge(database: LibraryDatabase): Promise<ChosenMerge | undefined> {
  const reading = database.transaction(['indexState', 'segments', 'documents']);
  const [state, segments, bytes] = await Promise.all([
    readIndexState(reading),
    readSegments(reading, 'visible'),
    readColumn(reading, 'gone'),
  ]);
  if (isOutdated(state)) return undefined;
  const gone = new BitSet(bytes);
  const chosen = chooseMerge(
    segments.map(({ documents, range }) => ({
      documents,
      kept: Math.min(documents, countKept(range, gone)),
    })),
  );
  return chosen && { sources: segments.slice(chosen.first, chosen.end), gone };
}

function countKept(range: DocumentRange, gone: BitSet): number {
  let kept = 0;
  for (const doc of documentsOf(range)) kept += gone.has(doc) ? 0 : 1;
  return kept;
}

async function merge(database: LibraryDatabase, { sources, gone }: ChosenMerge): Promise<void> {
  const number = await runTransaction(database, ['indexState'], takeNumber, RELAXED);
  const records = mergeSegments(recordsOf(database), sources, (doc) => gone.has(doc));
  const summary = await writeRecords(database, number, records);
  const numbers = sources.map((source) => source.number);
  const range = {
    first: Math.min(...sources.map((source) => source.range.first)),
    end: Math.max(...sources.map((source) => source.range.end)),
  };
  await runTransaction(database, ['segments'], async ({ store }) => {
    await Promise.all(numbers.map((source) => store.delete(source)));
    if (summary.documents > 0) await store.put({ ...summary, number, range, status: 'visible' });
  });
  await sweepIndex(database);
}

async function writeRecords(
  database: LibraryDatabase,
  number: number,
  records: AsyncGenerator<IndexRecord, SegmentSummary, undefined>,
): Promise<SegmentSummary> {
  let some: IndexRecord[] = [];
  let bytes = 0;
  const write = () =>
    runTransaction(database, ['index'], async (writing) => putRecords(writing, number, some), RELAXED);
  for (;;) {
    const { done, value } = await records.next();
    if (done === true) {
      await write();
      return value;
    }
    some.push(value);
    bytes += value.bytes.length;
    if (bytes < AT_ONCE) continue;
    await write();
    [some, bytes] = [[], 0];
  }
}
