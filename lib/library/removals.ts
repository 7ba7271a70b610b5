/** What lies in the recycle bin, without the texts. */
import { idRanges } from './id-ranges';
import type { BinRow, HeadRow } from './rows';
import { groupById, newestVisible, type Reading, removalOf } from './visible';

export type Removal = BinRow & { readonly at: number };

/** By which row each entry is in the recycle bin, by id; those that were emptied out of it but kept are `buried`. */
export async function readRemovals(
  listing: Reading<'head' | 'entries' | 'bin'>,
  head: HeadRow,
): Promise<Map<number, Removal>> {
  const bins = groupById(await listing.objectStore('bin').getAll());
  const removals = new Map<number, Removal>();
  for (const [first, last] of idRanges(bins.keys())) {
    const keys = await listing.objectStore('entries').getAllKeys(IDBKeyRange.bound([first], [last, []]));
    for (const [id, versions] of groupById(keys.map(([id, seq]) => ({ id, seq })))) {
      const seq = newestVisible(versions, head)?.seq;
      if (seq === undefined) continue;
      const removal = removalOf(seq, newestVisible(bins.get(id) ?? [], head));
      if (removal !== undefined) removals.set(id, removal);
    }
  }
  return removals;
}
