/** Planning an import against what is stored. */
import type { StoredEntry } from '../digest/pair-entries';
import { mergeDigests, type PlannedDigest, planDigest } from '../digest/plan';
import type { Digest } from '../model/digest';
import type { LibraryDatabase } from './database';
import type { ImportCounts } from './rows';
import { readDigest, readEntry, readHead } from './visible';

export interface ImportPlan {
  readonly digests: readonly PlannedDigest[];
  /** The operation after which the plan was made; the commit holds the library against it. */
  readonly basis: number;
}

/** What importing the digests would do. Writes nothing. Digests of one source and date are planned as one. */
export async function planImport(database: LibraryDatabase, digests: readonly Digest[]): Promise<ImportPlan> {
  const reading = database.transaction(['head', 'digests', 'entries', 'bin']);
  const head = await readHead(reading);
  const planned = await Promise.all(
    mergeDigests(digests).map(async (digest) => {
      const row = await readDigest(reading, head, digest.date, digest.source);
      const found = await Promise.all((row?.entries ?? []).map((id) => readEntry(reading, head, id)));
      const stored = found.flatMap((visible): StoredEntry[] => {
        if (visible === undefined) return [];
        return [{ id: visible.row.id, entry: visible.row.entry, removed: visible.removedAt !== undefined }];
      });
      return planDigest(digest, stored);
    }),
  );
  return { digests: planned, basis: head.lastSeq };
}

export function countPlan(plan: ImportPlan): ImportCounts {
  const kinds = plan.digests.flatMap(({ entries }) => entries.map(({ kind }) => kind));
  const count = (wanted: string) => kinds.filter((kind) => kind === wanted).length;
  return { new: count('new'), changed: count('changed'), same: count('same') };
}
