import type { LibraryDatabase } from './database';
import { deleteSegments } from './stored-segments';
import { RELAXED, runTransaction } from './transaction';

/** Takes records away that belong to no segment, since a merge was killed. To be called under the import lock. */
export async function sweepIndex(database: LibraryDatabase): Promise<void> {
  let number = 0;
  for (;;) {
    const [key] = await database.getAllKeys('index', IDBKeyRange.lowerBound([number]), 1);
    if (key === undefined) return;
    [number] = key;
    if ((await database.getKey('segments', number)) === undefined) await sweepSegment(database, number);
    number += 1;
  }
}

function sweepSegment(database: LibraryDatabase, number: number): Promise<void> {
  const sweep = (change: Parameters<typeof deleteSegments>[0]) => deleteSegments(change, [number]);
  return runTransaction(database, ['index', 'segments'], sweep, RELAXED);
}
