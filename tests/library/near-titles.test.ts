// @vitest-environment node
import { describe, expect, test } from 'vitest';
import type { Library } from '../../lib/library/library';
import { makeDigest, makeEntry } from './entries';
import { freshLibrary, importInto } from './fresh-library';

async function libraryOf(...titles: string[]): Promise<Library> {
  const library = freshLibrary();
  await importInto(library, makeDigest(titles.map((title) => makeEntry(title))));
  return library;
}

describe('near titles', () => {
  test('are as many as are asked for, and none of an empty library', async () => {
    const library = await libraryOf('A Survey of Language Models', 'Language Models of Small Size');
    const near = await library.nearTitles('A Survey of Large Language Models', 1);
    expect(near.map(({ entry: { title } }) => title)).toEqual(['A Survey of Language Models']);
    expect(await freshLibrary().nearTitles('OmniGen', 3)).toEqual([]);
  });

  test('are those of entries as they are now, and not in the recycle bin', async () => {
    const library = await libraryOf('First Title of This Paper');
    const entry = makeEntry('Second Title of This Paper', {
      commentary: ['First Title of This Paper에 대한 논평입니다.'],
    });
    await importInto(
      library,
      makeDigest([{ ...entry, links: ['arxiv:2409.00001'] }], { date: '2024-09-19' }),
    );
    await importInto(
      library,
      makeDigest([{ ...entry, title: 'Last Title of This Paper', links: ['arxiv:2409.00001'] }], {
        date: '2024-09-19',
      }),
    );
    await library.remove('내 다이제스트', '2024-09-18');
    const near = await library.nearTitles('Second First Title of This Paper', 5);
    expect(near.map(({ entry: { title } }) => title)).toEqual(['Last Title of This Paper']);
  });

  test('are shown once where the same words stand under two sources', async () => {
    const library = freshLibrary();
    const entry = makeEntry('OmniGen: Unified Image Generation');
    await importInto(library, makeDigest([entry]), makeDigest([entry], { source: '둘' }));
    const near = await library.nearTitles('OmniGen', 3);
    expect(near.map(({ sources }) => [...sources].sort())).toEqual([['둘', '내 다이제스트'].sort()]);
  });
});
