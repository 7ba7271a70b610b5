/** Which versions a reader sees: one place for the rule that lib/library/rows.ts explains. */
import type { StoreKey, StoreNames, StoreValue } from 'idb';
import { type BinRow, type DigestRow, type EntryRow, HEAD, type HeadRow, type LibrarySchema } from './rows';

type Store = StoreNames<LibrarySchema>;

interface ReadableStore<Name extends Store> {
  get(key: StoreKey<LibrarySchema, Name>): Promise<StoreValue<LibrarySchema, Name> | undefined>;
  getAll(range?: IDBKeyRange): Promise<StoreValue<LibrarySchema, Name>[]>;
}

/** Any transaction, of either mode, that covers at least these stores. */
export interface Reading<Names extends Store> {
  objectStore<Name extends Names>(name: Name): ReadableStore<Name>;
}

export const EMPTY_HEAD: HeadRow = { lastSeq: 0, lastEntryId: 0, hidden: [] };

/** An entry as it is now. */
export interface VisibleEntry {
  readonly row: EntryRow;
  /** When it was removed, in milliseconds since 1970; undefined where it is not in the recycle bin. */
  readonly removedAt: number | undefined;
}

/** The newest row whose operation is not hidden. Rows come in the order of `seq`. */
export function newestVisible<R extends { readonly seq: number }>(
  rows: readonly R[],
  head: HeadRow,
): R | undefined {
  return rows.findLast((row) => !head.hidden.includes(row.seq));
}

/** When an entry was removed, if its removal is newer than what is visible of it. */
export function removalOf(row: EntryRow, bin: BinRow | undefined): number | undefined {
  return bin !== undefined && bin.seq >= row.seq ? bin.at : undefined;
}

export async function readHead(transaction: Reading<'head'>): Promise<HeadRow> {
  return (await transaction.objectStore('head').get(HEAD)) ?? EMPTY_HEAD;
}

/** The visible version of an entry, recycle bin included; undefined where there is none. */
export async function readEntry(
  transaction: Reading<'head' | 'entries' | 'bin'>,
  head: HeadRow,
  id: number,
): Promise<VisibleEntry | undefined> {
  const [rows, bin] = await Promise.all([
    transaction.objectStore('entries').getAll(IDBKeyRange.bound([id], [id, []])),
    transaction.objectStore('bin').get(id),
  ]);
  const row = newestVisible(rows, head);
  return row === undefined ? undefined : { row, removedAt: removalOf(row, bin) };
}

/** The visible version of a digest; undefined where there is none. */
export async function readDigest(
  transaction: Reading<'head' | 'digests'>,
  head: HeadRow,
  date: string,
  source: string,
): Promise<DigestRow | undefined> {
  const range = IDBKeyRange.bound([date, source], [date, source, []]);
  return newestVisible(await transaction.objectStore('digests').getAll(range), head);
}
