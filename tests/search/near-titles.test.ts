// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { findNearTitles } from '../../lib/search/near-titles';
import { memorySource } from './memory-source';
import { indexed } from './wanted-trees';

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

async function nearest(title: string, count = 3, titles: readonly string[] = TITLES): Promise<string[]> {
  const source = memorySource(indexed(titles.map((one) => ({ title: one }))));
  return (await findNearTitles(source, title, count)).map(({ entry }) => entry.title);
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
    const titles = [...TITLES, 'Language Models of Small Documents', 'Language Models at Sea'];
    expect(await nearest('Language Models of Speech', 1, titles)).toEqual([
      'Unified Models of Speech and Vision',
    ]);
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
    expect(await nearest('OmniGen', 3, [])).toEqual([]);
  });
});

describe('near titles', () => {
  test('are as many as are asked for, the nearest first', async () => {
    expect(await nearest('A Survey of Large Language Models', 2)).toEqual([TITLES[3], TITLES[2]]);
    expect(await nearest('A Survey of Large Language Models', 0)).toEqual([]);
  });

  test('are those of what a reader sees, and no other parts of an entry', async () => {
    const entries = indexed([
      { title: 'Unified Image Generation' },
      { title: 'Cats', commentary: ['Unified Image Generation'] },
    ]);
    const source = memorySource(entries, (doc) => doc !== 0);
    expect(await findNearTitles(source, 'Unified Image Generation', 3)).toEqual([]);
  });

  test('are shown once where the same words stand under two sources', async () => {
    const one = { title: 'OmniGen: Unified Image Generation', commentary: ['같은 글'] };
    const source = memorySource(indexed([one, { ...one, source: '둘' }]));
    const near = await findNearTitles(source, 'OmniGen', 3);
    expect(near.map(({ sources }) => [...sources].sort())).toEqual([['둘', '출처']]);
  });

  test('of a title without end are found by its beginning', async () => {
    for (const end of ['and so on '.repeat(100_000), ' '.repeat(1_000_000)])
      expect(await nearest(`OmniGen: Unified Image Generation ${end}`)).toEqual([TITLES[0]]);
  });

  test('are found among thousands, and few texts are read for it', async () => {
    const many = Array.from({ length: 6_000 }, (_, index) => ({ title: `A Study of Subject ${index}` }));
    const source = memorySource(indexed([...many, { title: 'Zebra Stripes Explained' }]));
    const near = await findNearTitles(source, 'Study: Stripes of the Zebra', 1);
    expect(near.map(({ entry }) => entry.title)).toEqual(['Zebra Stripes Explained']);
    expect(source.textsRead.length).toBeLessThan(100);
  });
});
