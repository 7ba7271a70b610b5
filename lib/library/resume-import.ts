/** Imports that were interrupted after their journal was whole: which there are, and what can become of them. */
import type { BackupDigest, BackupEntry } from '../digest/backup-layout';
import type { ImportResult } from './commit-import';
import type { LibraryDatabase } from './database';
import type { ImportRun } from './import-run';
import { journalRange, reopenJournal } from './journal';
import { asLibraryError, LibraryError } from './library-error';
import type { ImportCounts, ImportRow, JournaledDigest } from './rows';
import { isInterrupted, sweepImport } from './sweep-import';
import { readEntries, readHead, type VisibleEntry } from './visible';
import { writeImport } from './write-import';

export interface InterruptedImport {
  readonly seq: number;
  /** When it was begun, in milliseconds since 1970. */
  readonly at: number;
  readonly files: readonly string[];
  readonly counts: ImportCounts;
  /** Entries that were written, of those that were to be. */
  readonly done: number;
  readonly total: number;
}

/** Interrupted imports of the reader's that nobody is writing now, the newest first. */
export async function listInterrupted(
  database: LibraryDatabase,
  isImporting: () => Promise<boolean>,
): Promise<InterruptedImport[]> {
  const before = await readUnfinished(database);
  if (before.length === 0) return [];
  const isWriting = await isImporting();
  // What was being written when it was read may be done by now, and what is new since may be being written.
  const after = isWriting ? before.slice(1) : await readUnfinished(database);
  const seqs = new Set(before.map(({ seq }) => seq));
  return after
    .filter(({ seq }) => seqs.has(seq))
    .filter(isInterrupted)
    .flatMap(describe);
}

/** The newest first: that is the one that is being written, if any is. */
async function readUnfinished(database: LibraryDatabase): Promise<ImportRow[]> {
  const records = await database.getAll('imports');
  return records.filter(({ status, journal }) => status === 'staged' || journal !== undefined).reverse();
}

function describe({ seq, at, files, counts, journal }: ImportRow): InterruptedImport[] {
  if (journal === undefined) return [];
  return [{ seq, at, files, counts, done: journal.writtenEntries, total: journal.entries }];
}

/**
 * Goes on with an interrupted import. To be called under the import lock. Rejects with a LibraryError: `stale` where the
 * library has changed since it was begun, or it is not there any more; `cancelled`, and then nothing of it stays; otherwise
 * as a commit does, and then it can be gone on with later, since its files may not be at hand any more.
 */
export async function resumeImport(
  database: LibraryDatabase,
  seq: number,
  run: ImportRun = {},
): Promise<ImportResult> {
  const reading = database.transaction(['head', 'imports']);
  const head = await readHead(reading);
  const record = await reading.objectStore('imports').get(seq);
  if (record === undefined || !isInterrupted(record) || head.lastSeq !== seq) throw new LibraryError('stale');
  try {
    await writeImport(database, await reopenJournal(database, record), { run });
  } catch (error) {
    const failed = asLibraryError(error);
    if (failed.failure === 'cancelled') await sweepImport(database, seq).catch(() => undefined);
    throw failed;
  }
  return { seq, counts: record.counts };
}

/** Throws an interrupted import away; nothing where it is not there any more. To be called under the import lock. */
export async function discardImport(database: LibraryDatabase, seq: number): Promise<void> {
  const record = await database.get('imports', seq);
  if (record?.status === 'staged') await sweepImport(database, seq);
}

/** What an interrupted import was going to do, as the reader chose it. */
export interface JournaledImport {
  /**
   * The digests that it changes, with the entries of the file in their order, as far as the library still has those that it
   * leaves as they are.
   */
  readonly digests: readonly BackupDigest[];
  /** Entries that the file lacks and that the reader had ticked, by id. */
  readonly removals: ReadonlySet<number>;
}

/** For a new plan of it. */
export async function readJournaled(database: LibraryDatabase, seq: number): Promise<JournaledImport> {
  const reading = database.transaction(['head', 'entries', 'bin', 'journal']);
  const head = await readHead(reading);
  const chunks = await reading.objectStore('journal').getAll(journalRange(seq));
  const digests: BackupDigest[] = [];
  const removals = new Set<number>();
  const journaled = new Map<number, BackupEntry>();
  for (const part of chunks.flatMap((chunk) => chunk.digests)) {
    for (const id of part.removals) removals.add(id);
    for (const { id, entry, ...state } of part.entries) journaled.set(id, { ...entry, ...state });
    if (part.order === undefined) continue;
    const unchanged = part.order.inFile.filter((id) => !journaled.has(id));
    digests.push(digestOf(part, part.order.inFile, journaled, await readEntries(reading, head, unchanged)));
    journaled.clear();
  }
  return { digests, removals };
}

function digestOf(
  { source, date, title }: JournaledDigest,
  ids: readonly number[],
  journaled: ReadonlyMap<number, BackupEntry>,
  stored: ReadonlyMap<number, VisibleEntry>,
): BackupDigest {
  const entries = ids.flatMap((id) => journaled.get(id) ?? stored.get(id)?.row.entry ?? []);
  return { source, date, title, entries };
}
