// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestParagraph, fromFirstMatch, markText } from '../../lib/search/mark';
import { markPatterns } from '../../lib/search/match';
import { parseQuery } from '../../lib/search/query';

/** A text with what a query marks in brackets. */
function marked(text: string, query: string): string {
  const pieces = markText(text, markPatterns(parseQuery(query)));
  return pieces.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join('');
}

describe('marks', () => {
  test.each([
    ['모델', '큰 모델을 작은 모델로', '큰 [모델]을 작은 [모델]로'],
    ['모델을', '모델이 모델을', '[모델]이 [모델을]'],
    ['LLM을', 'LLM이 크다', '[LLM]이 크다'],
    ['llm', 'LLM과 LLMs', '[LLM]과 [LLM]s'],
    ['rl', 'RL world', '[RL] world'],
    ['몯', '모델과 모드', '[모델]과 [모드]'],
    ['image-gen', 'Image generation', '[Image gen]eration'],
    ['a b', 'a b ab', '[a] [b] [a]b'],
    ['ㅎ', '학습', '[학]습'],
    ['#rl', 'rl', 'rl'],
    ['<b>', '<b>bold</b>', '<[b]>[b]old</[b]>'],
    ['none', 'nothing here', 'nothing here'],
    ['a', '', ''],
  ])('%s in %s', (query, text, expected) => {
    expect(marked(text, query)).toBe(expected);
  });

  test('overlapping marks together mark all that they cover', () => {
    const pieces = markText('강화학습', markPatterns(parseQuery('강화학 화학습')));
    expect(
      pieces
        .filter((piece) => piece.marked)
        .map((piece) => piece.text)
        .join(''),
    ).toBe('강화학습');
  });

  test('whatever is marked, the pieces are the text, none of them empty', { timeout: 60_000 }, () => {
    const piece = fc.constantFrom(
      '모',
      '델',
      '모델',
      'ㅁ',
      'rl',
      'RL',
      '-',
      ' ',
      'a',
      '12',
      '을',
      '.',
      '😀',
      '\n',
      '<b>',
    );
    const anyText = fc.oneof(
      fc.array(piece).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(anyText, anyText, (text, query) => {
        const pieces = markText(text, markPatterns(parseQuery(query)));
        expect(pieces.map((one) => one.text).join('')).toBe(text);
        expect(pieces.filter((one) => one.text === '')).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  test('what a query finds has a mark', () => {
    const word = fc.constantFrom('모델', '강화학습', 'RL', 'gpt-4', '12B', '토큰');
    const around = fc.constantFrom('', ' ', '을 ', '(', ')', '.', '거대 ');
    fc.assert(
      fc.property(around, word, around, (before, wanted, after) => {
        const pieces = markText(before + wanted + after, markPatterns(parseQuery(wanted)));
        expect(pieces.filter((one) => one.marked).map((one) => one.text)).toEqual([wanted]);
      }),
    );
  });
});

describe('the paragraph that is shown', () => {
  const patterns = markPatterns(parseQuery('강화 모델'));

  test('is the one with most of the words', () => {
    expect(bestParagraph(['모델만', '강화와 모델', '강화만'], patterns)).toBe('강화와 모델');
  });

  test('is the first among equals, and the first where none has any', () => {
    expect(bestParagraph(['강화', '모델'], patterns)).toBe('강화');
    expect(bestParagraph(['하나', '둘'], patterns)).toBe('하나');
    expect(bestParagraph(['하나', '둘'], [])).toBe('하나');
  });

  test('is empty where there is none', () => {
    expect(bestParagraph([], patterns)).toBe('');
  });
});

describe('a paragraph from its first match on', () => {
  const early = '모델이 처음부터 나오는 문단입니다.';
  const late = `${'앞에 오는 말이 아주 길게 이어지는 문단에서 '.repeat(4)}마침내 모델이 나옵니다.`;

  test('is whole where the match comes early, or not at all', () => {
    expect(fromFirstMatch(early, [/모델/giu])).toBe(early);
    expect(fromFirstMatch(late, [/없는말/giu])).toBe(late);
    expect(fromFirstMatch(late, [])).toBe(late);
  });

  test('begins at a word shortly before a match that comes late', () => {
    const snippet = fromFirstMatch(late, [/나옵니다/giu, /모델/giu]);
    expect(snippet.startsWith('…')).toBe(true);
    expect(late.endsWith(` ${snippet.slice(1)}`)).toBe(true);
    expect(snippet.indexOf('모델')).toBeLessThanOrEqual(31);
  });

  test('begins inside a word that is longer than a snippet', () => {
    const word = `${'가'.repeat(500)}모델`;
    expect(fromFirstMatch(word, [/모델/giu])).toBe(`…${'가'.repeat(30)}모델`);
  });
});
