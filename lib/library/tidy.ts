import type { LibraryDatabase } from './database';
import { emptyBin } from './empty-bin';
import { sweepRests } from './sweep-import';
import { sweepLearned } from './sweep-learned';

/** How long the recycle bin keeps what the reader does not take away: 30 days, in milliseconds. */
const KEPT_IN_BIN = 30 * 24 * 60 * 60 * 1_000;

/** What nobody sees goes: rests of imports, what was learned for entries that are gone, what has lain in the recycle bin. */
export async function tidyLibrary(database: LibraryDatabase, now: number): Promise<void> {
  await sweepRests(database);
  await emptyBin(database, now - KEPT_IN_BIN);
  await sweepLearned(database);
}
