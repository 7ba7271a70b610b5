/** Which versions a reader sees: one place for the rule that lib/library/rows.ts explains. */
import type { IndexNames, StoreKey, StoreNames, StoreValue } from 'idb';
import { idRanges } from './id-ranges';
import type { BinRow, EntryRow, HeadRow } from './rows';
import { HEAD, type LibrarySchema } from './schema';

type Store = StoreNames<LibrarySchema>;

export interface ReadableStore<Name extends Store> {
  get(key: StoreKey<LibrarySchema, Name>): Promise<StoreValue<LibrarySchema, Name> | undefined>;
  getAll(range?: IDBKeyRange, count?: number): Promise<StoreValue<LibrarySchema, Name>[]>;
  getAllKeys(range?: IDBKeyRange, count?: number): Promise<StoreKey<LibrarySchema, Name>[]>;
  index(name: IndexNames<LibrarySchema, Name>): {
    getAllKeys(range: IDBKeyRange, count?: number): Promise<StoreKey<LibrarySchema, Name>[]>;
  };
}

/** Any transaction, of either mode, that covers at least these stores. */
export interface Reading<Names extends Store> {
  objectStore<Name extends Names>(name: Name): ReadableStore<Name>;
}

export const EMPTY_HEAD: HeadRow = { lastSeq: 0, lastEntryId: 0, documents: 0, hidden: [] };

/** What a version must be newer or older than, of what a reader sees. */
type View = Pick<HeadRow, 'lastSeq' | 'hidden'>;

/** An entry as it is now. */
export interface VisibleEntry {
  readonly row: EntryRow;
  /** When it was removed, in milliseconds since 1970; undefined where it is not in the recycle bin. */
  readonly removedAt: number | undefined;
  /** Whether the recycle bin was emptied since, so that it is not even there. */
  readonly isBuried: boolean;
}

/**
 * The newest row whose operation is not hidden, of those that there were when the head was read. Rows come in the order of
 * `seq`.
 */
export function newestVisible<R extends { readonly seq: number }>(
  rows: readonly R[],
  view: View,
): R | undefined {
  return rows.findLast(({ seq }) => seq <= view.lastSeq && !view.hidden.includes(seq));
}

/** The row by which an entry is in the recycle bin, given the operation of its visible version. */
export function removalOf(seq: number, bin: BinRow | undefined): (BinRow & { at: number }) | undefined {
  if (bin?.at === undefined || bin.seq < seq) return undefined;
  return { ...bin, at: bin.at };
}

export async function readHead(transaction: Reading<'head'>): Promise<HeadRow> {
  return (await transaction.objectStore('head').get(HEAD)) ?? EMPTY_HEAD;
}

/** The visible version of an entry, recycle bin included; undefined where there is none. */
export async function readEntry(
  transaction: Reading<'entries' | 'bin'>,
  head: HeadRow,
  id: number,
): Promise<VisibleEntry | undefined> {
  return (await readEntries(transaction, head, [id])).get(id);
}

/** Ranges that are asked for at once: enough to keep the browser busy, and bounded for any number of entries. */
const AT_ONCE = 100;

/** The visible versions of entries, recycle bin included, by id. An id without one has none. The head may still be on its way. */
export async function readEntries(
  transaction: Reading<'entries' | 'bin'>,
  head: HeadRow | Promise<HeadRow>,
  ids: Iterable<number>,
): Promise<Map<number, VisibleEntry>> {
  const ranges = idRanges(ids);
  const [bins, versions, view] = await Promise.all([
    readOfEntries(transaction.objectStore('bin'), ranges),
    readRanges(transaction.objectStore('entries'), ranges),
    head,
  ]);
  const found = new Map<number, VisibleEntry>();
  for (const [id, rows] of versions) {
    const row = newestVisible(rows, view);
    if (row === undefined) continue;
    const removal = removalOf(row.seq, newestVisible(bins.get(id) ?? [], view));
    found.set(id, { row, removedAt: removal?.at, isBuried: removal?.buried === true });
  }
  return found;
}

/** So few rows are read sooner at once than a range at a time. */
const FEW = 1_000;

interface RowsOfEntries<R> {
  getAll(range: IDBKeyRange, count?: number): Promise<R[]>;
}

/**
 * What a store that few entries have a row in has of some entries, by id: all between the first and the last of them at once
 * where that is not much, so that others may be among them.
 */
export async function readOfEntries<R extends { readonly id: number }>(
  store: RowsOfEntries<R>,
  ranges: readonly (readonly [number, number])[],
): Promise<Map<number, R[]>> {
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (first === undefined || last === undefined) return new Map();
  const all = await store.getAll(IDBKeyRange.bound([first[0]], [last[1], []]), FEW);
  return all.length < FEW ? groupById(all) : await readRanges(store, ranges);
}

async function readRanges<R extends { readonly id: number }>(
  store: RowsOfEntries<R>,
  ranges: readonly (readonly [number, number])[],
): Promise<Map<number, R[]>> {
  const rows: R[] = [];
  for (let start = 0; start < ranges.length; start += AT_ONCE) {
    const some = ranges.slice(start, start + AT_ONCE);
    const read = await Promise.all(
      some.map(([first, last]) => store.getAll(IDBKeyRange.bound([first], [last, []]))),
    );
    for (const row of read.flat()) rows.push(row);
  }
  return groupById(rows);
}

/** Versions by entry, in their order. */
export function groupById<R extends { readonly id: number }>(rows: readonly R[]): Map<number, R[]> {
  const groups = new Map<number, R[]>();
  for (const row of rows) {
    const group = groups.get(row.id);
    if (group === undefined) groups.set(row.id, [row]);
    else group.push(row);
  }
  return groups;
}
