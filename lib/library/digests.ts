/** Digests as a list: which there are, what is in the recycle bin, and what one digest holds. */
import type { LibraryDatabase } from './database';
import { type DigestEntries, splitEntries } from './newest-digest';
import { type Removal, readRemovals } from './removals';
import type { DigestRow } from './rows';
import { readEntries, readHead } from './visible';
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
