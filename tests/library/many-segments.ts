/** Libraries whose index is in many segments, or is not there. */
import { commitImport } from '../../lib/library/commit-import';
import { type LibraryDatabase, openDatabase } from '../../lib/library/database';
import { planImport } from '../../lib/library/plan-import';
import { makeDigest, makeEntry } from './entries';
import { freshName, libraryOn, READER } from './fresh-library';

/** A library of as many imports, of which none was merged; one entry was edited by each, and one is in the recycle bin. */
export async function withSegments(count: number) {
  const database = await openDatabase(freshName());
  for (let day = 1; day <= count; day += 1) {
    const entries = [1, 2, 3].map((paper) => makeEntry(`Paper ${day} ${paper}`, { tags: [`day-${day}`] }));
    const digests = [
      makeDigest(entries, { date: `2024-09-${String(day).padStart(2, '0')}` }),
      makeDigest([makeEntry('Edited', { tags: [`edit-${day}`] })], { date: '2024-10-01' }),
    ];
    await commitImport(database, await planImport(database, digests), READER, 1_000);
  }
  const library = libraryOn(async () => database);
  await library.removeEntries([1]);
  return { database, library };
}

/** As an index is whose analyzer was another. */
export async function markOutdated(database: LibraryDatabase): Promise<void> {
  const state = await database.get('indexState', 'index');
  await database.put('indexState', { nextSegment: 1, ...state, analyzer: 0 }, 'index');
}

/** Damages the first record of the index. */
export async function damageIndex(database: LibraryDatabase): Promise<void> {
  const [key] = await database.getAllKeys('index', null, 1);
  const bytes = key && (await database.get('index', key));
  if (bytes === undefined) throw new Error('There is no index');
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  await database.put('index', bytes, key);
}

/** Numbers of the segments that a reader sees. */
export async function segmentsOf(database: LibraryDatabase): Promise<number[]> {
  const rows = await database.getAll('segments');
  return rows.filter(({ status }) => status === 'visible').map(({ number }) => number);
}
