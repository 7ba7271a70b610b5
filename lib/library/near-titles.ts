import type { ShownEntry } from '../model/annotation';
import { findNearTitles as findInSource } from '../search/near-titles';
import type { LibraryDatabase } from './database';
import { openSearchSource } from './search-source';

/** Entries outside the recycle bin with the nearest titles, the nearest first, at most so many, told by the search index. */
export async function findNearTitles(
  database: LibraryDatabase,
  title: string,
  count: number,
): Promise<ShownEntry[]> {
  return await findInSource(await openSearchSource(database), title, count);
}
