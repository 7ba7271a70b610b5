// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../lib/search/parse-query';
import type { WantedWord } from '../../lib/search/wanted';
import { makeEntry } from '../library/entries';
import { GLOSSARY, isMet, plainDocument, widened } from './plain-search';

const DATE = '2024-09-18';

function wantedOf(query: string) {
  return parseQuery(query, GLOSSARY).wanted ?? { kind: 'any', parts: [] };
}

/** Whether a query finds a commentary, by its own words or, where told, by their widenings. */
function finds(query: string, commentary: string, how: 'plainly' | 'widened' = 'plainly'): boolean {
  const wanted = how === 'plainly' ? wantedOf(query) : widened(wantedOf(query));
  return isMet(wanted, plainDocument(makeEntry('-', { commentary: [commentary] }), DATE));
}

/** What a commentary of this word is worth to a query of one word: the best of the ways that it meets. */
function worth(query: string, commentary: string): number {
  const document = plainDocument(makeEntry('-', { commentary: [commentary] }), DATE);
  const word = wantedOf(query) as WantedWord;
  const met = word.ways.filter((way) => isMet({ ...word, ways: [way] }, document));
  return Math.max(0, ...met.flatMap(({ terms }) => terms.map(({ weight }) => weight)));
}

describe('a word finds', () => {
  test.each([
    ['모델', '모델을 학습'],
    ['모델을', '이 모델은'],
    ['LLM을', 'LLM의 한계'],
    ['확산 ', '확산모델을'],
    ['diffu ', 'diffusion'],
    ['diffu model', 'diffusion models'],
    ['모델으', '이 모델은'],
    ['모델ㅇ', '이 모델은'],
    ['웥', '워터마크가'],
    ['강화학습', '강화 학습을'],
    ['강화학ㅅ', '강화 학습을'],
    ['강화 학습', '강화학습을'],
    ['pre training', 'pretraining'],
    ['finetuning', 'fine tuning'],
    ['gpt-4o', 'GPT 4o'],
    ['gpt 4o', 'GPT4o'],
    ['gpt-4', 'GPT-4o'],
    ['state-space', 'state space'],
    ['LLM학습', 'LLM의 학습'],
    ['ㅁㄷ', '모델을'],
    ['ㅁ', '모델을'],
    ['C++', 'C++로 씁니다'],
    ['α', '$\\alpha$ 값'],
    ['글', '글은 짧다'],
    ['모델 모델', '모델이다'],
  ])('%j %j', (query, text) => {
    expect(finds(query, text)).toBe(true);
  });
});

describe('a word does not find', () => {
  test.each([
    ['a letter that is typed, as a beginning', 'a ', 'attention'],
    ['two letters that are typed, as a beginning', 'is ', 'issue'],
    ['a number that is typed, as a beginning', '20 ', '2024'],
    ['a syllable that is typed, as a beginning', '모 ', '모델'],
    ['a consonant that is typed, as a beginning', 'ㅁ ', '모델'],
    ['parts of a compound that stand apart', '강화학습', '학습을 강화했다'],
    ['words that only stand apart', 'gpt-4o', 'GPT-3 and 4o'],
    ['one word of two', '강화 추론', '강화 실험'],
    ['what stands inside of a word', '델링', '모델링'],
    ['what is a letter away', 'difusion', 'diffusion'],
    ['what another layout of the keyboard would type', 'ahepf', '모델'],
  ])('%s: %j %j', (_, query, text) => {
    expect(finds(query, text)).toBe(false);
  });
});

describe('widened, a word finds', () => {
  test.each([
    ['델링', '모델링'],
    ['iffus', 'diffusion'],
    ['difusion', 'diffusion'],
    ['워터마트', '워터마크'],
    ['ahepf', '모델을'],
    ['ㅡㅐㅇ디', 'the model'],
    ['쌍을', '두 쌍이 있다'],
  ])('%j %j', (query, text) => {
    expect(finds(query, text, 'widened')).toBe(true);
  });

  test.each([
    ['what a short word stands in', 'rate', 'generate'],
    ['what a short word may be a letter away from', 'moda', 'modb'],
    ['words of one syllable on the other layout', 'rl', '기'],
    ['all that has its consonants in it', 'ㅁㄷ', '심도'],
  ])('but not %s: %j %j', (_, query, text) => {
    expect(finds(query, text, 'widened')).toBe(false);
  });

  test('by the surest guess first', () => {
    expect((wantedOf('difusion') as WantedWord).widenings().map(({ by }) => by)).toEqual(['inside', 'typo']);
    expect((wantedOf('ahepf') as WantedWord).widenings().map(({ by }) => by)).toEqual([
      'layout',
      'inside',
      'typo',
    ]);
  });
});

describe('the glossary leads', () => {
  test.each([
    ['강화학습', 'RL로 학습'],
    ['강화 학습', 'RL로 학습'],
    ['강화학습을', 'reinforcement learning'],
    ['RL', '강화학습이다'],
    ['RL', '강화 학습이다'],
    ['reinforcement learning', '강화학습이다'],
    ['reinforcement learning 로봇', '로봇의 강화학습이다'],
    ['statespace', 'state spaces'],
    ['상태공간 모델', 'SSM은'],
    ['state-space models', '상태 공간 모델은'],
    ['title:RL', '-'],
  ])('%j to %j', (query, text) => {
    expect(finds(query, text)).toBe(query !== 'title:RL');
  });

  test.each([
    ['words that stand apart', 'RL', 'learning by reinforcement'],
    ['an author', 'author:RL', 'reinforcement learning'],
    ['a phrase', '"RL"', 'reinforcement learning'],
  ])('not to %s', (_, query, text) => {
    expect(finds(query, text)).toBe(false);
  });
});

describe('what a match is worth', () => {
  test.each([
    ['model', 'model', 1],
    ['model', 'models', 1],
    ['모델', '모델을', 1],
    ['model', 'modeling', 0.6],
    ['model ', 'modeling', 0.4],
    ['강화학습', '강화 학습', 0.9],
    ['gpt-4o', 'GPT 4o', 0.9],
    ['RL', '강화 학습', 0.5],
  ])('%j finds %j for %d', (query, text, weight) => {
    expect(worth(query, text)).toBe(weight);
  });

  test('each way is asked for once', () => {
    const word = wantedOf('강화학습') as WantedWord;
    const names = word.ways.map(({ terms }) => terms.map(({ key, match }) => `${match} ${key}`).join(' '));
    expect(new Set(names).size).toBe(names.length);
  });
});
