/**
 * Which keys the library may have, in one row: a long list of papers asks for thousands of keys, nearly all of them unknown,
 * and a request for each would take ten times as long as all else. What was written since the row was made is looked at
 * itself, so that nothing is ever missed; when that becomes too much, the row is made anew, between questions.
 */
import type { PaperKey } from '../model/paper-key';
import type { LibraryDatabase } from './database';
import { addToFilter, makeFilter, mayHaveKey } from './key-filter';
import { scanKeys } from './key-scan';
import type { KeyRow, KnownKeysRow } from './rows';
import { KNOWN_KEYS } from './schema';
import { runTransaction } from './transaction';
import { readHead } from './visible';

/** Key rows written since, below which the filter is worth reading. */
const MOST_SINCE = 1_000;

export interface KnownKeys {
  /** False where the library surely has no row of the key. */
  readonly mayHave: (key: PaperKey) => boolean;
  /** Whether {@link renewKnownKeys} would make the next question faster. */
  readonly isOutdated: boolean;
}

interface KnownStore {
  get(key: typeof KNOWN_KEYS): Promise<KnownKeysRow | undefined>;
}

interface KeyStore {
  getAll(range: IDBKeyRange, count: number): Promise<KeyRow[]>;
}

/** What is known within a transaction, given its stores of what is known and of keys. */
export async function readKnownKeys(store: KnownStore, keys: KeyStore): Promise<KnownKeys> {
  const row = await store.get(KNOWN_KEYS);
  // Not a range that leaves `through` out: Chromium steps over each row of that operation, all of the library after a large import.
  const since = await keys.getAll(IDBKeyRange.lowerBound([(row?.through ?? 0) + 1]), MOST_SINCE);
  if (since.length === MOST_SINCE) return { mayHave: () => true, isOutdated: true };
  const fresh = new Set(since.flatMap((written) => written.keys));
  return {
    mayHave: (key) => fresh.has(key) || (row !== undefined && mayHaveKey(row.bits, key)),
    isOutdated: false,
  };
}

/** Makes the filter anew, if that brings more keys into it. It may be given up at any moment, and be done by several at once. */
export async function renewKnownKeys(database: LibraryDatabase): Promise<void> {
  const through = await lastWritten(database);
  const known = await database.get('known', KNOWN_KEYS);
  if (known !== undefined && known.through >= through) return;
  const bits = makeFilter(await database.countFromIndex('keys', 'key'));
  for await (const rows of scanKeys(database))
    for (const { keys } of rows) for (const key of keys) addToFilter(bits, key);
  await runTransaction(database, ['known'], ({ store }) => store.put({ through, bits }, KNOWN_KEYS));
}

/** The last operation before the first whose keys may not all have been written yet. */
async function lastWritten(database: LibraryDatabase): Promise<number> {
  const reading = database.transaction(['head', 'imports']);
  const { lastSeq } = await readHead(reading);
  const imports = await reading.objectStore('imports').getAll();
  const staged = imports.filter(({ status }) => status === 'staged').map(({ seq }) => seq - 1);
  return Math.min(lastSeq, ...staged);
}
