import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { migrateTo1 } from './1';
import { migrateTo2 } from './2';
import { migrateTo3 } from './3';
import { migrateTo4 } from './4';
import { migrateTo5 } from './5';

/**
 * A migration from the version before it. It runs inside the browser's version-change transaction: it may await nothing but
 * that transaction, and if it throws, the database stays at the old version.
 * https://developer.mozilla.org/docs/Web/API/IDBOpenDBRequest/upgradeneeded_event
 */
export type Migration = (
  database: IDBPDatabase,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
) => void | Promise<void>;

/** In order: the first makes version 1 out of nothing. */
export const migrations: readonly Migration[] = [migrateTo1, migrateTo2, migrateTo3, migrateTo4, migrateTo5];
