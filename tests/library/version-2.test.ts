// @vitest-environment node
import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { openDatabase } from '../../lib/library/database';
import { migrateTo1 } from '../../lib/library/migrations/1';
import { migrateTo2 } from '../../lib/library/migrations/2';
import { makeEntry } from './entries';
import { exportOf, freshName, libraryOn, pageOf, readRows } from './fresh-library';

const day = { source: 'mine', date: '2024-09-18' };
const linked = makeEntry('Linked', { links: ['arxiv:2409.00001'] });
const linkless = makeEntry('Linkless');

/** As version 2 left it: two entries, one of them in the recycle bin, and an import that can be gone on with. */
async function writeVersion2(name: string): Promise<void> {
  const old = await openDB(name, 2, {
    upgrade: async (database, _, __, transaction) => {
      const untyped = transaction as unknown as Parameters<typeof migrateTo2>[1];
      migrateTo1(database);
      await migrateTo2(database, untyped);
    },
  });
  const origin = { origin: 'reader', files: ['a.txt'], at: 500 };
  const counts = { new: 1, changed: 0, same: 0, removed: 0 };
  const journal = { chunks: 1, entries: 1, writtenChunks: 0, writtenEntries: 0 };
  const order = { inFile: [3], absent: [] };
  const added = { id: 3, entry: makeEntry('Added') };
  await old.put('head', { lastSeq: 3, lastEntryId: 3, hidden: [3] }, 'head');
  await old.put('imports', { seq: 1, status: 'visible', ...origin, counts: { ...counts, new: 2 } });
  await old.put('imports', { seq: 3, status: 'staged', ...origin, counts, journal });
  await old.put('digests', { ...day, seq: 1, title: 'day', entries: [1, 2] });
  await old.put('entries', { ...day, id: 1, seq: 1, entry: linked });
  await old.put('entries', { ...day, id: 2, seq: 1, entry: linkless });
  await old.put('keys', { key: 'arxiv:2409.00001', relation: 'link', id: 1, seq: 1 });
  await old.put('keys', { key: 'title:linked', relation: 'title', id: 1, seq: 1 });
  await old.put('keys', { key: 'title:linkless', relation: 'title', id: 2, seq: 1 });
  await old.put('bin', { id: 1, seq: 2, at: 700 });
  const digest = { source: 'mine', date: '2024-09-19', title: 'next', entries: [added], removals: [], order };
  await old.put('journal', { seq: 3, chunk: 0, digests: [digest] });
  old.close();
}

test('a library of version 2 keeps every row, learns links, and goes on with its interrupted import', async () => {
  const name = freshName();
  await writeVersion2(name);
  const before = await openDB(name, 2);
  const entries = await before.getAll('entries');
  before.close();
  const database = await openDatabase(name);
  expect(await readRows(database)).toMatchObject({ entries, learned: [], bin: [{ id: 1, at: 700 }] });
  const library = libraryOn(async () => database);
  expect((await library.annotations(pageOf('arxiv:2409.00001'))).about).toEqual([]);
  expect((await library.annotations(pageOf('title:linkless'))).about).toMatchObject([{ id: 2 }]);
  expect(await library.learn({ entry: 2, key: 'arxiv:2409.00002', by: 'title' })).toBe(true);
  expect((await library.annotations(pageOf('arxiv:2409.00002'))).about).toMatchObject([{ id: 2 }]);
  const [interrupted] = await library.interrupted();
  await library.resume(interrupted?.seq ?? 0);
  expect((await exportOf(library)).flatMap((digest) => digest.entries.map(({ title }) => title))).toEqual([
    'Linked',
    'Linkless',
    'Added',
  ]);
});
