/** Everything there is, for a backup. */
import type { BackupDigest } from '../digest/backup-layout';
import type { UseDatabase } from './connection';
import type { LibraryDatabase } from './database';
import type { DigestRow, HeadRow } from './rows';
import { readEntries, readHead, type VisibleEntry, visibleDigests } from './visible';

/** Versions of digests that are read in one transaction, so that none is long and no more than theirs is in memory. */
const AT_ONCE = 50;

type Place = readonly [date: string, source: string];

/**
 * Every digest of every source, in the order of dates and sources, with entries in the recycle bin among the others. It is
 * what a reader saw at the beginning, whatever is imported, removed or restored while it is read.
 */
export async function* exportAll(use: UseDatabase): AsyncGenerator<BackupDigest, void, undefined> {
  const head = await use((database) => readHead(database.transaction(['head'])));
  let after: Place | undefined = ['', ''];
  while (after !== undefined) {
    const from: Place = after;
    const some: ExportedBatch = await use((database) => readBatch(database, head, from));
    yield* some.digests;
    after = some.last;
  }
}

interface ExportedBatch {
  readonly digests: readonly BackupDigest[];
  /** The last digest that was looked at; undefined where there were none any more. */
  readonly last: Place | undefined;
}

async function readBatch(database: LibraryDatabase, head: HeadRow, after: Place): Promise<ExportedBatch> {
  const exporting = database.transaction(['head', 'digests', 'entries', 'bin']);
  const store = exporting.objectStore('digests');
  const rows = await store.getAll(IDBKeyRange.lowerBound([...after, []], true), AT_ONCE);
  const last = rows.at(-1);
  if (last === undefined) return { digests: [], last: undefined };
  const place: Place = [last.date, last.source];
  // Its other versions may not have been among these.
  const rest = await store.getAll(IDBKeyRange.bound([...place, last.seq], [...place, []], true));
  const visible = visibleDigests([...rows, ...rest], head);
  const entries = await readEntries(
    exporting,
    head,
    visible.flatMap((row) => row.entries),
  );
  return { digests: visible.flatMap((row) => exportDigest(row, entries)), last: place };
}

/** Nothing where all its entries were emptied out of the recycle bin. */
function exportDigest(
  { source, date, title, entries: ids }: DigestRow,
  visible: ReadonlyMap<number, VisibleEntry>,
): BackupDigest[] {
  const entries = ids.flatMap((id) => {
    const found = visible.get(id);
    if (found === undefined || found.isBuried) return [];
    const { removedAt, row } = found;
    return [removedAt === undefined ? row.entry : { ...row.entry, removedAt }];
  });
  return entries.length === 0 ? [] : [{ source, date, title, entries }];
}
