// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { finds, placesFound, shownEntry } from './documents';

describe('Latin words', () => {
  test.each([
    ['rl', 'RL을 쓴 학습'],
    ['RL', 'rlhf'],
    ['rl', '강화RL'],
    ['rl', 'deep-rl'],
    ['rl', '(RL)'],
    ['12b', 'Pixtral 12B'],
    ['4.1', 'GPT-4.1'],
    ['café', 'CAFÉ'],
    ['straße', 'Straße'],
  ])('%s is found in %s', (word, text) => {
    expect(finds(word, text)).toBe(true);
  });

  test.each([
    ['rl', 'world'],
    ['rl', 'Karl'],
    ['12', '2012'],
    ['b', '12b'],
    ['former', 'transformer'],
    ['rlhf', 'rl'],
  ])('%s is not found in %s: only at the beginning of a word', (word, text) => {
    expect(finds(word, text)).toBe(false);
  });
});

describe('hyphens and spaces are one', () => {
  test.each([
    ['image-generation', 'image generation'],
    ['image-generation', 'Image-Generation'],
    ['image_generation', 'imagegeneration'],
    ['gpt-4', 'GPT 4'],
    ['gpt-4', 'GPT4'],
    ['decoder-only를', 'decoder only'],
  ])('%s is found in %s', (word, text) => {
    expect(finds(word, text)).toBe(true);
  });
});

describe('particles', () => {
  test.each([
    ['모델을', '모델이 크다'],
    ['강화학습으로', '강화학습'],
    ['데이터에서', '데이터의 질'],
    ['LLM을', 'LLM이 크다'],
    ['LLM을', 'LLM'],
    ['모델', '모델을'],
    ['LLM', 'LLM을'],
    ['결과', '결과를'],
    ['평가', '평가한'],
  ])('%s is found in %s', (word, text) => {
    expect(finds(word, text)).toBe(true);
  });

  test.each([
    ['효과', '효율'],
    ['평가', '평균'],
    ['의의', '의미'],
  ])('%s is not found in %s: one syllable is no word', (word, text) => {
    expect(finds(word, text)).toBe(false);
  });

  test('a word as it was typed is worth more than one without its particle', () => {
    const entries = [shownEntry({ title: '모델이' }), shownEntry({ title: '모델을' })];
    expect(placesFound(entries, '모델을')).toEqual([1, 0]);
  });
});

describe('a query', () => {
  test('finds entries that have all its words, wherever they stand', () => {
    const entries = [
      shownEntry({ title: 'Cats', abstract: ['dogs'] }),
      shownEntry({ title: 'Cats' }),
      shownEntry({ commentary: ['cats dogs'] }),
      shownEntry({ authors: ['Cat Stevens'], tags: ['dogs'] }),
    ];
    expect(placesFound(entries, 'cat dog').sort()).toEqual([0, 2, 3]);
  });

  test.each([
    ['title', { title: 'cats' }],
    ['authors', { authors: ['Ann', 'Cats'] }],
    ['abstract', { abstract: ['-', 'cats'] }],
    ['commentary', { commentary: ['-', 'cats'] }],
    ['translation', { translation: ['-', 'cats'] }],
    ['tags', { tags: ['big_cats'] }],
  ])('searches the %s', (_, parts) => {
    expect(placesFound([shownEntry(parts)], 'cats')).toEqual([0]);
  });

  test('finds no word across two paragraphs or two authors as one', () => {
    expect(placesFound([shownEntry({ commentary: ['강화', '학습'] })], '강화학습')).toEqual([]);
  });

  test('with a tag finds entries of that tag only, with a word in them if there is one', () => {
    const entries = [
      shownEntry({ title: 'Cats', tags: ['image_generation', 'rl'] }),
      shownEntry({ title: 'Cats #rl' }),
      shownEntry({ title: 'Dogs', tags: ['rl'] }),
    ];
    expect(placesFound(entries, '#rl')).toEqual([0, 2]);
    expect(placesFound(entries, '#RL cats')).toEqual([0]);
    expect(placesFound(entries, '#rl #image-gen')).toEqual([0]);
    expect(placesFound(entries, '#rl #none')).toEqual([]);
  });

  test('finds a tag by its words too', () => {
    const entries = [shownEntry({ tags: ['image-generation'] })];
    expect(placesFound(entries, 'generation')).toEqual([0]);
    expect(placesFound(entries, 'image-generation')).toEqual([0]);
  });
});

describe('the best come first', () => {
  const word = 'cats';

  test('title, then tags, commentary and translation, authors, abstract', () => {
    const entries = [
      shownEntry({ abstract: [word] }),
      shownEntry({ authors: [word] }),
      shownEntry({ translation: [word] }),
      shownEntry({ tags: [word] }),
      shownEntry({ title: word }),
    ];
    expect(placesFound(entries, word)).toEqual([4, 3, 2, 1, 0]);
  });

  test('in commentary and translation alike', () => {
    const day = (parts: object, date: string) => shownEntry(parts, date);
    const entries = [
      day({ translation: [word] }, '2024-01-01'),
      day({ commentary: [word] }, '2024-01-02'),
      day({ translation: [word] }, '2024-01-03'),
    ];
    expect(placesFound(entries, word)).toEqual([2, 1, 0]);
  });

  test('the newer among equals, and those of one day in the order of their digest', () => {
    const entries = ['2024-09-17', '2024-09-19', '2024-09-18', '2024-09-18'].map((date) =>
      shownEntry({ title: word }, date),
    );
    expect(placesFound(entries, word)).toEqual([1, 2, 3, 0]);
  });

  test('a better place is worth more than a newer day', () => {
    const entries = [
      shownEntry({ title: word }, '2020-01-01'),
      shownEntry({ abstract: [word] }, '2024-01-01'),
    ];
    expect(placesFound(entries, word)).toEqual([0, 1]);
  });
});
