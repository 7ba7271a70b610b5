/** Frozen: this is what version 1 is for everyone who has it. A change is a migration of its own. */
import type { IDBPDatabase } from 'idb';

export function migrateTo1(database: IDBPDatabase): void {
  database.createObjectStore('head');
  database.createObjectStore('imports', { keyPath: 'seq' });
  const digests = database.createObjectStore('digests', { keyPath: ['date', 'source', 'seq'] });
  digests.createIndex('seq', 'seq');
  const entries = database.createObjectStore('entries', { keyPath: ['id', 'seq'] });
  entries.createIndex('seq', 'seq');
  const keys = database.createObjectStore('keys', { keyPath: ['key', 'relation', 'id', 'seq'] });
  keys.createIndex('seq', 'seq');
  database.createObjectStore('bin', { keyPath: 'id' });
}
