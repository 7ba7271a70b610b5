// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { type LibraryDatabase, openDatabase } from '../../lib/library/database';
import type { Library } from '../../lib/library/library';
import type { Bundle } from '../../lib/model/bundle';
import { makeDigest, makeEntry } from './entries';
import { freshName, importInto, libraryOn, READER, readRows } from './fresh-library';
import { crashAt, type Interruption, interrupt } from './interrupted-database';

const old = makeEntry('Old', { links: ['arxiv:2409.00001'], tags: ['old'] });
const changed = { ...old, commentary: ['바뀐 논평입니다.'], mentions: ['arxiv:2302.05442'] } as const;
const added = makeEntry('Added', { links: ['arxiv:2409.00002'], mentions: ['arxiv:2409.00001'] });
/** More than fit into one write. */
const many = Array.from({ length: 450 }, (_, index) =>
  makeEntry(`Added ${index}`, { links: [`url:example.com/${index}`] }),
);
const IMPORT = [
  makeDigest([changed, added, ...many], { title: '바뀐 제목' }),
  makeDigest(many, { date: '2024-09-19' }),
];
const EMPTY_BUNDLE: Bundle = { fingerprint: 'empty', digests: [] };

/** All that a reader can see of the old entry and of the import. */
async function look(library: Library) {
  return {
    pages: await library.annotations([
      ['arxiv:2409.00001'],
      ['arxiv:2409.00002'],
      ['arxiv:2302.05442'],
      ['title:added'],
      ['url:example.com/7'],
    ]),
    digests: await library.digests(),
    newest: await library.newestDigest(),
    found: await Promise.all(['old', 'added', '논평', '#old'].map((text) => library.search(text))),
  };
}

/** A database with the old entry in it, and a library that only reads it. */
async function withOldEntry() {
  const database = await openDatabase(freshName());
  const library = libraryOn(async () => database);
  await importInto(library, makeDigest([old]));
  return { database, library };
}

/** Imports through an interruption; the error it ends in, or undefined. */
async function importThrough(database: LibraryDatabase, interruption: Interruption) {
  const through = interrupt(database, interruption);
  const library = libraryOn(async () => through.database);
  const plan = await library.plan(IMPORT);
  const error: unknown = await library.commit(plan, READER).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return { error, writes: through.writes() };
}

async function countWrites(): Promise<number> {
  const { database } = await withOldEntry();
  return (await importThrough(database, crashAt(Number.POSITIVE_INFINITY))).writes;
}

const WRITES = await countWrites();
const EACH_WRITE = Array.from({ length: WRITES }, (_, index) => index + 1);

test('an import of many entries takes several writes', () => {
  expect(WRITES).toBeGreaterThan(6);
});

describe.each(EACH_WRITE)('an import that is stopped at write %i', { timeout: 60_000 }, (at) => {
  test('by a crash shows nothing of itself, and leaves nothing once the library is prepared again', async () => {
    const { database, library } = await withOldEntry();
    const before = await look(library);
    const rows = await readRows(database);
    const { error } = await importThrough(database, crashAt(at));
    expect(error).toMatchObject({ name: 'LibraryError', failure: 'broken' });
    expect(await look(library)).toEqual(before);
    await library.prepare(EMPTY_BUNDLE);
    expect(await look(library)).toEqual(before);
    const { head, imports, ...kept } = await readRows(database);
    const { head: _head, imports: importsBefore = [], ...keptBefore } = rows;
    expect(kept).toEqual(keptBefore);
    expect(head).toMatchObject([{ hidden: [], bundle: 'empty' }]);
    expect(imports?.slice(0, importsBefore.length)).toEqual(importsBefore);
    expect(imports?.slice(importsBefore.length)).toMatchObject([{ origin: 'bundle', status: 'visible' }]);
  });

  test('by a full disk takes itself back at once, and says so', async () => {
    const { database, library } = await withOldEntry();
    const before = await look(library);
    const { head: _head, ...rows } = await readRows(database);
    const { error } = await importThrough(database, {
      at,
      forGood: false,
      error: () => new DOMException('No room', 'QuotaExceededError'),
    });
    expect(error).toMatchObject({ name: 'LibraryError', failure: 'full' });
    expect(await look(library)).toEqual(before);
    const { head, ...kept } = await readRows(database);
    expect(kept).toEqual(rows);
    expect(head).toMatchObject([{ hidden: [] }]);
  });

  test('can be done again', async () => {
    const { database, library } = await withOldEntry();
    await importThrough(database, crashAt(at));
    await library.prepare(EMPTY_BUNDLE);
    const { error } = await importThrough(database, crashAt(Number.POSITIVE_INFINITY));
    expect(error).toBeUndefined();
    const { pages, digests } = await look(library);
    expect(digests.map(({ entries }) => entries)).toEqual([450, 452]);
    expect(pages.map(({ about }) => about.map(({ entry }) => entry.title))).toEqual([
      ['Old'],
      ['Added'],
      [],
      ['Added'],
      ['Added 7', 'Added 7'],
    ]);
  });
});

test('an import that is not stopped is seen whole', async () => {
  const { database, library } = await withOldEntry();
  await importThrough(database, crashAt(Number.POSITIVE_INFINITY));
  const { pages, found } = await look(library);
  expect(pages[0]?.about[0]?.entry).toEqual(changed);
  expect(pages[0]?.mentionedBy[0]?.entry.title).toBe('Added');
  expect(pages[2]?.mentionedBy[0]?.entry.title).toBe('Old');
  expect(found[1]).toHaveLength(901);
});

test('an id that a crashed import had taken is not given to another entry', async () => {
  const { database, library } = await withOldEntry();
  await importThrough(database, crashAt(WRITES));
  const { entries: staged = [] } = await readRows(database);
  await library.prepare(EMPTY_BUNDLE);
  await importInto(library, makeDigest([added]));
  const [page] = await library.annotations([['arxiv:2409.00002']]);
  const taken = staged.map((row) => (row as { id: number }).id);
  expect(taken.length).toBeGreaterThan(1);
  expect(taken).not.toContain(page?.about[0]?.id);
});
