/** Frozen: this is what version 3 is for everyone who has it. A change is a migration of its own. */
import type { IDBPDatabase } from 'idb';

/** Links that are learned, and a filter over all keys, which is made when it is first wanted. */
export function migrateTo3(database: IDBPDatabase): void {
  database.createObjectStore('learned', { keyPath: ['id', 'key'] });
  database.createObjectStore('known');
}
