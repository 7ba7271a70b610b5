// @vitest-environment node
import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { openDatabase } from '../../lib/library/database';
import { migrations } from '../../lib/library/migrations/registry';
import { makeEntry } from './entries';
import { exportOf, freshName, libraryOn } from './fresh-library';
import { expectIndexed, expectSwept } from './indexed-documents';

const day = { source: 'mine', date: '2024-09-18' };
const edited = makeEntry('Edited', { tags: ['edited'] });
const row = (id: number, seq: number, entry = makeEntry(`Paper ${id}`)) => ({ ...day, id, seq, entry });
const ENTRIES = [
  row(1, 1),
  row(2, 1),
  row(3, 1),
  // An edit, one that was undone, and what an interrupted import has written so far.
  row(1, 3, edited),
  row(2, 4),
  row(5, 5),
];
const BIN = [
  { id: 2, seq: 2, at: 700 },
  { id: 3, seq: 2, at: 700 },
  { id: 3, seq: 3 },
];

/** As version 3 left it, with everything that an entry's version can be: edited, undone, removed, restored, half written. */
async function writeVersion3(name: string): Promise<void> {
  const old = await openDB(name, 3, {
    upgrade: async (database, _, __, transaction) => {
      const untyped = transaction as unknown as Parameters<(typeof migrations)[0]>[1];
      for (const migrate of migrations.slice(0, 3)) await migrate(database, untyped);
    },
  });
  const origin = { origin: 'reader', files: ['a.txt'], at: 500 };
  const counts = { new: 1, changed: 0, same: 0, removed: 0 };
  const journal = { chunks: 2, entries: 3, writtenChunks: 1, writtenEntries: 1 };
  const parts = [
    [{ id: 5, entry: makeEntry('Paper 5') }],
    [6, 7].map((id) => ({ id, entry: makeEntry(`Paper ${id}`) })),
  ];
  await old.put('head', { lastSeq: 5, lastEntryId: 7, hidden: [4, 5] }, 'head');
  for (const [seq, status] of [
    [1, 'visible'],
    [3, 'visible'],
    [4, 'undone'],
  ])
    await old.put('imports', { seq, status, ...origin, counts });
  await old.put('imports', { seq: 5, status: 'staged', ...origin, counts, journal });
  await old.put('digests', { ...day, seq: 1, title: 'day', entries: [1, 2, 3] });
  for (const entry of ENTRIES) await old.put('entries', entry);
  for (const bin of BIN) await old.put('bin', bin);
  for (const [chunk, entries] of parts.entries()) {
    const order = chunk === 1 ? { order: { inFile: [1, 2, 3, 5, 6, 7], absent: [] } } : {};
    const digest = { ...day, title: 'day', entries, removals: [], ...order };
    await old.put('journal', { seq: 5, chunk, digests: [digest] });
  }
  old.close();
}

async function withVersion3() {
  const name = freshName();
  await writeVersion3(name);
  const database = await openDatabase(name);
  return { database, library: libraryOn(async () => database) };
}

test('a library of version 3 keeps every entry, numbers its versions import by import, and wants an index', async () => {
  const { database, library } = await withVersion3();
  const entries = await database.getAll('entries');
  expect(entries.map(({ doc: _, ...rest }) => rest)).toEqual(
    ENTRIES.toSorted((one, other) => one.id - other.id || one.seq - other.seq),
  );
  expect(entries.map(({ id, seq, doc }) => [id, seq, doc])).toEqual([
    [1, 1, 0],
    [1, 3, 3],
    [2, 1, 1],
    [2, 4, 4],
    [3, 1, 2],
    [5, 5, 5],
  ]);
  const imports = await database.getAll('imports');
  expect(imports.map(({ documents }) => [documents.first, documents.end])).toEqual([
    [0, 3],
    [3, 4],
    [4, 5],
    [5, 8],
  ]);
  expect(await database.get('head', 'head')).toMatchObject({ documents: 8 });
  expect(await library.indexState()).toMatchObject({ kind: 'outdated' });
});

test('it has an index once it is tidied, as if it had always had one', async () => {
  const { database, library } = await withVersion3();
  await library.tidy();
  expect(await library.indexState()).toMatchObject({ kind: 'ready' });
  await expectIndexed(database);
});

test('its interrupted import goes on, before or after there is an index', async () => {
  for (const isFirst of [true, false]) {
    const { database, library } = await withVersion3();
    if (!isFirst) await library.tidy();
    await library.resume(5);
    await library.tidy();
    await expectIndexed(database);
    await expectSwept(database);
    const titles = (await exportOf(library)).flatMap((digest) => digest.entries.map(({ title }) => title));
    expect(titles).toEqual(['Edited', 'Paper 2', 'Paper 3', 'Paper 5', 'Paper 6', 'Paper 7']);
  }
});

test('its interrupted import can be thrown away wholly', async () => {
  const { database, library } = await withVersion3();
  await library.discard(5);
  await library.tidy();
  expect(await database.count('entries')).toBe(4);
  await expectIndexed(database);
  await expectSwept(database);
});

test('an empty library of version 3 wants no index', async () => {
  const name = freshName();
  (await openDatabase(name, migrations.slice(0, 3))).close();
  expect(await libraryOn(() => openDatabase(name)).indexState()).toMatchObject({ kind: 'ready' });
});
