/**
 * The journal of an import: everything that it will write, put down before any of it is written, so that an import whose
 * page was closed or whose browser was killed can be gone on with where it stopped.
 */
import type { PlannedDigest, PlannedEntry } from '../digest/plan';
import { ANALYZER_VERSION } from '../search/analyze';
import type { LibraryDatabase } from './database';
import { throwIfCancelled } from './import-run';
import type { JournaledDigest, JournaledEntry, JournalRow, JournalState } from './rows';
import { RELAXED, runTransaction, type Writing } from './transaction';

/** Changes of entries in a chunk, which is one transaction: none is long, and other pages get their turn. */
const CHUNK = 200;

/** From which on new entries and all written versions are numbered. */
export interface FirstNumbers {
  readonly firstId: number;
  readonly firstDoc: number;
}

/**
 * Writes the journal of an import, a chunk at a time, and marks it as whole.
 * Rejects with a LibraryError `cancelled` where the signal is aborted between two chunks.
 */
export async function writeJournal(
  database: LibraryDatabase,
  seq: number,
  changes: readonly PlannedDigest[],
  { firstId, firstDoc }: FirstNumbers,
  signal: AbortSignal | undefined,
): Promise<void> {
  let [chunks, entries, nextDoc] = [0, 0, firstDoc];
  const parts = chunkChanges(changes, firstId);
  for (let part = parts.next(); part.done !== true; ) {
    throwIfCancelled(signal);
    const digests = part.value;
    const row: JournalRow = { seq, chunk: chunks, firstDoc: nextDoc, digests };
    chunks += 1;
    nextDoc += entriesIn(row).length;
    entries += countChanges(digests);
    part = parts.next();
    // With the last chunk, so that what a small import waits for is one transaction.
    const whole = part.done === true ? { chunks, entries } : undefined;
    await runTransaction(database, STORES, (writing) => writeRow(writing, row, whole), RELAXED);
  }
  if (chunks === 0)
    await runTransaction(
      database,
      STORES,
      (writing) => markWhole(writing, seq, { chunks, entries }),
      RELAXED,
    );
}

const STORES = ['journal', 'imports'] as const;

async function writeRow(
  writing: Writing<(typeof STORES)[number]>,
  row: JournalRow,
  whole: Pick<JournalState, 'chunks' | 'entries'> | undefined,
): Promise<void> {
  await Promise.all([
    writing.objectStore('journal').put(row),
    whole === undefined ? undefined : markWhole(writing, row.seq, whole),
  ]);
}

async function markWhole(
  writing: Writing<'imports'>,
  seq: number,
  whole: Pick<JournalState, 'chunks' | 'entries'>,
): Promise<void> {
  const record = await writing.objectStore('imports').get(seq);
  const written = { writtenChunks: 0, writtenEntries: 0, indexedChunks: 0, analyzer: ANALYZER_VERSION };
  if (record !== undefined)
    await writing.objectStore('imports').put({ ...record, journal: { ...whole, ...written } });
}

/** Entries that a chunk writes or removes. */
export function countChanges(digests: JournalRow['digests']): number {
  return digests.reduce((sum, { entries, removals }) => sum + entries.length + removals.length, 0);
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

/** The changes of digests in chunks, made one after another so that never more than one of them is in memory. */
function* chunkChanges(changes: readonly PlannedDigest[], firstId: number): Generator<JournaledDigest[]> {
  let nextId = firstId;
  let chunk: JournaledDigest[] = [];
  let size = 0;
  for (const digest of changes) {
    const ids = digest.entries.map(({ id = nextId++ }) => id);
    for (const part of partsOf(digest, ids, CHUNK)) {
      const more = countChanges([part]);
      if (size > 0 && size + more > CHUNK) {
        yield chunk;
        chunk = [];
        size = 0;
      }
      chunk.push(part);
      size += more;
    }
  }
  if (chunk.length > 0) yield chunk;
}

/** A digest's changes in parts of at most `size`; the last of them has the digest's order. */
function* partsOf(digest: PlannedDigest, ids: readonly number[], size: number): Generator<JournaledDigest> {
  const { source, date, title, absent } = digest;
  const entries = digest.entries.flatMap((planned, index) => journalEntry(planned, ids[index]));
  const removals = absent.flatMap(({ id, leaves }) => (leaves === true ? [id] : []));
  const order = { inFile: ids, absent: absent.map(({ id }) => id) };
  const count = entries.length + removals.length;
  for (let start = 0; start < count; start += size) {
    const [first, last] = [start - entries.length, start + size - entries.length];
    const part = {
      entries: entries.slice(start, start + size),
      removals: removals.slice(Math.max(0, first), Math.max(0, last)),
    };
    yield { source, date, title, ...part, ...(start + size < count ? {} : { order }) };
  }
}

function journalEntry(planned: PlannedEntry, id: number | undefined): JournaledEntry[] {
  if (id === undefined || planned.kind === 'same') return [];
  const { entry, removedAt } = planned;
  const learned = planned.kind === 'new' ? planned.learned : undefined;
  return [
    {
      ...{ id, entry },
      ...(removedAt === undefined ? {} : { removedAt }),
      ...(learned === undefined ? {} : { learned }),
    },
  ];
}
