/** Digests as a list: which there are, what is in the recycle bin, and what one digest holds. */
import type { ShownEntry } from '../model/annotation';
import type { LibraryDatabase } from './database';
import { type Removal, readRemovals } from './removals';
import type { DigestRow } from './rows';
import { readEntries, readHead, type VisibleEntry } from './visible';
import { readDigest, visibleDigests } from './visible-digests';

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
    .filter(({ entries, removed }) => entries + removed > 0)
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
      const { kept } = splitEntries(row.entries, await readEntries(listing, head, row.entries));
      if (kept.length > 0) return { source: row.source, date: row.date, title: row.title, entries: kept };
    }
    cursor = await cursor.continue();
  }
  return undefined;
}

/** What one digest holds; nothing where it is not there. */
export async function readDigestEntries(
  database: LibraryDatabase,
  source: string,
  date: string,
): Promise<DigestEntries> {
  const listing = database.transaction(['head', 'digests', 'entries', 'bin']);
  const head = await readHead(listing);
  const ids = (await readDigest(listing, head, { date, source }))?.entries ?? [];
  return splitEntries(ids, await readEntries(listing, head, ids));
}

function splitEntries(ids: readonly number[], visible: ReadonlyMap<number, VisibleEntry>): DigestEntries {
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

function summarise(row: DigestRow, removals: ReadonlyMap<number, Removal>): DigestSummary {
  const gone = row.entries.flatMap((id) => removals.get(id) ?? []);
  const removed = gone.filter(({ buried }) => buried !== true);
  return {
    source: row.source,
    date: row.date,
    title: row.title,
    entries: row.entries.length - gone.length,
    removed: removed.length,
    removedAt: removed.reduce((latest, { at }) => Math.max(latest, at), 0),
  };
}
