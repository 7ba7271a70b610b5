/** Frozen: this is what version 2 is for everyone who has it. A change is a migration of its own. */
import type { IDBPDatabase, IDBPTransaction } from 'idb';

/** The recycle bin keeps versions as every other store does, imports have a journal, and count what they remove. */
export async function migrateTo2(
  database: IDBPDatabase,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
): Promise<void> {
  const removals = await transaction.objectStore('bin').getAll();
  const imports = await transaction.objectStore('imports').getAll();
  database.deleteObjectStore('bin');
  const bin = database.createObjectStore('bin', { keyPath: ['id', 'seq'] });
  bin.createIndex('seq', 'seq');
  database.createObjectStore('journal', { keyPath: ['seq', 'chunk'] });
  for (const row of removals) await bin.put(row);
  for (const row of imports) {
    await transaction.objectStore('imports').put({ ...row, counts: { ...row.counts, removed: 0 } });
  }
}
