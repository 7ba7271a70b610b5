/** Everything there is, for a backup. */
import type { BackupDigest, BackupEntry } from '../digest/backup-layout';
import type { UseDatabase } from './connection';
import type { LibraryDatabase } from './database';
import type { DigestRow, HeadRow, LearnedRow } from './rows';
import { groupById, readEntries, readHead, type VisibleEntry } from './visible';
import { visibleDigests } from './visible-digests';

/** Versions of digests that are read in one transaction, so that none is long and no more than theirs is in memory. */
const AT_ONCE = 50;

type Place = readonly [date: string, source: string];

/** What there is at the beginning, of which texts are read digest by digest. */
interface Beginning {
  readonly head: HeadRow;
  readonly learned: ReadonlyMap<number, readonly LearnedRow[]>;
}

/**
 * Every digest of every source, in the order of dates and sources, with entries in the recycle bin among the others, and with
 * what was learned for them. It is what a reader saw at the beginning, whatever is imported, removed, restored or learned
 * while it is read.
 */
export async function* exportAll(use: UseDatabase): AsyncGenerator<BackupDigest, void, undefined> {
  const beginning = await use(readBeginning);
  let after: Place | undefined = ['', ''];
  while (after !== undefined) {
    const from: Place = after;
    const some: ExportedBatch = await use((database) => readBatch(database, beginning, from));
    yield* some.digests;
    after = some.last;
  }
}

interface ExportedBatch {
  readonly digests: readonly BackupDigest[];
  /** The last digest that was looked at; undefined where there were none any more. */
  readonly last: Place | undefined;
}

async function readBeginning(database: LibraryDatabase): Promise<Beginning> {
  const reading = database.transaction(['head', 'learned']);
  const head = await readHead(reading);
  return { head, learned: groupById(await reading.objectStore('learned').getAll()) };
}

async function readBatch(
  database: LibraryDatabase,
  { head, learned }: Beginning,
  after: Place,
): Promise<ExportedBatch> {
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
  return { digests: visible.flatMap((row) => exportDigest(row, entries, learned)), last: place };
}

/** Nothing where all its entries were emptied out of the recycle bin. */
function exportDigest(
  { source, date, title, entries: ids }: DigestRow,
  visible: ReadonlyMap<number, VisibleEntry>,
  learned: Beginning['learned'],
): BackupDigest[] {
  const entries = ids.flatMap((id) => {
    const found = visible.get(id);
    return found === undefined || found.isBuried ? [] : [exportEntry(found, learned.get(id))];
  });
  return entries.length === 0 ? [] : [{ source, date, title, entries }];
}

function exportEntry({ row, removedAt }: VisibleEntry, learned: readonly LearnedRow[] = []): BackupEntry {
  return {
    ...row.entry,
    ...(removedAt === undefined ? {} : { removedAt }),
    ...(learned.length === 0 ? {} : { learned: learned.map(({ id: _, ...link }) => link) }),
  };
}
