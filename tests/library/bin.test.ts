// @vitest-environment node
import { describe, expect, test } from 'vitest';
import type { Library } from '../../lib/library/library';
import { makeDigest, makeEntry } from './entries';
import { annotate, entriesFound, freshLibrary, importInto, pageOf } from './fresh-library';

const SOURCE = '내 다이제스트';
const DATE = '2024-09-18';
const one = makeEntry('One', { links: ['arxiv:2409.00001'] });
const two = makeEntry('Two', { links: ['arxiv:2409.00002'] });

async function libraryOfTwo(): Promise<Library> {
  const library = freshLibrary();
  await importInto(library, makeDigest([one, two]));
  return library;
}

async function look(library: Library) {
  return {
    pages: await annotate(library, 'arxiv:2409.00001', 'title:two'),
    newest: await library.newestDigest(),
    found: await entriesFound(library, 'one'),
    digests: await library.digests(),
  };
}

describe('removing a digest', () => {
  test('says how many entries went, and takes them out of sight everywhere', async () => {
    const library = await libraryOfTwo();
    expect(await library.remove(SOURCE, DATE)).toBe(2);
    const { pages, newest, found, digests } = await look(library);
    expect(pages.map(({ about }) => about)).toEqual([[], []]);
    expect([newest, found]).toEqual([undefined, []]);
    expect(digests).toMatchObject([{ source: SOURCE, date: DATE, entries: 0, removed: 2, removedAt: 1_000 }]);
  });

  test('that is not there, or is removed already, takes nothing', async () => {
    const library = await libraryOfTwo();
    expect(await library.remove(SOURCE, '2024-09-19')).toBe(0);
    expect(await library.remove('다른 이', DATE)).toBe(0);
    await library.remove(SOURCE, DATE);
    expect(await library.remove(SOURCE, DATE)).toBe(0);
  });

  test('leaves other days and other sources alone', async () => {
    const library = await libraryOfTwo();
    await importInto(
      library,
      makeDigest([one], { source: '다른 이' }),
      makeDigest([two], { date: '2024-09-17' }),
    );
    await library.remove(SOURCE, DATE);
    const [first, second] = await annotate(library, 'arxiv:2409.00001', 'arxiv:2409.00002');
    expect(first?.about.map(({ sources }) => sources)).toEqual([['다른 이']]);
    expect(second?.about.map(({ date }) => date)).toEqual(['2024-09-17']);
  });
});

test('of more than a thousand removed entries each is out of sight, wherever entries between them are seen', async () => {
  const library = freshLibrary();
  const entries = Array.from({ length: 1_300 }, (_, index) =>
    makeEntry(`Paper ${index}`, { links: [`url:example.com/${index}`] }),
  );
  await importInto(library, makeDigest(entries));
  const { kept } = await library.digestEntries(SOURCE, DATE);
  await library.removeEntries(kept.filter((_, index) => index % 10 !== 0).map(({ id }) => id));
  const badges = await library.badges(entries.map(({ links }) => pageOf(...links)));
  const seen = badges.flatMap((badge, index) => (badge === undefined ? [] : [index]));
  expect(seen).toEqual(entries.flatMap((_, index) => (index % 10 === 0 ? [index] : [])));
  expect(await library.linkedHosts()).toEqual([{ host: 'example.com', entries: 130 }]);
});

describe('restoring a digest', () => {
  test('brings back exactly what was there', async () => {
    const library = await libraryOfTwo();
    const before = await look(library);
    await library.remove(SOURCE, DATE);
    expect(await library.restore(SOURCE, DATE)).toBe(2);
    expect(await look(library)).toEqual(before);
  });

  test('that is not removed changes nothing', async () => {
    const library = await libraryOfTwo();
    const before = await look(library);
    expect(await library.restore(SOURCE, DATE)).toBe(0);
    expect(await look(library)).toEqual(before);
  });
});

describe('importing a removed digest again', () => {
  test('is told as new, and brings back the same ids', async () => {
    const library = await libraryOfTwo();
    const before = await look(library);
    await library.remove(SOURCE, DATE);
    const { counts } = await importInto(library, makeDigest([one, two]));
    expect(counts).toEqual({ new: 2, changed: 0, same: 0, removed: 0 });
    expect(await look(library)).toEqual(before);
  });

  test('in part brings back that part, and the rest can still be restored', async () => {
    const library = await libraryOfTwo();
    await library.remove(SOURCE, DATE);
    await importInto(library, makeDigest([{ ...two, tags: ['again'] }]));
    expect(await library.digests()).toMatchObject([{ entries: 1, removed: 1 }]);
    expect((await library.newestDigest())?.entries.map(({ entry }) => entry.tags)).toEqual([['again']]);
    expect(await library.restore(SOURCE, DATE)).toBe(1);
    expect(await library.digests()).toMatchObject([{ entries: 2, removed: 0 }]);
  });

  test('and removing it once more hides it once more', async () => {
    const library = await libraryOfTwo();
    await library.remove(SOURCE, DATE);
    await importInto(library, makeDigest([one, two]));
    expect(await library.remove(SOURCE, DATE)).toBe(2);
    expect(await entriesFound(library, 'one')).toEqual([]);
  });
});

describe('the newest digest', () => {
  test('is one that has something outside the recycle bin', async () => {
    const library = await libraryOfTwo();
    await importInto(
      library,
      makeDigest([one], { date: '2024-09-20' }),
      makeDigest([two], { date: '2024-09-19' }),
    );
    const dates = [];
    for (const date of ['2024-09-20', '2024-09-19', DATE]) {
      dates.push((await library.newestDigest())?.date);
      await library.remove(SOURCE, date);
    }
    expect(dates).toEqual(['2024-09-20', '2024-09-19', DATE]);
    expect(await library.newestDigest()).toBeUndefined();
  });
});

describe('single entries', () => {
  test('are removed and restored by themselves, in their places', async () => {
    const library = await libraryOfTwo();
    const before = await look(library);
    const { kept } = await library.digestEntries(SOURCE, DATE);
    const [first] = kept;
    expect(await library.removeEntries([first?.id ?? 0])).toBe(1);
    expect(await library.digestEntries(SOURCE, DATE)).toEqual({
      kept: kept.slice(1),
      removed: [{ entry: first, removedAt: 1_000 }],
    });
    expect(await library.digests()).toMatchObject([{ entries: 1, removed: 1 }]);
    expect(await entriesFound(library, 'one')).toEqual([]);
    expect(await library.restoreEntries([first?.id ?? 0])).toBe(1);
    expect(await library.digestEntries(SOURCE, DATE)).toEqual({ kept, removed: [] });
    expect(await look(library)).toEqual(before);
  });

  test('are those that were asked for, and none between them', async () => {
    const library = freshLibrary();
    await importInto(library, makeDigest([one, two, makeEntry('Three'), makeEntry('Four')]));
    const [first, , third] = (await library.digestEntries(SOURCE, DATE)).kept;
    expect(await library.removeEntries([third?.id ?? 0, first?.id ?? 0])).toBe(2);
    const { kept, removed } = await library.digestEntries(SOURCE, DATE);
    expect(kept.map(({ entry }) => entry.title)).toEqual(['Two', 'Four']);
    expect(removed.map(({ entry }) => entry.entry.title)).toEqual(['One', 'Three']);
  });

  test('are counted as often as something becomes of them', async () => {
    const library = await libraryOfTwo();
    const ids = (await library.digestEntries(SOURCE, DATE)).kept.map(({ id }) => id);
    expect(await library.restoreEntries(ids)).toBe(0);
    expect(await library.removeEntries([...ids, ...ids, 99])).toBe(2);
    expect(await library.removeEntries(ids)).toBe(0);
    expect(await library.restoreEntries(ids.slice(1))).toBe(1);
    expect(await library.restore(SOURCE, DATE)).toBe(1);
    expect(await library.removeEntries([])).toBe(0);
  });

  test('of a digest that is not there are none', async () => {
    const library = await libraryOfTwo();
    expect(await library.digestEntries('다른 이', DATE)).toEqual({ kept: [], removed: [] });
  });
});
