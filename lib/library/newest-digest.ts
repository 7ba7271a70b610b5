/** The newest digest, which a popup opens with, and what any digest holds. */
import type { ShownEntry } from '../model/annotation';
import type { LibraryDatabase } from './database';
import { readEntries, readHead, type VisibleEntry } from './visible';

export interface ShownDigest {
  readonly source: string;
  readonly date: string;
  readonly title: string;
  readonly entries: readonly ShownEntry[];
}

/** What a digest holds, in its order: outside the recycle bin, and in it. */
export interface DigestEntries {
  readonly kept: readonly ShownEntry[];
  readonly removed: readonly RemovedEntry[];
}

export interface RemovedEntry {
  readonly entry: ShownEntry;
  /** Milliseconds since 1970. */
  readonly removedAt: number;
}

/** The newest digest that has an entry outside the recycle bin; undefined in an empty library. */
export async function readNewestDigest(database: LibraryDatabase): Promise<ShownDigest | undefined> {
  const listing = database.transaction(['head', 'digests', 'entries', 'bin']);
  const head = await readHead(listing);
  let cursor = await listing.objectStore('digests').openCursor(null, 'prev');
  while (cursor !== null) {
    const row = cursor.value;
    if (!head.hidden.includes(row.seq)) {
      const { kept } = splitEntries(row.entries, await readEntries(listing, head, row.entries));
      if (kept.length > 0) return { source: row.source, date: row.date, title: row.title, entries: kept };
    }
    cursor = await cursor.continue();
  }
  return undefined;
}

/** What is visible of the entries with these ids, in their order. */
export function splitEntries(
  ids: readonly number[],
  visible: ReadonlyMap<number, VisibleEntry>,
): DigestEntries {
  const kept: ShownEntry[] = [];
  const removed: RemovedEntry[] = [];
  for (const id of ids) {
    const found = visible.get(id);
    if (found === undefined || found.isBuried) continue;
    const { row, removedAt } = found;
    const entry = { id, date: row.date, sources: [row.source], entry: row.entry };
    if (removedAt === undefined) kept.push(entry);
    else removed.push({ entry, removedAt });
  }
  return { kept, removed };
}
