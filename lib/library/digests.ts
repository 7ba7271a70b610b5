/** Digests as a list: which there are, what is in the recycle bin, and what one digest holds. */
import type { ShownEntry } from '../model/annotation';
import type { LibraryDatabase } from './database';
import type { DigestRow, HeadRow } from './rows';
import { newestVisible, type Reading, readEntry, readHead } from './visible';

export interface DigestSummary {
  readonly source: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly title: string;
  /** Entries outside the recycle bin. */
  readonly entries: number;
  /** Entries in the recycle bin. */
  readonly removed: number;
  /** When the last of them was removed, in milliseconds since 1970; 0 where none was. */
  readonly removedAt: number;
}

export interface ShownDigest {
  readonly source: string;
  readonly date: string;
  readonly title: string;
  readonly entries: readonly ShownEntry[];
}

type Listing = Reading<'head' | 'digests' | 'entries' | 'bin'>;

/** Every digest, those wholly in the recycle bin included, newest first. */
export async function listDigests(database: LibraryDatabase): Promise<DigestSummary[]> {
  const listing = database.transaction(['head', 'digests', 'entries', 'bin']);
  const head = await readHead(listing);
  const [rows, removals] = await Promise.all([
    listing.objectStore('digests').getAll(),
    readRemovals(listing, head),
  ]);
  return visibleDigests(rows, head)
    .map((row) => summarise(row, removals))
    .reverse();
}

/** The newest digest that has an entry outside the recycle bin; undefined in an empty library. */
export async function readNewestDigest(database: LibraryDatabase): Promise<ShownDigest | undefined> {
  const listing = database.transaction(['head', 'digests', 'entries', 'bin']);
  const head = await readHead(listing);
  let cursor = await listing.objectStore('digests').openCursor(null, 'prev');
  while (cursor !== null) {
    const row = cursor.value;
    if (!head.hidden.includes(row.seq)) {
      const entries = await readEntries(listing, head, row);
      if (entries.length > 0) return { source: row.source, date: row.date, title: row.title, entries };
    }
    cursor = await cursor.continue();
  }
  return undefined;
}

/** All visible entries outside the recycle bin, in no particular order: what a search looks through. */
export async function readAllEntries(database: LibraryDatabase): Promise<ShownEntry[]> {
  const listing = database.transaction(['head', 'digests', 'entries', 'bin']);
  const head = await readHead(listing);
  const [rows, removals] = await Promise.all([
    listing.objectStore('entries').getAll(),
    readRemovals(listing, head),
  ]);
  const newest = new Map<number, ShownEntry>();
  for (const { id, seq, date, source, entry } of rows) {
    if (head.hidden.includes(seq) || removals.has(id)) continue;
    newest.set(id, { id, date, sources: [source], entry });
  }
  return [...newest.values()];
}

/** When each entry that is in the recycle bin was removed, by id. */
async function readRemovals(listing: Listing, head: HeadRow): Promise<Map<number, number>> {
  const rows = await listing.objectStore('bin').getAll();
  const found = await Promise.all(rows.map((row) => readEntry(listing, head, row.id)));
  const removals = new Map<number, number>();
  for (const visible of found) {
    if (visible?.removedAt !== undefined) removals.set(visible.row.id, visible.removedAt);
  }
  return removals;
}

async function readEntries(listing: Listing, head: HeadRow, digest: DigestRow): Promise<ShownEntry[]> {
  const found = await Promise.all(digest.entries.map((id) => readEntry(listing, head, id)));
  return found.flatMap((visible) => {
    if (visible === undefined || visible.removedAt !== undefined) return [];
    const { id, date, source, entry } = visible.row;
    return [{ id, date, sources: [source], entry }];
  });
}

/** Rows come sorted by date, source and operation. */
function visibleDigests(rows: readonly DigestRow[], head: HeadRow): DigestRow[] {
  const versions = new Map<string, DigestRow[]>();
  for (const row of rows) {
    const identity = JSON.stringify([row.date, row.source]);
    versions.set(identity, [...(versions.get(identity) ?? []), row]);
  }
  return [...versions.values()].flatMap((ofOne) => newestVisible(ofOne, head) ?? []);
}

function summarise(row: DigestRow, removals: ReadonlyMap<number, number>): DigestSummary {
  const removed = row.entries.flatMap((id) => removals.get(id) ?? []);
  return {
    source: row.source,
    date: row.date,
    title: row.title,
    entries: row.entries.length - removed.length,
    removed: removed.length,
    removedAt: Math.max(0, ...removed),
  };
}
