/** Committing an import: staged, journaled, written and shown (lib/library/journal.ts, write-import.ts). */
import { hasChanges, type PlannedDigest } from '../digest/plan';
import type { LibraryDatabase } from './database';
import { type ImportRun, throwIfCancelled } from './import-run';
import { writeJournal } from './journal';
import { asLibraryError, LibraryError } from './library-error';
import { countPlan, type ImportPlan } from './plan-import';
import type { ImportCounts, ImportRow } from './rows';
import { HEAD } from './schema';
import { sweepImport } from './sweep-import';
import { runTransaction } from './transaction';
import { readHead } from './visible';
import { writeImport } from './write-import';

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

/**
 * Writes what is new or changed in a plan. Nothing of it can be seen before all of it is written, and nothing of it stays
 * if writing fails. To be called under the import lock (lib/platform). `now` is in milliseconds since 1970. Rejects with a
 * {@link LibraryError}: `stale` where the library has changed since the plan was made, `full` where there is no room,
 * `cancelled`.
 */
export async function commitImport(
  database: LibraryDatabase,
  plan: ImportPlan,
  { bundle, ...origin }: ImportOrigin,
  now: number,
  run: ImportRun = {},
): Promise<ImportResult> {
  throwIfCancelled(run.signal);
  const counts = countPlan(plan);
  const changes = plan.digests.filter(hasChanges);
  const { record, firstId } = await stage(database, plan, { ...origin, counts, at: now }, changes);
  try {
    const journal = await writeJournal(database, record, changes, firstId, run.signal);
    await writeImport(database, journal, bundle === undefined ? { run } : { run, bundle });
  } catch (error) {
    await sweepImport(database, record.seq).catch(() => undefined);
    throw asLibraryError(error);
  }
  return { seq: record.seq, counts };
}

function stage(
  database: LibraryDatabase,
  plan: ImportPlan,
  origin: Pick<ImportRow, 'origin' | 'files' | 'counts' | 'at'>,
  changes: readonly PlannedDigest[],
): Promise<{ record: ImportRow; firstId: number }> {
  return runTransaction(database, ['head', 'imports'], async (staging) => {
    const head = await readHead(staging);
    if (head.lastSeq !== plan.basis) throw new LibraryError('stale');
    const seq = head.lastSeq + 1;
    const { lastEntryId, documents: first } = head;
    const { added, written } = countEntries(changes);
    const documents = first + written;
    const counters = { lastSeq: seq, lastEntryId: lastEntryId + added, documents };
    const record = { ...origin, seq, status: 'staged', documents: { first, end: documents } } as const;
    await Promise.all([
      staging.objectStore('head').put({ ...head, ...counters, hidden: [...head.hidden, seq] }, HEAD),
      staging.objectStore('imports').put(record),
    ]);
    return { record, firstId: lastEntryId + 1 };
  });
}

/** Entries that get ids, and versions that get documents. Each digest is asked once for its entries. */
function countEntries(digests: readonly PlannedDigest[]) {
  let [added, written] = [0, 0];
  for (const { entries } of digests)
    for (const { id, kind } of entries) {
      added += id === undefined ? 1 : 0;
      written += kind === 'same' ? 0 : 1;
    }
  return { added, written };
}
