/** Taking away what an import wrote: after a failure, after a crash, and after an undo. */
import type { LibraryDatabase } from './database';
import { dropJournal } from './journal';
import { HEAD, type ImportRow } from './rows';
import { RELAXED, runTransaction } from './transaction';
import { readHead } from './visible';

/** Rows that one transaction takes away. */
const CHUNK = 500;

/** Whether an import can be gone on with: it was the reader's, and its journal is whole. What is bundled is simply installed anew. */
export function isInterrupted({ origin, status, journal }: ImportRow): boolean {
  return origin === 'reader' && status === 'staged' && journal !== undefined;
}

/**
 * Takes away what crashes and undone imports left, but for interrupted imports, which the reader may go on with. To be
 * called under the import lock, so that no running import is meant.
 */
export async function sweepRests(database: LibraryDatabase): Promise<void> {
  const { hidden } = await readHead(database.transaction(['head']));
  const records = await database.getAll('imports');
  const interrupted = new Set(records.filter(isInterrupted).map(({ seq }) => seq));
  for (const seq of hidden) if (!interrupted.has(seq)) await sweepImport(database, seq);
  for (const { seq, status, journal } of records)
    if (status === 'visible' && journal !== undefined) await dropJournal(database, seq);
}

/** Takes away every row of a hidden import, in pieces, since nobody sees it, and its number last. */
export async function sweepImport(database: LibraryDatabase, seq: number): Promise<void> {
  // From the first row on that is missing it cannot be gone on with.
  await dropJournal(database, seq);
  for (const name of ['entries', 'keys', 'digests', 'bin'] as const) {
    let swept = CHUNK;
    while (swept === CHUNK) swept = await sweepSome(database, name, seq);
  }
  await runTransaction(database, ['head', 'imports'], async (closing) => {
    const head = await readHead(closing);
    const hidden = head.hidden.filter((other) => other !== seq);
    await Promise.all([
      closing.objectStore('imports').delete(seq),
      closing.objectStore('head').put({ ...head, hidden }, HEAD),
    ]);
  });
}

/** How many rows of a store went; fewer than a chunk when none is left. */
function sweepSome(
  database: LibraryDatabase,
  name: 'entries' | 'keys' | 'digests' | 'bin',
  seq: number,
): Promise<number> {
  return runTransaction(
    database,
    [name],
    async ({ store }) => {
      const keys = await store.index('seq').getAllKeys(seq, CHUNK);
      await Promise.all(keys.map((key) => store.delete(key)));
      return keys.length;
    },
    RELAXED,
  );
}
