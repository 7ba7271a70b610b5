/**
 * Making the index anew from the entries: where the analyzer has another version, the index is damaged, or the library is
 * from before there was one. The old index is searched in until the new one takes its place.
 */
import { ANALYZER_VERSION } from '../search/analyze';
import { listTerms } from '../search/document-terms';
import { SegmentBuilder } from '../search/segment-builder';
import type { LibraryDatabase } from './database';
import type { ImportProgress } from './import-run';
import { SEGMENT_DOCUMENTS } from './index-import';
import { isOutdated, readIndexState, readSegments } from './index-state';
import { INDEX_STATE } from './schema';
import { deleteSegments, SEGMENT_STORES, type SegmentStore, writeSegment } from './stored-segments';
import { sweepIndex } from './sweep-index';
import { runTransaction, type Writing } from './transaction';
import { readHead } from './visible';

/** Entries that are read and analysed at a time, so that a page stays awake. */
const AT_ONCE = 50;

/**
 * Goes on with making the index anew by one segment, and shows it when all is in it. Returns how far it is, in documents;
 * undefined where there is nothing to do any more. To be called under the import lock, each time: others get their turn
 * between. What was done is done, whatever is killed when.
 */
export async function rebuildSome(database: LibraryDatabase): Promise<ImportProgress | undefined> {
  const first = await beginRebuild(database);
  if (first === undefined) return undefined;
  const { builder, end, isLast } = await buildSegment(database, first);
  const progress = await runTransaction(database, ['head', ...SEGMENT_STORES], async (writing) => {
    const { documents } = await readHead(writing);
    if (builder.documents > 0)
      await writeSegment(writing, { built: builder.finish(), range: { first, end }, status: 'rebuilt' });
    if (isLast) await showRebuilt(writing);
    else await noteProgress(writing, end);
    return { done: isLast ? documents : end, total: documents };
  });
  if (isLast) await sweepIndex(database);
  return progress;
}

/** The first document that is not in the new index yet. */
function beginRebuild(database: LibraryDatabase): Promise<number | undefined> {
  return runTransaction(database, SEGMENT_STORES, async (beginning) => {
    const state = await readIndexState(beginning);
    if (!isOutdated(state)) return undefined;
    if (state.rebuild?.analyzer === ANALYZER_VERSION) return state.rebuild.through;
    const rests = await readSegments(beginning, 'rebuilt');
    await deleteSegments(
      beginning,
      rests.map(({ number }) => number),
    );
    await noteProgress(beginning, 0);
    return 0;
  });
}

async function noteProgress(change: Writing<'indexState'>, through: number): Promise<void> {
  const state = await readIndexState(change);
  const rebuild = { analyzer: ANALYZER_VERSION, through };
  await change.objectStore('indexState').put({ ...state, rebuild }, INDEX_STATE);
}

/** Reads and analyses as many entries from a document on as one segment has. */
async function buildSegment(database: LibraryDatabase, first: number) {
  const builder = new SegmentBuilder();
  let end = first;
  let next = first;
  while (builder.documents < SEGMENT_DOCUMENTS) {
    const reading = database.transaction(['head', 'entries']);
    const [{ hidden }, rows] = await Promise.all([
      readHead(reading),
      reading.objectStore('entries').index('doc').getAll(IDBKeyRange.lowerBound(next), AT_ONCE),
    ]);
    for (const { seq, doc, entry } of rows) {
      next = doc + 1;
      // What is staged has segments of its own, and what is undone does not come back.
      if (hidden.includes(seq)) continue;
      builder.add(doc, listTerms(entry));
      end = next;
    }
    if (rows.length < AT_ONCE) return { builder, end, isLast: true };
  }
  return { builder, end, isLast: false };
}

/** Puts the new index in the place of the old one, whose records are left without a segment. */
async function showRebuilt(change: Writing<SegmentStore>): Promise<void> {
  const segments = change.objectStore('segments');
  for (const { number } of await readSegments(change, 'visible')) await segments.delete(number);
  for (const row of await readSegments(change, 'rebuilt')) await segments.put({ ...row, status: 'visible' });
  const { nextSegment } = await readIndexState(change);
  await change.objectStore('indexState').put({ analyzer: ANALYZER_VERSION, nextSegment }, INDEX_STATE);
}
