/** The index's side of the library: what keeps it small and right. */
import type { UseDatabase } from './connection';
import type { LibraryDatabase } from './database';
import { type ImportRun, throwIfCancelled } from './import-run';
import { markOutdated } from './index-state';
import type { ExclusiveOptions } from './library-environment';
import { isMergeDue, mergeIndex } from './merge-index';
import { rebuildSome } from './rebuild-index';

export interface IndexUpkeep {
  /**
   * Makes the index anew where its state says so, a part at a time, so that imports get their turn; others may do the same
   * meanwhile. Progress is told in documents. Rejects as `cancelled` where it is given up; what is done then stays.
   */
  rebuildIndex(run?: ImportRun): Promise<void>;
  /** Lets `rebuildIndex` make the index anew, good as it may be; it is searched in until the new one is whole. */
  outdateIndex(): Promise<void>;
}

/** Runs a change under the import lock. */
type RunChange = <T>(
  work: (database: LibraryDatabase) => Promise<T>,
  options?: ExclusiveOptions,
) => Promise<T>;

/** Beside what a library offers: `merge`, to be called where segments may have become many. */
export function createIndexUpkeep(
  use: UseDatabase,
  change: RunChange,
): IndexUpkeep & { merge(): Promise<void> } {
  const merge = async () => {
    if (await use(isMergeDue)) await change(mergeIndex);
  };
  return {
    rebuildIndex: async (run = {}) => {
      for (;;) {
        throwIfCancelled(run.signal);
        const progress = await change(rebuildSome, run);
        if (progress === undefined) break;
        run.onProgress?.(progress);
      }
      await merge();
    },
    outdateIndex: () => use(markOutdated),
    merge,
  };
}
