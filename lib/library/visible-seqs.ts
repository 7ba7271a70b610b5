import { idRanges } from './id-ranges';
import { EVERY_VERSION, type HeadRow } from './rows';
import { groupById, newestVisible, type Reading, readOfEntries, removalOf } from './visible';

/** The operations of entries' visible versions, outside the recycle bin, by id; their texts are not read. */
export async function readVisibleSeqs(
  transaction: Reading<'entries' | 'bin'>,
  head: HeadRow,
  ids: Iterable<number>,
): Promise<Map<number, number>> {
  const ranges = idRanges(ids);
  const bins = await readOfEntries(transaction.objectStore('bin'), ranges);
  const visible = new Map<number, number>();
  for (const [first, last] of ranges) {
    const keys = await transaction.objectStore('entries').getAllKeys(IDBKeyRange.bound([first], [last, []]));
    for (const [id, versions] of groupById(keys.map(([id, seq]) => ({ id, seq })))) {
      const seq = newestVisible(versions, head)?.seq;
      if (seq === undefined) continue;
      if (removalOf(seq, newestVisible(bins.get(id) ?? [], head)) === undefined) visible.set(id, seq);
    }
  }
  return visible;
}

/** Whether what belongs to a version of an entry counts, given the visible ones: what belongs to every version counts with any. */
export function isCounting(
  { id, seq }: { readonly id: number; readonly seq: number },
  visible: ReadonlyMap<number, number>,
): boolean {
  return seq === EVERY_VERSION ? visible.has(id) : visible.get(id) === seq;
}
