import { expect, test } from 'vitest';
import { findStamps } from '../../lib/papers/find-stamps';

const papersIn = (text: string) => findStamps(text).map(({ paper }) => paper);

test.each([
  ['arXiv:2302.05442', 'arxiv:2302.05442'],
  ['arXiv: 2302.05442', 'arxiv:2302.05442'],
  ['(ARXIV:2302.05442v3)', 'arxiv:2302.05442'],
  ['arXiv:2302.05442와 비슷합니다.', 'arxiv:2302.05442'],
  ['논문(arXiv:2302.05442)을 보면', 'arxiv:2302.05442'],
  ['arXiv:2302.05442.', 'arxiv:2302.05442'],
  ['arXiv:2302.05442, 그리고', 'arxiv:2302.05442'],
  ['arXiv:2409.08642v2 [cs.LG] 13 Sep 2024', 'arxiv:2409.08642'],
  ['arXiv:0704.0001', 'arxiv:0704.0001'],
  ['arXiv:solv-int/9901001v1', 'arxiv:solv-int/9901001'],
  ['arXiv:math.GT/0309136을', 'arxiv:math/0309136'],
])('%s names a paper', (text, paper) => {
  expect(papersIn(text)).toEqual([paper]);
});

test.each(['arXiv:2112.0886', 'arXiv:9999.12345', 'arXiv:2409.086423', 'arXiv:hepth/9901001'])(
  '%s names one that there cannot be',
  (text) => expect(papersIn(text)).toEqual([undefined]),
);

test.each([
  '2302.05442',
  'GPT-4.1234와 1234.5678',
  'arXiv:',
  'arXiv: 2023년',
  'arXiv:2302.05442x',
  'arXiv:2302.05442-1',
  'notarXiv:2302.05442',
  'https://arxiv.org/abs/arXiv:2302.05442',
  'https://example.com/?id=arXiv:2302.05442',
  'doi:10.48550/arXiv.2302.05442',
])('%s is none', (text) => expect(papersIn(text)).toEqual([]));

test('tells where each stands', () => {
  const text = '앞의 arXiv:2302.05442와 뒤의 arXiv: 2404.07965를';
  expect(findStamps(text).map(({ start, written }) => text.slice(start, start + written.length))).toEqual([
    'arXiv:2302.05442',
    'arXiv: 2404.07965',
  ]);
});

test('a text of nothing else is read in linear time', () => {
  expect(papersIn('arXiv:'.repeat(100_000))).toEqual([]);
  expect(papersIn(`arXiv:${'1'.repeat(500_000)}x`)).toEqual([]);
  expect(papersIn(`arXiv:${'1.'.repeat(250_000)}`)).toHaveLength(0);
});
