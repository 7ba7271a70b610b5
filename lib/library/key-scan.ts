import type { LibraryDatabase } from './database';
import type { KeyRow } from './rows';

/** Rows that are read at a time, so that a page stays awake and little of it is in memory. */
const CHUNK = 5_000;

/** Every key row that there is, in the order of operations. */
export async function* scanKeys(database: LibraryDatabase): AsyncGenerator<KeyRow[], void, undefined> {
  let range = IDBKeyRange.lowerBound([]);
  for (;;) {
    const rows = await database.getAll('keys', range, CHUNK);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    range = IDBKeyRange.lowerBound([last.seq, last.id], true);
  }
}
