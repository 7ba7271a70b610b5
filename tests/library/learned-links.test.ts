// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../lib/library/database';
import type { NewLink } from '../../lib/library/learned-links';
import type { Library } from '../../lib/library/library';
import type { Entry } from '../../lib/model/digest';
import type { PaperKey } from '../../lib/model/paper-key';
import { makeDigest, makeEntry } from './entries';
import {
  entriesFound,
  freshLibrary,
  freshName,
  importInto,
  libraryOn,
  pageOf,
  prepare,
  readRows,
} from './fresh-library';
import { EMPTY_BUNDLE } from './stopped-import';

const PAPER: PaperKey = 'arxiv:2409.00001';
const OTHER: PaperKey = 'arxiv:2409.00002';
const SOURCE = '내 다이제스트';
const DATE = '2024-09-18';

const linkless = makeEntry('A Paper', { authors: ['Jane Doe', 'Richard Roe et al.'] });
const BY_TITLE = { key: PAPER, by: 'title', authors: ['Doe, Jane', 'Poe, Edgar'] } as const;
const BY_HAND = { key: PAPER, by: 'hand' } as const;

async function libraryOf(...entries: Entry[]) {
  const library = freshLibrary();
  await importInto(library, makeDigest(entries));
  return library;
}

async function idOf(library: Library, title: string): Promise<number> {
  const { kept, removed } = await library.digestEntries(SOURCE, DATE);
  const all = [...kept, ...removed.map(({ entry }) => entry)];
  return all.find(({ entry }) => entry.title === title)?.id ?? 0;
}

async function learn(library: Library, title: string, link: Omit<NewLink, 'entry'>): Promise<boolean> {
  return await library.learn({ entry: await idOf(library, title), ...link });
}

const titlesAt = async (library: Library, key: PaperKey) =>
  (await library.annotations(pageOf(key))).about.map(({ entry }) => entry.title);

describe('an entry without an address', () => {
  test('is found by the identifier of the page that carried its title, and not before', async () => {
    const library = await libraryOf(linkless);
    expect(await titlesAt(library, PAPER)).toEqual([]);
    expect(await learn(library, 'A Paper', BY_TITLE)).toBe(true);
    expect(await titlesAt(library, PAPER)).toEqual(['A Paper']);
    expect((await library.badges([pageOf(PAPER), pageOf(OTHER)])).map((badge) => badge?.count)).toEqual([
      1,
      undefined,
    ]);
    expect((await entriesFound(library, 'https://arxiv.org/pdf/2409.00001v2')).map(({ id }) => id)).toEqual([
      1,
    ]);
  });

  test('tells its title where others mention that page', async () => {
    const mentioning = makeEntry('Another', { links: [OTHER], mentions: [PAPER] });
    const library = await libraryOf(linkless, mentioning);
    expect((await library.annotations(pageOf(OTHER))).titles).toEqual({});
    await learn(library, 'A Paper', BY_TITLE);
    expect((await library.annotations(pageOf(OTHER))).titles).toEqual({ [PAPER]: 'A Paper' });
  });

  test('brings others of its title that have no address either', async () => {
    const library = await libraryOf(linkless);
    await importInto(
      library,
      makeDigest([{ ...linkless, commentary: ['다른 글.'] }], { date: '2024-09-17' }),
    );
    await learn(library, 'A Paper', BY_TITLE);
    expect(await titlesAt(library, PAPER)).toEqual(['A Paper', 'A Paper']);
  });

  test('is not another paper of its title any more', async () => {
    const library = await libraryOf(linkless);
    const namesake = { keys: [OTHER], titles: ['A Paper'] };
    expect((await library.annotations(namesake)).about).toHaveLength(1);
    await learn(library, 'A Paper', BY_TITLE);
    expect((await library.annotations(namesake)).about).toEqual([]);
    expect((await library.annotations({ keys: [PAPER], titles: ['A Paper'] })).about).toHaveLength(1);
  });

  test('is not joined to an entry of its title about another paper', async () => {
    const other = makeEntry('A Paper', { links: [OTHER], commentary: ['다른 논문.'] });
    const library = await libraryOf(linkless, other);
    await learn(library, 'A Paper', BY_TITLE);
    expect((await library.annotations(pageOf(OTHER))).about.map(({ entry }) => entry.links)).toEqual([
      [OTHER],
    ]);
  });

  test('that the reader linked elsewhere is not joined to an entry of its title', async () => {
    const linked = makeEntry('A Paper', { links: [PAPER], commentary: ['다른 글.'] });
    const library = await libraryOf(linkless, linked);
    expect(await titlesAt(library, PAPER)).toHaveLength(2);
    await library.learn({ entry: 1, key: 'url:blog.example/post', by: 'hand' });
    expect((await library.annotations(pageOf(PAPER))).about.map(({ id }) => id)).toEqual([2]);
  });

  test('learns the same again without a trace', async () => {
    const database = await openDatabase(freshName());
    const library = libraryOn(async () => database);
    await importInto(library, makeDigest([linkless]));
    await learn(library, 'A Paper', BY_TITLE);
    const rows = await readRows(database);
    expect(await learn(library, 'A Paper', BY_TITLE)).toBe(true);
    expect(await learn(library, 'A Paper', BY_HAND)).toBe(true);
    expect(await readRows(database)).toEqual(rows);
  });

  test('makes no plan stale', async () => {
    const library = await libraryOf(linkless);
    const plan = await library.plan([makeDigest([makeEntry('Next')], { date: '2024-09-19' })]);
    await learn(library, 'A Paper', BY_TITLE);
    expect((await library.commit(plan, { origin: 'reader', files: [] })).counts.new).toBe(1);
    expect(await titlesAt(library, PAPER)).toEqual(['A Paper']);
  });
});

describe('a title teaches nothing', () => {
  test.each<[string, Partial<Entry>, Partial<NewLink>]>([
    ['where the entry has an address', { links: ['url:a.com/b'] }, {}],
    ['where the authors contradict', {}, { authors: ['Poe, Edgar', 'Moe, Curly'] }],
    ['with a title as a link', {}, { key: 'title:a paper' }],
  ])('%s', async (_, parts, link) => {
    const library = await libraryOf({ ...linkless, ...parts });
    expect(await learn(library, 'A Paper', { ...BY_TITLE, ...link })).toBe(false);
    expect(await library.learnedLinks()).toEqual([]);
    expect(await titlesAt(library, PAPER)).toEqual([]);
  });

  test('where there is no such entry, or it lies in the recycle bin', async () => {
    const library = await libraryOf(linkless);
    expect(await library.learn({ entry: 99, ...BY_TITLE })).toBe(false);
    await library.remove(SOURCE, DATE);
    expect(await learn(library, 'A Paper', BY_TITLE)).toBe(false);
    await library.restore(SOURCE, DATE);
    expect(await library.learnedLinks()).toEqual([]);
  });

  test('against what was learned before', async () => {
    const library = await libraryOf(linkless);
    await learn(library, 'A Paper', BY_TITLE);
    expect(await learn(library, 'A Paper', { ...BY_TITLE, key: OTHER })).toBe(false);
    expect(await titlesAt(library, OTHER)).toEqual([]);
  });

  test.each([BY_TITLE, BY_HAND])('again where the reader has taken it back: %j', async (link) => {
    const library = await libraryOf(linkless);
    await learn(library, 'A Paper', link);
    await library.unlearn(await idOf(library, 'A Paper'), PAPER);
    expect(await titlesAt(library, PAPER)).toEqual([]);
    expect(await library.learnedLinks()).toEqual([]);
    expect(await learn(library, 'A Paper', BY_TITLE)).toBe(false);
    expect(await titlesAt(library, PAPER)).toEqual([]);
    expect(await learn(library, 'A Paper', BY_HAND)).toBe(true);
    expect(await titlesAt(library, PAPER)).toEqual(['A Paper']);
  });
});

describe('by hand', () => {
  test('an entry is linked to whatever page, whoever its authors are', async () => {
    const library = await libraryOf(linkless);
    const link = { key: 'url:blog.example/post', by: 'hand', authors: ['Moe, Curly'] } as const;
    expect(await learn(library, 'A Paper', link)).toBe(true);
    expect(await titlesAt(library, 'url:blog.example/post')).toEqual(['A Paper']);
  });

  test('an entry with an address of its own is linked to another page too', async () => {
    const library = await libraryOf({ ...linkless, links: ['url:a.com/b'] });
    expect(await learn(library, 'A Paper', BY_HAND)).toBe(true);
    expect(await titlesAt(library, PAPER)).toEqual(['A Paper']);
    expect(await titlesAt(library, 'url:a.com/b')).toEqual(['A Paper']);
  });

  test('an entry about one paper cannot be linked to another', async () => {
    const library = await libraryOf({ ...linkless, links: [OTHER] });
    expect(await learn(library, 'A Paper', BY_HAND)).toBe(false);
    expect(await titlesAt(library, PAPER)).toEqual([]);
  });

  test('the reader knows better than a title', async () => {
    const library = await libraryOf(linkless);
    await learn(library, 'A Paper', { ...BY_TITLE, key: OTHER });
    expect(await learn(library, 'A Paper', BY_HAND)).toBe(true);
    expect([await titlesAt(library, PAPER), await titlesAt(library, OTHER)]).toEqual([['A Paper'], []]);
    expect((await library.learnedLinks()).map(({ key }) => key)).toEqual([PAPER]);
    await library.unlearn(await idOf(library, 'A Paper'), PAPER);
    expect([await titlesAt(library, PAPER), await titlesAt(library, OTHER)]).toEqual([[], ['A Paper']]);
  });
});

describe('what was learned', () => {
  test('is listed, the newest first, with what it belongs to', async () => {
    let now = 5;
    const library = libraryOn(
      () => openDatabase(freshName()),
      undefined,
      () => now,
    );
    await importInto(library, makeDigest([linkless, makeEntry('Second')]));
    await learn(library, 'Second', { key: 'url:blog.example/post', by: 'hand' });
    now = 8;
    await learn(library, 'A Paper', BY_TITLE);
    const second = { title: 'Second', key: 'url:blog.example/post', by: 'hand', at: 5 };
    expect(await library.learnedLinks()).toEqual([
      { entry: 1, title: 'A Paper', date: DATE, source: SOURCE, key: PAPER, by: 'title', at: 8 },
      { entry: 2, date: DATE, source: SOURCE, ...second },
    ]);
  });

  test('is taken back by itself, and what was never learned is not missed', async () => {
    const library = await libraryOf(linkless);
    await learn(library, 'A Paper', BY_TITLE);
    await learn(library, 'A Paper', { key: 'url:blog.example/post', by: 'hand' });
    await library.unlearn(1, OTHER);
    await library.unlearn(99, PAPER);
    expect(await library.learnedLinks()).toHaveLength(2);
    await library.unlearn(1, PAPER);
    expect((await library.learnedLinks()).map(({ key }) => key)).toEqual(['url:blog.example/post']);
  });

  test('stays with its entry through every new version of it', async () => {
    const library = await libraryOf(linkless);
    await learn(library, 'A Paper', BY_TITLE);
    const { seq } = await importInto(library, makeDigest([{ ...linkless, tags: ['edited'] }]));
    expect(await titlesAt(library, PAPER)).toEqual(['A Paper']);
    await library.undo(seq);
    expect(await titlesAt(library, PAPER)).toEqual(['A Paper']);
    await importInto(library, makeDigest([linkless, makeEntry('Second')]));
    await prepare(library, EMPTY_BUNDLE);
    expect(await titlesAt(library, PAPER)).toEqual(['A Paper']);
  });

  test('goes into the recycle bin with its entry, and comes out with it, restored or imported again', async () => {
    const library = await libraryOf(linkless);
    await learn(library, 'A Paper', BY_TITLE);
    for (const bringBack of [
      () => library.restore(SOURCE, DATE),
      () => importInto(library, makeDigest([linkless])),
    ]) {
      await library.remove(SOURCE, DATE);
      expect([await titlesAt(library, PAPER), await library.learnedLinks()]).toEqual([[], []]);
      await bringBack();
      expect(await titlesAt(library, PAPER)).toEqual(['A Paper']);
      expect(await library.learnedLinks()).toHaveLength(1);
    }
  });

  test('is gone from every store once its entry is gone for good', async () => {
    const database = await openDatabase(freshName());
    const library = libraryOn(async () => database);
    await importInto(library, makeDigest([linkless, makeEntry('Second')]));
    await learn(library, 'A Paper', BY_TITLE);
    await learn(library, 'Second', { key: OTHER, by: 'hand' });
    await library.unlearn(2, OTHER);
    await library.remove(SOURCE, DATE);
    await library.emptyBin();
    const { keys, learned } = await readRows(database);
    expect([keys, learned]).toEqual([[], []]);
  });

  test('is gone with the import that brought its entry, once the rests of that are swept', async () => {
    const database = await openDatabase(freshName());
    const library = libraryOn(async () => database);
    await importInto(library, makeDigest([makeEntry('Older')], { date: '2024-09-01' }));
    const { seq } = await importInto(library, makeDigest([linkless]));
    await learn(library, 'A Paper', BY_TITLE);
    expect(await library.learn({ entry: 1, key: OTHER, by: 'hand' })).toBe(true);
    await library.undo(seq);
    expect([await titlesAt(library, PAPER), await library.learnedLinks()]).toMatchObject([
      [],
      [{ entry: 1 }],
    ]);
    await prepare(library, EMPTY_BUNDLE);
    const { keys, learned } = await readRows(database);
    expect(learned).toMatchObject([{ id: 1, key: OTHER }]);
    expect(keys).toEqual(expect.not.arrayContaining([expect.objectContaining({ key: PAPER })]));
    expect(await titlesAt(library, OTHER)).toEqual(['Older']);
  });
});

describe('an address that comes with a later import', () => {
  test('is the entry’s own, and what was learned is no longer listed where it is the same', async () => {
    const library = await libraryOf(linkless);
    await learn(library, 'A Paper', BY_TITLE);
    const { seq } = await importInto(library, makeDigest([{ ...linkless, links: [PAPER] }]));
    expect([await titlesAt(library, PAPER), await library.learnedLinks()]).toEqual([['A Paper'], []]);
    await library.undo(seq);
    expect(await library.learnedLinks()).toHaveLength(1);
  });

  test.each([BY_TITLE, BY_HAND])(
    'hides what contradicts it, and undone brings that back: %j',
    async (link) => {
      const library = await libraryOf(linkless);
      await learn(library, 'A Paper', link);
      const { seq } = await importInto(library, makeDigest([{ ...linkless, links: [OTHER] }]));
      expect([await titlesAt(library, PAPER), await titlesAt(library, OTHER)]).toEqual([[], ['A Paper']]);
      expect(await library.learnedLinks()).toEqual([]);
      await library.undo(seq);
      expect([await titlesAt(library, PAPER), await titlesAt(library, OTHER)]).toEqual([['A Paper'], []]);
    },
  );

  test('stands beside what was learned of another kind', async () => {
    const library = await libraryOf(linkless);
    await learn(library, 'A Paper', BY_TITLE);
    await importInto(library, makeDigest([{ ...linkless, links: ['url:a.com/b'] }]));
    expect([await titlesAt(library, PAPER), await titlesAt(library, 'url:a.com/b')]).toEqual([
      ['A Paper'],
      ['A Paper'],
    ]);
    expect(await library.learnedLinks()).toHaveLength(1);
  });
});
