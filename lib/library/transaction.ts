import {
  type IDBPObjectStore,
  type IDBPTransaction,
  type StoreKey,
  type StoreNames,
  type StoreValue,
  unwrap,
} from 'idb';
import type { LibraryDatabase } from './database';
import type { LibrarySchema } from './schema';
import type { ReadableStore } from './visible';

/** For what a crash may lose with the machine's power: it would be swept or done again anyway. */
export const RELAXED = { durability: 'relaxed' } as const;

/** A transaction that writes to at least these stores. */
export type Change<Names extends readonly StoreNames<LibrarySchema>[]> = IDBPTransaction<
  LibrarySchema,
  Names,
  'readwrite'
>;

export interface WritableStore<Name extends StoreNames<LibrarySchema>> extends ReadableStore<Name> {
  put(value: StoreValue<LibrarySchema, Name>, key?: StoreKey<LibrarySchema, Name>): Promise<unknown>;
  delete(key: StoreKey<LibrarySchema, Name> | IDBKeyRange): Promise<void>;
}

/** What a part of a change needs of its transaction: that it writes to at least these stores. */
export interface Writing<Names extends StoreNames<LibrarySchema>> {
  objectStore<Name extends Names>(name: Name): WritableStore<Name>;
}

/**
 * Writes in one transaction: all of it is stored when the promise resolves, and nothing of it where it rejects, whatever
 * the reason. `work` may await nothing but the transaction.
 */
export async function runTransaction<const Names extends readonly StoreNames<LibrarySchema>[], T>(
  database: LibraryDatabase,
  names: Names,
  work: (change: Change<Names>) => Promise<T>,
  options?: IDBTransactionOptions,
): Promise<T> {
  const change = database.transaction(names, 'readwrite', options);
  // The work tells of the failure, often before the transaction does.
  change.done.catch(() => undefined);
  try {
    const result = await work(change);
    await change.done;
    return result;
  } catch (error) {
    abort(change);
    // A request tells only that its transaction was aborted, and not that the disk is full.
    throw change.error ?? error;
  }
}

/** A promise that may reject before anyone waits for it, or without. */
export function untilAwaited<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

/**
 * Puts values without hearing of each, which takes a quarter off what a put costs (measured over an import's 6,600): one that
 * fails aborts its transaction, and that tells of it. Keys are given where the values do not hold them.
 */
export function putAll<Name extends StoreNames<LibrarySchema>>(
  change: Writing<Name>,
  name: Name,
  values: Iterable<readonly [StoreValue<LibrarySchema, Name>, StoreKey<LibrarySchema, Name>?]>,
): void {
  const store = unwrap(change.objectStore(name) as unknown as IDBPObjectStore);
  for (const [value, key] of values) store.put(value, key);
}

function abort(change: { abort(): void }): void {
  try {
    change.abort();
  } catch {
    // It has ended by itself.
  }
}
