// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../lib/library/database';
import { makeDigest, makeEntry } from './entries';
import { freshLibrary, freshName, importInto, libraryOn } from './fresh-library';

const cat = makeEntry('Cats at Scale', { tags: ['animals'] });
const dog = makeEntry('Dogs at Scale');

describe('search sees a change at once', () => {
  test('an import, an edit, a removal, a restoration', async () => {
    const library = freshLibrary();
    const titlesFound = async (text: string) => (await library.search(text)).map(({ entry }) => entry.title);
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
    expect(await here.search('cats')).toEqual([]);
    await importInto(there, makeDigest([cat]));
    expect(await here.search('cats')).toHaveLength(1);
    await there.remove('내 다이제스트', '2024-09-18');
    expect(await here.search('cats')).toEqual([]);
  });
});

test('an entry is found in its newest version only', async () => {
  const library = freshLibrary();
  const before = makeEntry('Paper', { links: ['arxiv:2409.00001'], commentary: ['옛날 논평'] });
  await importInto(library, makeDigest([before]));
  await importInto(library, makeDigest([{ ...before, commentary: ['새로운 논평'] }]));
  expect(await library.search('옛날')).toEqual([]);
  expect((await library.search('새로운')).map(({ id }) => id)).toEqual([1]);
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
    '%s finds the entries about that page first, then those that mention it, then those with the words',
    async (text) => {
      const library = freshLibrary();
      await importInto(library, makeDigest([naming, mentioning, about]));
      const titles = (await library.search(text)).map(({ entry }) => entry.title);
      expect(titles.slice(0, 2)).toEqual(['Linked', 'Mentioning']);
      expect(titles.slice(2)).toEqual(text === '2409.00001' ? ['Naming'] : []);
    },
  );

  test('of another page, or among other words, finds the words alone', async () => {
    const library = freshLibrary();
    await importInto(library, makeDigest([about, naming]));
    expect(await library.search('https://arxiv.org/abs/2409.00002')).toEqual([]);
    expect((await library.search('2409.00001 보라')).map(({ entry }) => entry.title)).toEqual(['Naming']);
  });
});

test('nothing is found by nothing', async () => {
  const library = freshLibrary();
  await importInto(library, makeDigest([cat]));
  expect(await library.search('')).toEqual([]);
  expect(await library.search(' \n ?!. # ')).toEqual([]);
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
  const found = await library.search('scale');
  expect(found).toHaveLength(1_400);
  expect(found[0]?.date).toBe('2024-02-28');
  expect(found.at(-1)?.date).toBe('2024-02-01');
});
