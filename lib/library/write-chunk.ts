/** Writing one chunk of an import's journal, with what the search index knows of it, where nobody sees it yet. */
import type { LibraryDatabase } from './database';
import { writeDays } from './document-columns';
import type { ImportIndexer } from './index-import';
import { countChanges } from './journal';
import { keyRowOfLearned, keyRowsOf } from './key-rows';
import { LibraryError } from './library-error';
import type { EntryRow, ImportRow, JournalRow, JournalState, LearnedRow } from './rows';
import { findTurnover } from './seen-documents';
import { SEGMENT_STORES, type SegmentStore } from './stored-segments';
import { RELAXED, runTransaction, type Writing } from './transaction';
import { readHead } from './visible';

const ROW_STORES = ['digests', 'entries', 'keys', 'bin', 'learned', 'documents', 'turnover'] as const;
const STORES = ['head', 'imports', 'journal', ...ROW_STORES, ...SEGMENT_STORES] as const;

/** Writes the next chunk, and a segment where it fills one. Returns what is written then. */
export function writeChunk(
  database: LibraryDatabase,
  seq: number,
  indexer: ImportIndexer,
): Promise<JournalState> {
  return runTransaction(database, STORES, (writing) => moveChunk(writing, seq, indexer), RELAXED);
}

async function moveChunk(
  writing: Writing<(typeof STORES)[number]>,
  seq: number,
  indexer: ImportIndexer,
): Promise<JournalState> {
  const record = await writing.objectStore('imports').get(seq);
  const state = journalOf(record);
  const chunk = await writing.objectStore('journal').get([seq, state.writtenChunks]);
  if (record === undefined || chunk === undefined) throw new LibraryError('broken');
  const turnover = await findTurnover(writing, await readHead(writing), chunk);
  const [, isIndexed] = await Promise.all([
    putRows(writing, chunk, record.at),
    // While the browser writes those.
    indexChunk(writing, chunk, indexer),
    writing.objectStore('turnover').put(turnover),
  ]);
  const writtenChunks = state.writtenChunks + 1;
  const journal: JournalState = {
    ...state,
    writtenChunks,
    writtenEntries: state.writtenEntries + countChanges(chunk.digests),
    indexedChunks: isIndexed ? writtenChunks : state.indexedChunks,
  };
  await writing.objectStore('imports').put({ ...record, journal });
  return journal;
}

/** The state of an import that is being written. Throws a LibraryError `broken` where it is not. */
export function journalOf(record: ImportRow | undefined): JournalState {
  if (record?.journal === undefined) throw new LibraryError('broken');
  return record.journal;
}

/** Whether all that was indexed so far is in segments now. */
async function indexChunk(
  writing: Writing<SegmentStore>,
  chunk: JournalRow,
  indexer: ImportIndexer,
): Promise<boolean> {
  indexer.add(chunk);
  if (!indexer.isFull()) return false;
  await indexer.flush(writing, 'staged');
  return true;
}

async function putRows(
  writing: Writing<(typeof ROW_STORES)[number]>,
  chunk: JournalRow,
  at: number,
): Promise<void> {
  const rows = makeRows(chunk, at);
  const dates = rows.entries.map(({ date }) => date);
  await Promise.all([
    ...rows.entries.map((row) => writing.objectStore('entries').put(row)),
    ...rows.keys.map((row) => writing.objectStore('keys').put(row)),
    ...rows.learned.map((row) => writing.objectStore('learned').put(row)),
    ...rows.digests.map((row) => writing.objectStore('digests').put(row)),
    ...rows.bin.map((row) => writing.objectStore('bin').put(row)),
    writeDays(writing, chunk.firstDoc, dates),
  ]);
}

/** `at` is the import's own time, since when what it removes is in the recycle bin. */
function makeRows({ seq, firstDoc, digests }: JournalRow, at: number) {
  const entries = digests
    .flatMap(({ source, date, entries }) =>
      entries.map(({ id, entry }) => ({ id, seq, source, date, entry })),
    )
    .map((row, index): EntryRow => ({ ...row, doc: firstDoc + index }));
  const learned = digests.flatMap((digest) =>
    digest.entries.flatMap(({ id, learned = [] }) => learned.map((link): LearnedRow => ({ ...link, id }))),
  );
  const counting = learned.filter(({ refused }) => refused !== true);
  return {
    entries,
    learned,
    keys: [...entries.flatMap(keyRowsOf), ...counting.map(keyRowOfLearned)],
    digests: digests.flatMap(({ source, date, title, order }) =>
      order === undefined ? [] : [{ date, source, seq, title, entries: [...order.inFile, ...order.absent] }],
    ),
    bin: digests.flatMap(({ entries, removals }) => [
      ...entries.flatMap(({ id, removedAt }) =>
        removedAt === undefined ? [] : [{ id, seq, at: removedAt }],
      ),
      ...removals.map((id) => ({ id, seq, at })),
    ]),
  };
}
