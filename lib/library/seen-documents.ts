/**
 * Which documents of the search index a reader sees: the versions of entries that lib/library/visible.ts says are visible,
 * outside the recycle bin. Whoever changes what is visible changes this in the same transaction.
 */
import { type BitChanges, changeBits, documentsOf } from './change-columns';
import type { DocumentRange, TurnoverRow } from './index-rows';
import type { HeadRow, JournalRow } from './rows';
import type { Writing } from './transaction';
import { type Reading, readEntries, readHead, type VisibleEntry } from './visible';
import { readVisibleSeqs } from './visible-seqs';

/** Puts what moved into or out of the recycle bin where it belongs. */
export async function showMoved(change: Writing<'documents'>, moved: Iterable<VisibleEntry>): Promise<void> {
  const [set, clear]: [number[], number[]] = [[], []];
  for (const { row, removedAt } of moved) (removedAt === undefined ? set : clear).push(row.doc);
  await changeBits(change, 'live', { set, clear });
}

/** What will come and go with a chunk of an import that is being written, and that is still hidden. */
export async function findTurnover(
  reading: Reading<'head' | 'entries' | 'bin'>,
  { seq, chunk, firstDoc, digests }: JournalRow,
): Promise<TurnoverRow> {
  const written = digests.flatMap(({ entries }) => entries);
  const ids = [...written.map(({ id }) => id), ...digests.flatMap(({ removals }) => removals)];
  const before = await readEntries(reading, readHead(reading), ids);
  return {
    ...{ seq, chunk },
    arriving: written.flatMap(({ removedAt }, index) => (removedAt === undefined ? [firstDoc + index] : [])),
    leaving: [...before.values()].map(({ row }) => row.doc),
  };
}

/** Shows what an import brings and hides what it replaces; `head` does not hide it any more. */
export async function showImport(
  change: Writing<'entries' | 'bin' | 'turnover' | 'documents'>,
  head: HeadRow,
  seq: number,
): Promise<void> {
  const turnover = await change.objectStore('turnover').getAll(IDBKeyRange.bound([seq], [seq, []]));
  const changes: BitChanges = {
    set: turnover.flatMap(({ arriving }) => arriving),
    clear: turnover.flatMap(({ leaving }) => leaving),
  };
  await changeBits(change, 'live', changes);
  // What the reader moved while it was written was moved after it.
  const moved = await change.objectStore('bin').index('seq').getAllKeys(IDBKeyRange.lowerBound(seq, true));
  const ids = moved.map(([id]) => id);
  await showMoved(change, (await readEntries(change, head, ids)).values());
}

/** Hides what an import brought, and shows what was before it; `head` hides it already. */
export async function hideImport(
  change: Writing<'entries' | 'bin' | 'documents'>,
  head: HeadRow,
  { seq, documents }: { readonly seq: number; readonly documents: DocumentRange },
): Promise<void> {
  const written = await change.objectStore('entries').index('doc').getAllKeys(rangeOf(documents));
  const removed = await change.objectStore('bin').index('seq').getAllKeys(IDBKeyRange.only(seq));
  const ids = [...written, ...removed].map(([id]) => id);
  const set = await readSeen(change, head, ids);
  await changeBits(change, 'live', { set, clear: documentsOf(documents) });
}

/** The keys of the documents of a range, in an index by document. */
export function rangeOf({ first, end }: DocumentRange): IDBKeyRange {
  // Between whole numbers, since a browser refuses a range with nothing in it.
  return IDBKeyRange.bound(first - 0.5, end - 0.5);
}

/** Entries that are asked for at once. Their texts come too, and go at once. */
const AT_ONCE = 200;

/** The documents that a reader sees of some entries. Reads none of those that have none. */
async function readSeen(
  reading: Reading<'entries' | 'bin'>,
  head: HeadRow,
  ids: readonly number[],
): Promise<number[]> {
  const seqs = [...(await readVisibleSeqs(reading, head, ids))];
  const docs: number[] = [];
  for (let start = 0; start < seqs.length; start += AT_ONCE) {
    const some = seqs.slice(start, start + AT_ONCE);
    const rows = await Promise.all(some.map((key) => reading.objectStore('entries').get(key)));
    for (const row of rows) if (row !== undefined) docs.push(row.doc);
  }
  return docs;
}
