import type { LibraryDatabase } from './database';
import { idRanges } from './id-ranges';
import { EVERY_VERSION } from './rows';
import { runTransaction } from './transaction';

/** Takes away what was learned for entries of which no version is left. To be called under the import lock. */
export async function sweepLearned(database: LibraryDatabase): Promise<void> {
  const looking = database.transaction(['entries', 'learned']);
  const rows = await looking.objectStore('learned').getAllKeys();
  const there = new Set<number>();
  for (const [first, last] of idRanges(rows.map(([id]) => id))) {
    const keys = await looking.objectStore('entries').getAllKeys(IDBKeyRange.bound([first], [last, []]));
    for (const [id] of keys) there.add(id);
  }
  const lost = rows.filter(([id]) => !there.has(id));
  if (lost.length === 0) return;
  await runTransaction(database, ['learned', 'keys'], async (sweeping) => {
    await Promise.all(
      lost.flatMap(([id, key]) => [
        sweeping.objectStore('learned').delete([id, key]),
        sweeping.objectStore('keys').delete([EVERY_VERSION, id]),
      ]),
    );
  });
}
