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

/** The same database, and how many writes were begun through it. */
export function interrupt(database: LibraryDatabase, { at, forGood, error }: Interruption) {
  let writes = 0;
  const count = () => {
    writes += 1;
    if (writes === at || (forGood && writes > at)) throw error();
  };
  const interrupted = new Proxy(database, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]) => {
        if (name === 'put' || (name === 'transaction' && given[1] === 'readwrite')) count();
        return value.apply(target, given);
      };
    },
  });
  return { database: interrupted, writes: () => writes };
}
