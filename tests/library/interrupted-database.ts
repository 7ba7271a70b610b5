/** A database whose writes fail from some point on, as when the browser is killed or the disk is full. */
import type { LibraryDatabase } from '../../lib/library/database';

export interface Interruption {
  /** The first write that fails, counted from 1. */
  readonly at: number;
  /** Whether later ones fail too, as they do after a crash; otherwise only that one does. */
  readonly forGood: boolean;
  readonly error: () => Error;
}

export const crashAt = (at: number): Interruption => {
  return { at, forGood: true, error: () => new DOMException('Gone', 'AbortError') };
};

export const NEVER = crashAt(Number.POSITIVE_INFINITY);

/** A disk on which there is no room once. */
export const fullAt = (at: number): Interruption => {
  return { at, forGood: false, error: () => new DOMException('No room', 'QuotaExceededError') };
};

/** The same database, and how many writes were begun through it. */
export function interrupt(database: LibraryDatabase, { at, forGood, error }: Interruption) {
  let writes = 0;
  const interrupted = watchWrites(database, (nth) => {
    writes = nth;
    if (nth === at || (forGood && nth > at)) throw error();
  });
  return { database: interrupted, writes: () => writes };
}

/** The same database, which tells of each write before it is begun, counted from 1. */
export function watchWrites(database: LibraryDatabase, onWrite: (nth: number) => void): LibraryDatabase {
  let writes = 0;
  return new Proxy(database, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]) => {
        if (name === 'put' || (name === 'transaction' && given[1] === 'readwrite')) {
          writes += 1;
          onWrite(writes);
        }
        return value.apply(target, given);
      };
    },
  });
}
