/** Emptying the recycle bin: the one place where something that the reader saw goes for good. */
import { BUNDLED_SOURCE } from '../model/digest';
import { changeBits } from './change-columns';
import type { LibraryDatabase } from './database';
import { readRemovals } from './removals';
import { type EntryRow, EVERY_VERSION } from './rows';
import { HEAD } from './schema';
import { type Change, runTransaction } from './transaction';
import { readEntries, readHead, type VisibleEntry } from './visible';

/** Entries that one transaction takes away. */
const CHUNK = 100;

const STORES = ['head', 'digests', 'entries', 'keys', 'bin', 'learned', 'documents'] as const;
type Emptying = Change<typeof STORES>;

/**
 * Takes what was removed up to a time (in milliseconds since 1970; all of it unless given) out of the recycle bin for good,
 * every version of it. Returns the number of entries. To be called under the import lock.
 */
export async function emptyBin(database: LibraryDatabase, until = Number.POSITIVE_INFINITY): Promise<number> {
  const listing = database.transaction(['head', 'entries', 'bin']);
  const removals = await readRemovals(listing, await readHead(listing));
  const ids = [...removals.values()].filter(({ at, buried }) => at <= until && buried !== true);
  let emptied = 0;
  for (let start = 0; start < ids.length; start += CHUNK) {
    emptied += await emptySome(
      database,
      ids.slice(start, start + CHUNK).map(({ id }) => id),
    );
  }
  return emptied;
}

function emptySome(database: LibraryDatabase, ids: readonly number[]): Promise<number> {
  return runTransaction(database, STORES, async (emptying) => {
    const head = await readHead(emptying);
    const seq = head.lastSeq + 1;
    // The reader may have restored some of them meanwhile.
    const removed = [...(await readEntries(emptying, head, ids)).values()].filter(
      ({ removedAt, isBuried }) => removedAt !== undefined && !isBuried,
    );
    const bundled = removed.filter(({ row }) => row.source === BUNDLED_SOURCE);
    const others = removed.filter(({ row }) => row.source !== BUNDLED_SOURCE).map(({ row }) => row);
    await deleteVersions(emptying, others);
    await deleteFromDigests(emptying, others);
    await Promise.all(bundled.map((visible) => bury(emptying, visible, seq)));
    await emptying.objectStore('head').put({ ...head, lastSeq: seq }, HEAD);
    return removed.length;
  });
}

/** What is bundled would be new again with the next version of the extension if nothing were known of it. */
async function bury(emptying: Emptying, { row, removedAt = 0 }: VisibleEntry, seq: number): Promise<void> {
  await emptying.objectStore('bin').put({ id: row.id, seq, at: removedAt, buried: true });
}

async function deleteVersions(emptying: Emptying, rows: readonly EntryRow[]): Promise<void> {
  const ranges = rows.map(({ id }) => IDBKeyRange.bound([id], [id, []]));
  const [entries, learned] = [emptying.objectStore('entries'), emptying.objectStore('learned')];
  const versions = (await Promise.all(ranges.map((range) => entries.getAll(range)))).flat();
  const keys = [...versions, ...rows.map(({ id }) => ({ id, seq: EVERY_VERSION }))];
  await changeBits(emptying, 'gone', { set: versions.map(({ doc }) => doc) });
  await Promise.all([
    ...keys.map(({ id, seq }) => emptying.objectStore('keys').delete([seq, id])),
    ...ranges.flatMap((range) => [
      entries.delete(range),
      learned.delete(range),
      emptying.objectStore('bin').delete(range),
    ]),
  ]);
}

/** Takes entries out of every version of their digests, and digests away of which nothing is left. */
async function deleteFromDigests(emptying: Emptying, rows: readonly EntryRow[]): Promise<void> {
  const gone = new Set(rows.map(({ id }) => id));
  const days = new Map(rows.map(({ date, source }) => [JSON.stringify([date, source]), { date, source }]));
  const digests = emptying.objectStore('digests');
  for (const { date, source } of days.values()) {
    const versions = await digests.getAll(IDBKeyRange.bound([date, source], [date, source, []]));
    for (const version of versions) {
      const entries = version.entries.filter((id) => !gone.has(id));
      if (entries.length === 0) await digests.delete([date, source, version.seq]);
      else await digests.put({ ...version, entries });
    }
  }
}
