/** Taking away what an import wrote: after a failure, after a crash, and after an undo. */
import type { StoreKey } from 'idb';
import { changeBits, documentsOf } from './change-columns';
import type { LibraryDatabase } from './database';
import { dropJournal } from './journal';
import type { ImportRow } from './rows';
import { HEAD, type LibrarySchema } from './schema';
import { rangeOf } from './seen-documents';
import { dropStaged } from './stored-segments';
import { sweepIndex } from './sweep-index';
import { RELAXED, runTransaction, type WritableStore, type Writing } from './transaction';
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
  await sweepIndex(database);
}

/** Takes away every row of a hidden import, in pieces, since nobody sees it, and its number last. */
export async function sweepImport(database: LibraryDatabase, seq: number): Promise<void> {
  // From the first row on that is missing it cannot be gone on with.
  await dropJournal(database, seq);
  await sweepEntries(database, seq);
  const ofImport = IDBKeyRange.bound([seq], [seq, []]);
  await sweepAll(database, 'keys', (store) => store.getAllKeys(ofImport, CHUNK));
  for (const name of ['digests', 'bin'] as const)
    await sweepAll(database, name, (store) => store.index('seq').getAllKeys(IDBKeyRange.only(seq), CHUNK));
  const stores = ['head', 'imports', 'documents', 'index', 'segments'] as const;
  await runTransaction(database, stores, async (closing) => {
    const head = await readHead(closing);
    const hidden = head.hidden.filter((other) => other !== seq);
    const record = await closing.objectStore('imports').get(seq);
    await Promise.all([
      closing.objectStore('imports').delete(seq),
      closing.objectStore('head').put({ ...head, hidden }, HEAD),
      dropStaged(closing, seq),
      record && changeBits(closing, 'gone', { set: documentsOf(record.documents) }),
    ]);
  });
}

async function sweepEntries(database: LibraryDatabase, seq: number): Promise<void> {
  const record = await database.get('imports', seq);
  if (record === undefined) return;
  const range = rangeOf(record.documents);
  await sweepAll(database, 'entries', (store) => store.index('doc').getAllKeys(range, CHUNK));
}

/** Takes away the rows that `find` finds, a chunk at most at a time, until it finds no more. */
async function sweepAll<Name extends 'entries' | 'keys' | 'digests' | 'bin'>(
  database: LibraryDatabase,
  name: Name,
  find: (store: WritableStore<Name>) => Promise<StoreKey<LibrarySchema, Name>[]>,
): Promise<void> {
  let swept = CHUNK;
  while (swept === CHUNK)
    swept = await runTransaction(
      database,
      [name],
      async (sweeping) => {
        const store = (sweeping as Writing<Name>).objectStore(name);
        const keys = await find(store);
        await Promise.all(keys.map((key) => store.delete(key)));
        return keys.length;
      },
      RELAXED,
    );
}
