/**
 * The journal of an import: everything that it will write, put down before any of it is written, so that an import whose
 * page was closed or whose browser was killed can be gone on with where it stopped.
 */
import type { PlannedDigest } from '../digest/plan';
import { ANALYZER_VERSION } from '../search/analyze';
import type { LibraryDatabase } from './database';
import { throwIfCancelled } from './import-run';
import { chunkChanges, countChanges } from './journal-chunks';
import { LibraryError } from './library-error';
import type { ImportRow, JournaledEntry, JournalRow, JournalState } from './rows';
import { dropStaged } from './stored-segments';
import { RELAXED, runTransaction, untilAwaited } from './transaction';

/** Chunks at the beginning that are not read back, since they still are in memory. */
const KEPT_CHUNKS = 10;

/** A staged import and its journal, from which it is written. */
export interface StagedImport {
  readonly record: ImportRow;
  readonly state: JournalState;
  /** The first chunks, as far as they are at hand. */
  readonly chunks: readonly JournalRow[];
  /** Resolves when all of the journal is stored. What is written before that is stored behind it, or not at all. */
  readonly stored: Promise<void>;
}

/**
 * Writes the journal of a staged import, chunk by chunk, and marks it as whole; `firstId` is the id of its first new entry.
 * A chunk is made while the browser stores the one before. Where nothing is to be written there is nothing to go on with. Rejects with a LibraryError `cancelled` where the signal is
 * aborted between two chunks.
 */
export async function writeJournal(
  database: LibraryDatabase,
  record: ImportRow,
  changes: readonly PlannedDigest[],
  firstId: number,
  signal: AbortSignal | undefined,
): Promise<StagedImport> {
  const chunks: JournalRow[] = [];
  const rows = journalRows(record, changes, firstId);
  let next = rows.next();
  let stored = Promise.resolve();
  while (next.done !== true) {
    throwIfCancelled(signal);
    const row = next.value;
    if (chunks.length < KEPT_CHUNKS) chunks.push(row);
    next = rows.next();
    const before = stored;
    // With the last chunk, so that what a small import waits for is one transaction.
    stored = untilAwaited(storeRow(database, row, next.done === true ? next.value : undefined));
    await before;
  }
  return { record, state: next.value, chunks, stored };
}

/** The chunks, made one after another so that few of them are in memory, and then the state of a journal of them all. */
function* journalRows(
  { seq, documents }: ImportRow,
  changes: readonly PlannedDigest[],
  firstId: number,
): Generator<JournalRow, JournalState> {
  let [chunks, entries, firstDoc] = [0, 0, documents.first];
  for (const digests of chunkChanges(changes, firstId)) {
    const row = { seq, chunk: chunks, firstDoc, digests };
    chunks += 1;
    firstDoc += entriesIn(row).length;
    entries += countChanges(digests);
    yield row;
  }
  const written = { writtenChunks: 0, writtenEntries: 0, indexedChunks: 0 };
  return { chunks, entries, ...written, analyzer: ANALYZER_VERSION };
}

/** Where the state of the whole journal is given, rejects if another chunk was not stored. */
function storeRow(
  database: LibraryDatabase,
  row: JournalRow,
  whole: JournalState | undefined,
): Promise<void> {
  return runTransaction(
    database,
    ['journal', 'imports'],
    async (writing) => {
      await writing.objectStore('journal').put(row);
      if (whole === undefined) return;
      const stored = await writing.objectStore('journal').getAllKeys(journalRange(row.seq));
      const record = await writing.objectStore('imports').get(row.seq);
      if (record === undefined || stored.length !== whole.chunks) throw new LibraryError('broken');
      await writing.objectStore('imports').put({ ...record, journal: whole });
    },
    RELAXED,
  );
}

/** The journal of an interrupted import; what another version of the analyzer has indexed of it is indexed anew. */
export async function reopenJournal(database: LibraryDatabase, record: ImportRow): Promise<StagedImport> {
  const journal = journalOf(record);
  const opened = { record, chunks: [], stored: Promise.resolve() };
  if (journal.analyzer === ANALYZER_VERSION) return { ...opened, state: journal };
  const state = { ...journal, indexedChunks: 0, analyzer: ANALYZER_VERSION };
  await runTransaction(database, ['imports', 'index', 'segments'], async (renewing) => {
    await dropStaged(renewing, record.seq);
    await renewing.objectStore('imports').put({ ...record, journal: state });
  });
  return { ...opened, state };
}

/** The state of an import that is being written. Throws a LibraryError `broken` where it is not. */
export function journalOf(record: ImportRow | undefined): JournalState {
  if (record?.journal === undefined) throw new LibraryError('broken');
  return record.journal;
}

/** The entries of a chunk, in the order of their documents' numbers. */
export function entriesIn({ digests }: Pick<JournalRow, 'digests'>): JournaledEntry[] {
  return digests.flatMap(({ entries }) => entries);
}

/** All chunks of an import's journal. */
export function journalRange(seq: number): IDBKeyRange {
  return IDBKeyRange.bound([seq], [seq, []]);
}

/** Throws an import's journal away. */
export function dropJournal(database: LibraryDatabase, seq: number): Promise<void> {
  return runTransaction(
    database,
    ['imports', 'journal', 'turnover'],
    async (change) => {
      const record = await change.objectStore('imports').get(seq);
      if (record !== undefined) {
        const { journal: _, ...rest } = record;
        await change.objectStore('imports').put(rest);
      }
      await change.objectStore('journal').delete(journalRange(seq));
      await change.objectStore('turnover').delete(journalRange(seq));
    },
    RELAXED,
  );
}
