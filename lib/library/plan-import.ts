/** Planning an import against what is stored. */
import type { BackupDigest } from '../digest/backup-layout';
import type { StoredEntry } from '../digest/pair-entries';
import { mergeDigests, type PlannedDigest, planDigest } from '../digest/plan';
import type { LibraryDatabase } from './database';
import type { DigestRow, HeadRow, ImportCounts } from './rows';
import { type Reading, readEntries, readHead, type VisibleEntry } from './visible';
import { readDigests } from './visible-digests';

export interface ImportPlan {
  readonly digests: readonly PlannedDigest[];
  /** Entries that several digests of one day had word for word; each is planned once. */
  readonly repeats: number;
  /** The operation after which the plan was made; the commit holds the library against it. */
  readonly basis: number;
}

/** Returns what is kept of a digest's plan, so that it can take less room; `digest` is what was planned. */
export type KeepPlan = (planned: PlannedDigest, digest: BackupDigest) => PlannedDigest;

/** Digests that are planned with one round of requests, so that never more than their entries are asked for at once. */
const AT_ONCE = 50;

/**
 * What importing the digests would do. Writes nothing. Digests of one source and date are planned as one; entries with a
 * `removedAt`, as a backup has them, are planned for the recycle bin.
 */
export async function planImport(
  database: LibraryDatabase,
  digests: readonly BackupDigest[],
  keep: KeepPlan = (planned) => planned,
): Promise<ImportPlan> {
  const reading = database.transaction(['head', 'digests', 'entries', 'bin']);
  const head = await readHead(reading);
  const planned: PlannedDigest[] = [];
  let repeats = 0;
  let some: BackupDigest[] = [];
  const plan = async () => {
    for (const one of await planSome(reading, head, some, keep)) planned.push(one);
    some = [];
  };
  for (const merged of mergeDigests(digests)) {
    repeats += merged.repeats;
    some.push(merged.digest);
    if (some.length === AT_ONCE) await plan();
  }
  await plan();
  return { digests: planned, repeats, basis: head.lastSeq };
}

async function planSome(
  reading: Reading<'head' | 'digests' | 'entries' | 'bin'>,
  head: HeadRow,
  digests: readonly BackupDigest[],
  keep: KeepPlan,
): Promise<PlannedDigest[]> {
  const rows = await readDigests(reading, head, digests);
  const entries = await readEntries(
    reading,
    head,
    rows.flatMap((row) => row?.entries ?? []),
  );
  return digests.map((digest, index) =>
    keep(planDigest(digest, storedEntries(rows[index], entries)), digest),
  );
}

function storedEntries(
  row: DigestRow | undefined,
  entries: ReadonlyMap<number, VisibleEntry>,
): StoredEntry[] {
  return (row?.entries ?? []).flatMap((id) => {
    const visible = entries.get(id);
    return visible === undefined ? [] : [{ id, entry: visible.row.entry, removedAt: visible.removedAt }];
  });
}

/** Entries of a plan by what would become of them. */
export function countPlan({ digests }: Pick<ImportPlan, 'digests'>): ImportCounts {
  const counts = { new: 0, changed: 0, same: 0, removed: 0 };
  for (const { entries, absent } of digests) {
    for (const { kind } of entries) counts[kind] += 1;
    for (const { leaves } of absent) counts.removed += leaves === true ? 1 : 0;
  }
  return counts;
}
