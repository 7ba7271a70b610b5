import type { PaperKeyKind } from '../model/paper-key';
import type { LibraryDatabase } from './database';
import type { KeyRow } from './rows';

/** Key rows that are read at a time, so that a page stays awake and little of it is in memory. */
const CHUNK = 5_000;
/** What a reader waits for reads no more of a kind than these: enough for a hundred thousand entries and their versions. */
export const MOST_SCANNED = 200_000;

/** Every key row that there is, or those of one kind, in the order of keys, until so many were read. */
export async function* scanKeys(
  database: LibraryDatabase,
  kind?: PaperKeyKind,
  most = Number.POSITIVE_INFINITY,
): AsyncGenerator<KeyRow[], void, undefined> {
  // `;` comes after `:`, and no kind begins as another does.
  const [first, end] = kind === undefined ? [[], [[]]] : [[`${kind}:`], [`${kind};`]];
  let read = 0;
  let range = IDBKeyRange.bound(first, end);
  while (read < most) {
    // All that a row says stands in its key.
    const keys = await database.getAllKeys('keys', range, CHUNK);
    const last = keys.at(-1);
    if (last === undefined) return;
    yield keys.map(([key, relation, id, seq]) => ({ key, relation, id, seq }));
    read += keys.length;
    range = IDBKeyRange.bound(last, end, true);
  }
}
