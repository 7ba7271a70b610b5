import type { LearnedKey } from '../model/learned-key';
import type { LibraryDatabase } from './database';
import { linksOf } from './learned-links';
import { groupById, readEntries, readHead } from './visible';

/** A learned link that counts, and the entry that it belongs to. */
export interface LearnedLink extends Pick<LearnedKey, 'key' | 'by' | 'at'> {
  readonly entry: number;
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly source: string;
}

/** The learned links that count, of entries outside the recycle bin, the newest first. What an entry has itself is not learned. */
export async function listLearned(database: LibraryDatabase): Promise<LearnedLink[]> {
  const listing = database.transaction(['head', 'entries', 'bin', 'learned']);
  const head = await readHead(listing);
  const rows = await listing.objectStore('learned').getAll();
  const entries = await readEntries(
    listing,
    head,
    rows.map(({ id }) => id),
  );
  const counting = [...groupById(rows)].flatMap(([id, ofEntry]) => {
    const visible = entries.get(id);
    if (visible === undefined || visible.removedAt !== undefined) return [];
    const { entry, date, source } = visible.row;
    const counts = linksOf(entry, ofEntry).filter((key) => !entry.links.includes(key));
    return ofEntry
      .filter(({ key }) => counts.includes(key))
      .map(({ key, by, at }): LearnedLink => ({ entry: id, title: entry.title, date, source, key, by, at }));
  });
  return counting.sort((one, other) => other.at - one.at);
}
