/** Which versions a reader sees: one place for the rule that lib/library/rows.ts explains. */
import type { StoreKey, StoreNames, StoreValue } from 'idb';
import { idRanges } from './id-ranges';
import { type BinRow, type DigestRow, type EntryRow, HEAD, type HeadRow, type LibrarySchema } from './rows';

type Store = StoreNames<LibrarySchema>;

interface ReadableStore<Name extends Store> {
  get(key: StoreKey<LibrarySchema, Name>): Promise<StoreValue<LibrarySchema, Name> | undefined>;
  getAll(range?: IDBKeyRange): Promise<StoreValue<LibrarySchema, Name>[]>;
  getAllKeys(range?: IDBKeyRange): Promise<StoreKey<LibrarySchema, Name>[]>;
}

/** Any transaction, of either mode, that covers at least these stores. */
export interface Reading<Names extends Store> {
  objectStore<Name extends Names>(name: Name): ReadableStore<Name>;
}

export const EMPTY_HEAD: HeadRow = { lastSeq: 0, lastEntryId: 0, hidden: [] };

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
  transaction: Reading<'head' | 'entries' | 'bin'>,
  head: HeadRow,
  id: number,
): Promise<VisibleEntry | undefined> {
  return (await readRange(transaction, head, [id, id]))[0];
}

/** Ranges that are asked for at once: enough to keep the browser busy, and bounded for any number of entries. */
const AT_ONCE = 100;

/** The visible versions of entries, recycle bin included, by id. An id without one has none. */
export async function readEntries(
  transaction: Reading<'head' | 'entries' | 'bin'>,
  head: HeadRow,
  ids: Iterable<number>,
): Promise<Map<number, VisibleEntry>> {
  const ranges = idRanges(ids);
  const found = new Map<number, VisibleEntry>();
  for (let start = 0; start < ranges.length; start += AT_ONCE) {
    const some = ranges.slice(start, start + AT_ONCE);
    const read = await Promise.all(some.map((range) => readRange(transaction, head, range)));
    for (const visible of read.flat()) found.set(visible.row.id, visible);
  }
  return found;
}

async function readRange(
  transaction: Reading<'head' | 'entries' | 'bin'>,
  head: HeadRow,
  [first, last]: readonly [number, number],
): Promise<VisibleEntry[]> {
  const range = IDBKeyRange.bound([first], [last, []]);
  const [rows, binRows] = await Promise.all([
    transaction.objectStore('entries').getAll(range),
    transaction.objectStore('bin').getAll(range),
  ]);
  const bins = groupById(binRows);
  return [...groupById(rows)].flatMap(([id, versions]) => {
    const row = newestVisible(versions, head);
    if (row === undefined) return [];
    const removal = removalOf(row.seq, newestVisible(bins.get(id) ?? [], head));
    return [{ row, removedAt: removal?.at, isBuried: removal?.buried === true }];
  });
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

/** The visible version of every digest, of rows sorted by date, source and operation. */
export function visibleDigests(rows: readonly DigestRow[], head: HeadRow): DigestRow[] {
  const versions = new Map<string, DigestRow[]>();
  for (const row of rows) {
    const identity = JSON.stringify([row.date, row.source]);
    versions.set(identity, [...(versions.get(identity) ?? []), row]);
  }
  return [...versions.values()].flatMap((ofOne) => newestVisible(ofOne, head) ?? []);
}
