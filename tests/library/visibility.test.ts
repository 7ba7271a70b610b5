// @vitest-environment node
import { describe, expect, test } from 'vitest';
import type { LibraryDatabase } from '../../lib/library/database';
import type { Library } from '../../lib/library/library';
import { makeDigest } from './entries';
import { importInto, pageOf, prepare, readRows } from './fresh-library';
import { crashAt, fullAt, NEVER } from './interrupted-database';
import {
  added,
  changed,
  EMPTY_BUNDLE,
  importThrough,
  importWhole,
  look,
  readRest,
  withOldEntries,
} from './stopped-import';

/** Of these the last only tidies up: after the one before it, all is seen. */
const WRITES = (await importWhole()).writes;
const EACH_WRITE = Array.from({ length: WRITES - 1 }, (_, index) => index + 1);

test('an import of many entries takes several writes', () => {
  expect(WRITES).toBeGreaterThan(8);
});

describe.each(EACH_WRITE)('an import that is stopped at write %i', { timeout: 60_000 }, (at) => {
  test('by a crash shows nothing of itself, before the library is prepared again and after', async () => {
    const { database, library } = await withOldEntries();
    const before = await look(library);
    const { error } = await importThrough(database, crashAt(at));
    expect(error).toMatchObject({ name: 'LibraryError', failure: 'broken' });
    expect(await look(library)).toEqual(before);
    await prepare(library, EMPTY_BUNDLE);
    expect(await look(library)).toEqual(before);
  });

  test('by a crash is gone once the library is prepared, or can be resumed and given up', async () => {
    const { database, library } = await withOldEntries();
    const before = await readRest(database);
    await importThrough(database, crashAt(at));
    await prepare(library, EMPTY_BUNDLE);
    for (const { seq } of await library.interrupted()) await library.discard(seq);
    expect(await readRest(database)).toEqual(before);
    expect((await readRows(database)).head).toMatchObject([{ hidden: [] }]);
  });

  test('by a full disk takes itself back at once, and says so', async () => {
    const { database, library } = await withOldEntries();
    const before = await look(library);
    const rows = await readRest(database);
    const { error } = await importThrough(database, fullAt(at));
    expect(error).toMatchObject({ name: 'LibraryError', failure: 'full' });
    expect(await look(library)).toEqual(before);
    expect(await readRest(database)).toEqual(rows);
    expect((await readRows(database)).head).toMatchObject([{ hidden: [] }]);
    expect(await library.interrupted()).toEqual([]);
  });

  test('can be done again', async () => {
    const { database, library } = await withOldEntries();
    await importThrough(database, crashAt(at));
    await prepare(library, EMPTY_BUNDLE);
    const { error } = await importThrough(database, NEVER);
    expect(error).toBeUndefined();
    expectWhole(await look(library));
  });
});

function expectWhole({ pages, digests, inBin }: Awaited<ReturnType<typeof look>>): void {
  expect(digests.map(({ entries, removed }) => [entries, removed])).toEqual([
    [250, 0],
    [252, 2],
  ]);
  expect(pages.map(({ about }) => about.map(({ entry }) => entry.title))).toEqual([
    ['Old'],
    ['Added'],
    [],
    ['Added'],
    ['Added 7', 'Added 7'],
    [],
    [],
  ]);
  expect(inBin.map(({ entry, removedAt }) => [entry.entry.title, removedAt])).toEqual([
    ['Binned', 700],
    ['Gone', 1_000],
  ]);
}

test('an import that is not stopped is seen whole', async () => {
  const { database, library } = await withOldEntries();
  await importThrough(database, NEVER);
  const seen = await look(library);
  expectWhole(seen);
  expect(seen.pages[0]?.about[0]?.entry).toEqual(changed);
  expect(seen.pages[0]?.mentionedBy[0]?.entry.title).toBe('Added');
  expect(seen.pages[2]?.mentionedBy[0]?.entry.title).toBe('Old');
  expect(seen.found[1]).toHaveLength(501);
});

test('an import whose journal could not be taken away is seen whole, and tidied up later', async () => {
  const { database, library } = await withOldEntries();
  const { error } = await importThrough(database, crashAt(WRITES));
  expect(error).toBeUndefined();
  expectWhole(await look(library));
  expect(await library.interrupted()).toEqual([]);
  expect(await database.count('journal')).toBeGreaterThan(0);
  await prepare(library, EMPTY_BUNDLE);
  expect(await database.count('journal')).toBe(0);
  expectWhole(await look(library));
});

test('an id that a crashed import had taken is not given to another entry', async () => {
  const { database, library } = await withOldEntries();
  await importThrough(database, crashAt(WRITES - 1));
  const taken = await stagedIds(database);
  await giveUp(library);
  await importInto(library, makeDigest([added]));
  const page = await library.annotations(pageOf('arxiv:2409.00002'));
  expect(taken.length).toBeGreaterThan(1);
  expect(page.about).toHaveLength(1);
  expect(taken).not.toContain(page.about[0]?.id);
});

async function stagedIds(database: LibraryDatabase): Promise<number[]> {
  const head = await database.get('head', 'head');
  const rows = await database.getAll('entries');
  return rows.filter(({ seq }) => head?.hidden.includes(seq)).map(({ id }) => id);
}

async function giveUp(library: Library): Promise<void> {
  for (const { seq } of await library.interrupted()) await library.discard(seq);
}
