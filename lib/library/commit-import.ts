/**
 * Committing an import: its rows are written in chunks under a number that nobody sees, and one small transaction at the
 * end makes them visible together.
 */
import type { PlannedDigest } from '../digest/plan';
import type { LibraryDatabase } from './database';
import { keyRowsOf } from './key-rows';
import { asLibraryError, LibraryError } from './library-error';
import { countPlan, type ImportPlan } from './plan-import';
import { type DigestRow, type EntryRow, HEAD, type ImportCounts, type ImportRow, type KeyRow } from './rows';
import { readHead } from './visible';

/** Where a plan comes from, for the record of imports. */
export interface ImportOrigin {
  readonly origin: ImportRow['origin'];
  readonly files: readonly string[];
  /** Fingerprint of the bundled index, which the library remembers from the moment the import is visible. */
  readonly bundle?: string;
}

export interface ImportResult {
  readonly seq: number;
  readonly counts: ImportCounts;
}

/** Rows a transaction, so that no single one is long and other tabs get their turn. */
const CHUNK = 200;

/** Until it is published an import may be lost with the machine's power, since it would be swept anyway. */
const RELAXED = { durability: 'relaxed' } as const;

/**
 * Writes what is new or changed in a plan. Nothing of it can be seen before all of it is written, and nothing of it stays
 * if writing fails. To be called under the import lock (lib/platform). Rejects with a {@link LibraryError}: `stale` where
 * the library has changed since the plan was made, `full` where there is no room.
 */
export async function commitImport(
  database: LibraryDatabase,
  plan: ImportPlan,
  origin: ImportOrigin,
  now: number,
): Promise<ImportResult> {
  const counts = countPlan(plan);
  const writes = plan.digests.filter(hasChanges);
  const { seq, firstId } = await stage(database, plan, { ...origin, counts, at: now }, writes);
  try {
    await writeRows(database, makeRows(writes, seq, firstId));
    await publish(database, seq, origin.bundle);
  } catch (error) {
    await sweepImport(database, seq).catch(() => undefined);
    throw asLibraryError(error);
  }
  return { seq, counts };
}

/** Takes away what a crash left staged. To be called under the import lock, so that no running import is meant. */
export async function sweepStagedImports(database: LibraryDatabase): Promise<void> {
  const { hidden } = await readHead(database.transaction(['head']));
  for (const seq of hidden) await sweepImport(database, seq);
}

function hasChanges(digest: PlannedDigest): boolean {
  return digest.entries.some(({ kind }) => kind !== 'same');
}

async function stage(
  database: LibraryDatabase,
  plan: ImportPlan,
  record: Pick<ImportRow, 'origin' | 'files' | 'counts' | 'at'>,
  writes: readonly PlannedDigest[],
): Promise<{ seq: number; firstId: number }> {
  const staging = database.transaction(['head', 'imports'], 'readwrite');
  const head = await readHead(staging);
  if (head.lastSeq !== plan.basis) {
    staging.abort();
    await staging.done.catch(() => undefined);
    throw new LibraryError('stale');
  }
  const seq = head.lastSeq + 1;
  const ids = writes.flatMap(({ entries }) => entries.filter((entry) => entry.id === undefined)).length;
  const { origin, files, counts, at } = record;
  await Promise.all([
    staging
      .objectStore('head')
      .put(
        { ...head, lastSeq: seq, lastEntryId: head.lastEntryId + ids, hidden: [...head.hidden, seq] },
        HEAD,
      ),
    staging.objectStore('imports').put({ seq, origin, status: 'staged', at, files, counts }),
  ]);
  await staging.done;
  return { seq, firstId: head.lastEntryId + 1 };
}

interface ImportRows {
  readonly entries: readonly EntryRow[];
  readonly digests: readonly DigestRow[];
}

/** New entries are numbered from `firstId` on. */
function makeRows(writes: readonly PlannedDigest[], seq: number, firstId: number): ImportRows {
  const entries: EntryRow[] = [];
  let nextId = firstId;
  const digests = writes.map(({ source, date, title, entries: planned, absent }): DigestRow => {
    const ids = planned.map(({ kind, entry, id = nextId++ }) => {
      if (kind !== 'same') entries.push({ id, seq, source, date, entry });
      return id;
    });
    return { date, source, seq, title, entries: [...ids, ...absent.map(({ id }) => id)] };
  });
  return { entries, digests };
}

async function writeRows(database: LibraryDatabase, { entries, digests }: ImportRows): Promise<void> {
  for (let start = 0; start < entries.length; start += CHUNK) {
    await writeEntries(database, entries.slice(start, start + CHUNK));
  }
  for (let start = 0; start < digests.length; start += CHUNK) {
    const writing = database.transaction('digests', 'readwrite', RELAXED);
    const rows = digests.slice(start, start + CHUNK);
    await Promise.all([...rows.map((row) => writing.store.put(row)), writing.done]);
  }
}

async function writeEntries(database: LibraryDatabase, rows: readonly EntryRow[]): Promise<void> {
  const writing = database.transaction(['entries', 'keys'], 'readwrite', RELAXED);
  const entries = writing.objectStore('entries');
  const keys = writing.objectStore('keys');
  const keyRows = rows.flatMap((row): KeyRow[] => keyRowsOf(row));
  await Promise.all([
    ...rows.map((row) => entries.put(row)),
    ...keyRows.map((row) => keys.put(row)),
    writing.done,
  ]);
}

/** The one small write that makes a whole import visible. */
async function publish(database: LibraryDatabase, seq: number, bundle: string | undefined): Promise<void> {
  const publishing = database.transaction(['head', 'imports'], 'readwrite');
  const head = await readHead(publishing);
  const record = await publishing.objectStore('imports').get(seq);
  const hidden = head.hidden.filter((other) => other !== seq);
  await Promise.all([
    publishing
      .objectStore('head')
      .put({ ...head, hidden, ...(bundle === undefined ? {} : { bundle }) }, HEAD),
    record === undefined
      ? undefined
      : publishing.objectStore('imports').put({ ...record, status: 'visible' }),
    publishing.done,
  ]);
}

async function sweepImport(database: LibraryDatabase, seq: number): Promise<void> {
  const sweeping = database.transaction(['head', 'imports', 'digests', 'entries', 'keys'], 'readwrite');
  for (const name of ['digests', 'entries', 'keys'] as const) {
    let cursor = await sweeping.objectStore(name).index('seq').openCursor(seq);
    while (cursor !== null) {
      await cursor.delete();
      cursor = await cursor.continue();
    }
  }
  const head = await readHead(sweeping);
  await Promise.all([
    sweeping.objectStore('imports').delete(seq),
    sweeping.objectStore('head').put({ ...head, hidden: head.hidden.filter((other) => other !== seq) }, HEAD),
    sweeping.done,
  ]);
}
