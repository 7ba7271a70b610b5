// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../lib/library/database';
import { openReadingLibrary } from '../../lib/library/reading-library';
import { createGlossary } from '../../lib/search/glossary';
import { makeDigest, makeEntry } from './entries';
import { entriesFound, freshLibrary, freshName, importInto, libraryOn } from './fresh-library';

const cat = makeEntry('Cats at Scale', { tags: ['animals'] });
const dog = makeEntry('Dogs at Scale');

describe('search sees a change at once', () => {
  test('an import, an edit, a removal, a restoration', async () => {
    const library = freshLibrary();
    const titlesFound = async (text: string) =>
      (await entriesFound(library, text)).map(({ entry }) => entry.title);
    expect(await titlesFound('scale')).toEqual([]);
    await importInto(library, makeDigest([cat, dog]));
    expect(await titlesFound('#animals')).toEqual(['Cats at Scale']);
    await importInto(
      library,
      makeDigest([
        { ...cat, tags: [] },
        { ...dog, tags: ['animals'] },
      ]),
    );
    expect(await titlesFound('#animals')).toEqual(['Dogs at Scale']);
    await library.remove('내 다이제스트', '2024-09-18');
    expect(await titlesFound('scale')).toEqual([]);
    await library.restore('내 다이제스트', '2024-09-18');
    expect((await titlesFound('scale')).sort()).toEqual(['Cats at Scale', 'Dogs at Scale']);
  });

  test('one that another page of the extension made', async () => {
    const name = freshName();
    const [here, there] = [libraryOn(() => openDatabase(name)), libraryOn(() => openDatabase(name))];
    expect(await entriesFound(here, 'cats')).toEqual([]);
    await importInto(there, makeDigest([cat]));
    expect(await entriesFound(here, 'cats')).toHaveLength(1);
    await there.remove('내 다이제스트', '2024-09-18');
    expect(await entriesFound(here, 'cats')).toEqual([]);
  });
});

test('a rehearsal finds nothing for anybody, and changes nothing of what is found after it', async () => {
  const empty = freshLibrary();
  await empty.rehearse();
  const library = freshLibrary();
  await importInto(library, makeDigest([cat, dog]));
  const before = await entriesFound(library, 'scale');
  await library.rehearse();
  expect(await entriesFound(library, 'scale')).toEqual(before);
  expect(await entriesFound(library, '#animals')).toHaveLength(1);
});

test('an entry is found in its newest version only', async () => {
  const library = freshLibrary();
  const before = makeEntry('Paper', { links: ['arxiv:2409.00001'], commentary: ['옛날 논평'] });
  await importInto(library, makeDigest([before]));
  await importInto(library, makeDigest([{ ...before, commentary: ['새로운 논평'] }]));
  expect(await entriesFound(library, '옛날')).toEqual([]);
  expect((await entriesFound(library, '새로운')).map(({ id }) => id)).toEqual([1]);
});

describe('an address or identifier', () => {
  const about = makeEntry('Linked', { links: ['arxiv:2409.00001'], commentary: ['글.'] });
  const mentioning = makeEntry('Mentioning', { commentary: ['다른 글.'], mentions: ['arxiv:2409.00001'] });
  const naming = makeEntry('Naming', { commentary: ['2409.00001을 보라.'] });

  test.each([
    'https://arxiv.org/abs/2409.00001',
    ' https://www.arxiv.org/pdf/2409.00001v3.pdf ',
    'arxiv.org/abs/2409.00001',
    'arXiv:2409.00001v2',
    '2409.00001',
  ])(
    '%s finds the entries about that page first, then those that mention it, then those that write its identifier',
    async (text) => {
      const library = freshLibrary();
      await importInto(library, makeDigest([naming, mentioning, about]));
      const titles = (await entriesFound(library, text)).map(({ entry }) => entry.title);
      expect(titles).toEqual(['Linked', 'Mentioning', 'Naming']);
    },
  );

  test('of another page, or among other words, finds the words alone', async () => {
    const library = freshLibrary();
    await importInto(library, makeDigest([about, naming]));
    expect(await entriesFound(library, 'https://arxiv.org/abs/2409.00002')).toEqual([]);
    expect((await entriesFound(library, '2409.00001 보라')).map(({ entry }) => entry.title)).toEqual([
      'Naming',
    ]);
  });
});

test('nothing is found by nothing', async () => {
  const library = freshLibrary();
  await importInto(library, makeDigest([cat]));
  expect(await entriesFound(library, '')).toEqual([]);
  expect(await entriesFound(library, ' \n ?!. # ')).toEqual([]);
});

test('all of many is found, the newest first', async () => {
  const library = freshLibrary();
  const digests = Array.from({ length: 28 }, (_, day) =>
    makeDigest(
      Array.from({ length: 50 }, (_, index) => makeEntry(`Scale ${day}.${index}`)),
      { date: `2024-02-${String(day + 1).padStart(2, '0')}` },
    ),
  );
  await importInto(library, ...digests);
  const found = await entriesFound(library, 'scale');
  expect(found).toHaveLength(1_400);
  expect(found[0]?.date).toBe('2024-02-28');
  expect(found.at(-1)?.date).toBe('2024-02-01');
});

test('what narrows, what completes and what is alike are read from the same library', async () => {
  const library = freshLibrary();
  const alike = ['one', 'two'].map((name) =>
    makeEntry(`Sparse Attention ${name}`, {
      authors: ['Ada Example'],
      commentary: ['희소 어텐션으로 긴 문맥을 다룬다.'],
      tags: ['Sparse_Attention'],
    }),
  );
  await importInto(library, makeDigest([...alike, cat]));
  expect(await library.facets({ text: 'sparse' })).toEqual({
    tags: [{ value: 'Sparse_Attention', count: 2 }],
    years: [{ value: '2024', count: 2 }],
  });
  expect((await library.complete('#spa', 4)).map(({ text, count }) => [text, count])).toEqual([
    ['#Sparse_Attention ', 2],
  ]);
  expect((await library.complete('author:ad', 9)).map(({ label }) => label)).toEqual(['Ada Example']);
  const [first] = await entriesFound(library, 'one');
  expect((await library.related(first?.id ?? 0)).map(({ entry }) => entry.title)).toEqual([
    'Sparse Attention two',
  ]);
  expect(await library.related(99)).toEqual([]);
});

test('words of a glossary find each other, from the moment that it has them', async () => {
  const name = freshName();
  let glossary = createGlossary([]);
  const library = openReadingLibrary({
    now: () => 1_000,
    glossary: async () => glossary,
    open: () => openDatabase(name),
  });
  await importInto(
    libraryOn(() => openDatabase(name)),
    makeDigest([makeEntry('Feline Studies'), cat]),
  );
  const found = async () => (await entriesFound(library, '고양이')).map(({ entry }) => entry.title);
  expect(await found()).toEqual([]);
  glossary = createGlossary([['고양이', 'feline']]);
  expect(await found()).toEqual(['Feline Studies']);
});

test('what is not wanted any more is not looked for', async () => {
  const library = freshLibrary();
  await importInto(library, makeDigest([cat]));
  const asked = library.search({ text: 'cats', sort: 'relevance', count: 20 }, AbortSignal.abort());
  await expect(asked).rejects.toMatchObject({ name: 'LibraryError', failure: 'cancelled' });
});

test('rows are told before all texts are looked at, and counted when that is asked', async () => {
  const library = freshLibrary();
  const entries = Array.from({ length: 30 }, (_, index) => makeEntry(`A State Space Model ${index}`));
  await importInto(library, makeDigest(entries));
  const request = { text: '"state space"', sort: 'relevance', count: 10 } as const;
  expect(await library.search(request)).toMatchObject({ total: 10, isExact: false });
  const cancelled = library.count(request, AbortSignal.abort());
  await expect(cancelled).rejects.toMatchObject({ name: 'LibraryError', failure: 'cancelled' });
  expect(await library.count(request)).toEqual({ total: 30, isExact: true });
  expect(await library.search(request)).toMatchObject({ total: 30, isExact: true });
});

test('a damaged index is noted, answers as an empty one, and finds everything once it is made anew', async () => {
  const name = freshName();
  await importInto(
    libraryOn(() => openDatabase(name)),
    makeDigest([cat, dog]),
  );
  const database = await openDatabase(name);
  const keys = await database.getAllKeys('index');
  for (const key of keys) {
    const bytes = await database.get('index', key);
    if (bytes !== undefined)
      await database.put(
        'index',
        bytes.map((byte) => byte ^ 0xff),
        key,
      );
  }
  const library = libraryOn(() => openDatabase(name));
  expect(await entriesFound(library, 'animal')).toEqual([]);
  expect(await library.indexState()).toMatchObject({ kind: 'corrupt' });
  await library.rebuildIndex();
  expect(await library.indexState()).toMatchObject({ kind: 'ready' });
  expect(await entriesFound(library, 'animal')).toHaveLength(1);
});
