/** The recycle bin: removing hides, and nothing is taken away. */
import type { LibraryDatabase } from './database';
import type { BinRow } from './rows';
import { HEAD } from './schema';
import { showMoved } from './seen-documents';
import { runTransaction } from './transaction';
import { readEntries, readHead, type VisibleEntry } from './visible';
import { readDigest } from './visible-digests';

/** A whole digest, or entries by id. */
export type BinTarget = { readonly source: string; readonly date: string } | readonly number[];

/**
 * Puts entries into the recycle bin. Returns how many were not there yet; 0 where there are none such.
 * `now` is in milliseconds since 1970.
 */
export function removeEntries(database: LibraryDatabase, target: BinTarget, now: number): Promise<number> {
  return changeBin(database, target, ({ row, removedAt }, seq) =>
    removedAt === undefined ? [{ id: row.id, seq, at: now }] : [],
  );
}

/** Takes entries out of the recycle bin, as they were. Returns how many. */
export function restoreEntries(database: LibraryDatabase, target: BinTarget): Promise<number> {
  return changeBin(database, target, ({ row, removedAt, isBuried }, seq) =>
    removedAt === undefined || isBuried ? [] : [{ id: row.id, seq }],
  );
}

/** Writes what becomes of each of the entries, as one operation. */
function changeBin(
  database: LibraryDatabase,
  target: BinTarget,
  makeRows: (visible: VisibleEntry, seq: number) => BinRow[],
): Promise<number> {
  return runTransaction(database, ['head', 'digests', 'entries', 'bin', 'documents'], async (change) => {
    const head = await readHead(change);
    const seq = head.lastSeq + 1;
    const ids = 'source' in target ? (await readDigest(change, head, target))?.entries : target;
    const found = await readEntries(change, head, ids ?? []);
    const moved = [...found.values()].flatMap((visible) =>
      makeRows(visible, seq).map((row) => ({ row, visible: { ...visible, removedAt: row.at } })),
    );
    await Promise.all([
      ...moved.map(({ row }) => change.objectStore('bin').put(row)),
      change.objectStore('head').put({ ...head, lastSeq: seq }, HEAD),
      showMoved(
        change,
        moved.map(({ visible }) => visible),
      ),
    ]);
    return moved.length;
  });
}
