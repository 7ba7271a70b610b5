// @vitest-environment node
import { describe, expect, test } from 'vitest';
import type { Library } from '../../lib/library/library';
import { makeDigest, makeEntry } from './entries';
import { freshLibrary, importInto } from './fresh-library';

const TITLES = [
  'OmniGen: Unified Image Generation',
  'Unified Models of Speech and Vision',
  'Language Models of Small Size',
  'A Survey of Language Models',
  'Scaling Language Models to Long Documents',
  '한국어 언어 모델의 평가',
  '이미지 생성 모델을 위한 데이터',
  'GPT-4.1',
];

async function libraryOf(...titles: string[]): Promise<Library> {
  const library = freshLibrary();
  await importInto(library, makeDigest(titles.map((title) => makeEntry(title))));
  return library;
}

async function nearest(title: string, count = 3): Promise<string[]> {
  const library = await libraryOf(...TITLES);
  return (await library.nearTitles(title, count)).map(({ entry }) => entry.title);
}

describe('the nearest title', () => {
  test.each([
    ['without its subtitle', 'OmniGen', TITLES[0]],
    ['with a subtitle more', 'Scaling Language Models to Long Documents: A Second Look', TITLES[4]],
    ['in another order', 'Generation of Images, Unified: OmniGen', TITLES[0]],
    ['with a site’s name behind it', 'OmniGen: Unified Image Generation | Some Site', TITLES[0]],
    ['with other endings', 'Scale Language Model to Longer Document', TITLES[4]],
    ['with other signs', 'omnigen – unified “image” generation!', TITLES[0]],
    ['of Korean with other particles', '한국어 언어 모델을 평가하기', TITLES[5]],
    ['of Korean without particles', '이미지 생성 모델 데이터', TITLES[6]],
    ['of one word and a number', 'GPT 4.1 technical report', TITLES[7]],
  ])('is found %s', async (_, title, expected) => {
    expect((await nearest(title))[0]).toBe(expected);
  });

  test('counts rare words more than those that many titles have', async () => {
    const library = await libraryOf(
      ...TITLES,
      'Language Models of Small Documents',
      'Language Models at Sea',
    );
    const [first] = await library.nearTitles('Language Models of Speech', 1);
    expect(first?.entry.title).toBe('Unified Models of Speech and Vision');
  });
});

describe('nothing is near', () => {
  test.each([
    ['another title', 'Protein Folding with Diffusion'],
    ['one that shares but a common word', 'Bayesian Models for Rainfall in the Alps and beyond them'],
    ['one that only begins with the same letter', 'Generic Omnibus'],
    ['no words', '— ?!'],
    ['nothing', ''],
  ])('%s', async (_, title) => {
    expect(await nearest(title)).toEqual([]);
  });

  test('in an empty library', async () => {
    expect(await freshLibrary().nearTitles('OmniGen', 3)).toEqual([]);
  });
});

describe('near titles', () => {
  test('are as many as are asked for, the nearest first', async () => {
    expect(await nearest('A Survey of Large Language Models', 2)).toEqual([TITLES[3], TITLES[2]]);
    expect(await nearest('A Survey of Large Language Models', 0)).toEqual([]);
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

  test('of a title without end are found by its beginning', async () => {
    for (const end of ['and so on '.repeat(100_000), ' '.repeat(1_000_000)])
      expect(await nearest(`OmniGen: Unified Image Generation ${end}`)).toEqual([TITLES[0]]);
  });

  test('are found among thousands, whatever is before them in the alphabet', async () => {
    const many = Array.from({ length: 6_000 }, (_, index) => makeEntry(`A Study of Subject ${index}`));
    const library = freshLibrary();
    await importInto(library, makeDigest([...many, makeEntry('Zebra Stripes Explained')]));
    const near = await library.nearTitles('Stripes of the Zebra', 3);
    expect(near.map(({ entry }) => entry.title)).toEqual(['Zebra Stripes Explained']);
  });
});
