// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { type LibraryDatabase, openDatabase } from '../../lib/library/database';
import type { Library } from '../../lib/library/library';
import type { Bundle } from '../../lib/model/bundle';
import { BUNDLED_SOURCE, type Entry } from '../../lib/model/digest';
import { makeDigest, makeEntry } from './entries';
import {
  entriesFound,
  freshName,
  importInto,
  libraryOn,
  pageOf,
  prepare,
  READER,
  readRows,
} from './fresh-library';

const DATE = '2024-09-18';
const one = makeEntry('One', { links: ['arxiv:2409.00001'] });
const two = makeEntry('Two', { links: ['arxiv:2409.00002'] });
const three = makeEntry('Three', { links: ['arxiv:2409.00003'] });

function bundleOf(fingerprint: string, ...entries: Entry[]): Bundle {
  return { fingerprint, digests: [makeDigest(entries, { source: BUNDLED_SOURCE, date: DATE })] };
}

async function installed(...entries: Entry[]): Promise<{ database: LibraryDatabase; library: Library }> {
  const database = await openDatabase(freshName());
  const library = libraryOn(async () => database);
  await prepare(library, bundleOf('first', ...entries));
  return { database, library };
}

async function titlesOf(library: Library): Promise<string[]> {
  return ((await library.newestDigest())?.entries ?? []).map(({ entry }) => entry.title);
}

describe('installing what the extension ships', () => {
  test('brings its digests in', async () => {
    const { library } = await installed(one, two);
    expect(await library.digests()).toMatchObject([{ source: BUNDLED_SOURCE, date: DATE, entries: 2 }]);
    expect(await titlesOf(library)).toEqual(['One', 'Two']);
  });

  test('again writes nothing', async () => {
    const { database, library } = await installed(one, two);
    const before = await readRows(database);
    await prepare(library, bundleOf('first', one, two));
    expect(await readRows(database)).toEqual(before);
  });

  test('of a newer bundle brings what is new and changed, under the same ids', async () => {
    const { library } = await installed(one, two);
    const before = (await library.newestDigest())?.entries.map(({ id }) => id);
    await prepare(library, bundleOf('second', { ...one, tags: ['newer'] }, two, three));
    const newest = await library.newestDigest();
    expect(newest?.entries.map(({ entry }) => [entry.title, entry.tags])).toEqual([
      ['One', ['newer']],
      ['Two', []],
      ['Three', []],
    ]);
    expect(newest?.entries.slice(0, 2).map(({ id }) => id)).toEqual(before);
  });

  test('leaves the reader’s own imports alone', async () => {
    const { library } = await installed(one);
    await importInto(library, makeDigest([{ ...one, commentary: ['내 논평.'] }]));
    await prepare(library, bundleOf('second', { ...one, tags: ['newer'] }));
    const page = await library.annotations(pageOf('arxiv:2409.00001'));
    expect(page.about.map(({ sources, entry }) => [sources[0], entry.commentary[0], entry.tags])).toEqual([
      [BUNDLED_SOURCE, one.commentary[0], ['newer']],
      ['내 다이제스트', '내 논평.', []],
    ]);
  });
});

describe('what the reader did to bundled digests stays as the reader left it', () => {
  test('a removed digest is not brought back by a newer bundle', async () => {
    const { library } = await installed(one, two);
    await library.remove(BUNDLED_SOURCE, DATE);
    await prepare(library, bundleOf('second', { ...one, tags: ['newer'] }, two));
    expect(await library.newestDigest()).toBeUndefined();
    expect(await entriesFound(library, 'one')).toEqual([]);
    expect(await library.restore(BUNDLED_SOURCE, DATE)).toBe(2);
    expect(await titlesOf(library)).toEqual(['One', 'Two']);
  });

  test('of a removed digest only what is new in a newer bundle is seen', async () => {
    const { library } = await installed(one, two);
    await library.remove(BUNDLED_SOURCE, DATE);
    await prepare(library, bundleOf('second', one, two, three));
    expect(await titlesOf(library)).toEqual(['Three']);
    expect(await library.digests()).toMatchObject([{ entries: 1, removed: 2 }]);
  });

  test('an entry that an import of the reader’s changed is not overwritten', async () => {
    const { library } = await installed(one, two);
    const mine = { ...one, commentary: ['내가 고친 논평.'] };
    const plan = await library.plan([makeDigest([mine], { source: BUNDLED_SOURCE, date: DATE })]);
    await library.commit(plan, READER);
    await prepare(library, bundleOf('second', { ...one, tags: ['newer'] }, { ...two, tags: ['newer'] }));
    const entries = (await library.newestDigest())?.entries.map(({ entry }) => entry);
    expect(entries).toEqual([mine, { ...two, tags: ['newer'] }]);
  });

  test('an entry that the reader brought back is the bundle’s own again', async () => {
    const { library } = await installed(one);
    await library.remove(BUNDLED_SOURCE, DATE);
    await library.restore(BUNDLED_SOURCE, DATE);
    await prepare(library, bundleOf('second', { ...one, tags: ['newer'] }));
    expect((await library.newestDigest())?.entries[0]?.entry.tags).toEqual(['newer']);
  });
});
