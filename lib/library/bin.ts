/** The recycle bin: removing hides, and nothing is taken away. */
import type { LibraryDatabase } from './database';
import { HEAD } from './rows';
import { readDigest, readEntry, readHead } from './visible';

/**
 * Puts the digest's entries into the recycle bin. Returns how many; 0 where the digest is not there.
 * `now` is in milliseconds since 1970.
 */
export async function removeDigest(
  database: LibraryDatabase,
  source: string,
  date: string,
  now: number,
): Promise<number> {
  const change = database.transaction(['head', 'digests', 'entries', 'bin'], 'readwrite');
  const head = await readHead(change);
  const seq = head.lastSeq + 1;
  const digest = await readDigest(change, head, date, source);
  const found = await Promise.all((digest?.entries ?? []).map((id) => readEntry(change, head, id)));
  const present = found.flatMap((visible) =>
    visible?.removedAt === undefined && visible ? [visible.row.id] : [],
  );
  const bin = change.objectStore('bin');
  await Promise.all(present.map((id) => bin.put({ id, seq, at: now })));
  await change.objectStore('head').put({ ...head, lastSeq: seq }, HEAD);
  await change.done;
  return present.length;
}

/** Takes the digest's entries out of the recycle bin, as they were. Returns how many. */
export async function restoreDigest(
  database: LibraryDatabase,
  source: string,
  date: string,
): Promise<number> {
  const change = database.transaction(['head', 'digests', 'entries', 'bin'], 'readwrite');
  const head = await readHead(change);
  const digest = await readDigest(change, head, date, source);
  const found = await Promise.all((digest?.entries ?? []).map((id) => readEntry(change, head, id)));
  const removed = found.flatMap((visible) => (visible?.removedAt === undefined ? [] : [visible.row.id]));
  await Promise.all(removed.map((id) => change.objectStore('bin').delete(id)));
  await change.objectStore('head').put({ ...head, lastSeq: head.lastSeq + 1 }, HEAD);
  await change.done;
  return removed.length;
}
