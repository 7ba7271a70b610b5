/** Installing what the extension ships. */
import type { PlannedDigest, PlannedEntry } from '../digest/plan';
import type { Bundle } from '../model/bundle';
import { commitImport } from './commit-import';
import type { LibraryDatabase } from './database';
import { type ImportPlan, planImport } from './plan-import';
import { newestVisible, readHead } from './visible';

/** Whether the library has the bundle in this very state. */
export async function isInstalled(database: LibraryDatabase, bundle: Bundle): Promise<boolean> {
  const head = await readHead(database.transaction(['head']));
  return head.bundle === bundle.fingerprint;
}

/**
 * Brings the bundled digests into the library, once for each state of the bundle. What the reader changed or removed stays
 * as the reader left it. To be called under the import lock. `now` is in milliseconds since 1970.
 */
export async function installBundle(database: LibraryDatabase, bundle: Bundle, now: number): Promise<void> {
  // Another page may have done it while this one waited for the lock.
  if (await isInstalled(database, bundle)) return;
  const plan = await planImport(database, bundle.digests);
  const ours = await keepReaders(database, plan);
  const origin = { origin: 'bundle', files: [], bundle: bundle.fingerprint } as const;
  await commitImport(database, ours, origin, now);
}

async function keepReaders(database: LibraryDatabase, plan: ImportPlan): Promise<ImportPlan> {
  const digests = await Promise.all(
    plan.digests.map(async (digest): Promise<PlannedDigest> => {
      const entries = await Promise.all(digest.entries.map((planned) => keepReader(database, planned)));
      return { ...digest, entries };
    }),
  );
  return { ...plan, digests };
}

async function keepReader(database: LibraryDatabase, planned: PlannedEntry): Promise<PlannedEntry> {
  // A new entry with an id is one that the reader removed.
  if (planned.kind === 'new' && planned.id !== undefined)
    return { kind: 'same', id: planned.id, entry: planned.before ?? planned.entry };
  if (planned.kind !== 'changed') return planned;
  const reading = database.transaction(['head', 'entries', 'imports']);
  const head = await readHead(reading);
  const rows = await reading.objectStore('entries').getAll(IDBKeyRange.bound([planned.id], [planned.id, []]));
  const row = newestVisible(rows, head);
  const record = row === undefined ? undefined : await reading.objectStore('imports').get(row.seq);
  if (record?.origin !== 'reader') return planned;
  return { kind: 'same', id: planned.id, entry: planned.before };
}
