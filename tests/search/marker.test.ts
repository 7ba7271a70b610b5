// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyzeTyped } from '../../lib/search/analyze-typed';
import { ANY_FIELD } from '../../lib/search/fields';
import { createMarker } from '../../lib/search/marker';
import type { TermMatch, TermWant } from '../../lib/search/wanted';

function want(key: string, match: TermMatch): TermWant {
  return { key, match, weight: 1, fields: ANY_FIELD };
}

/** What a word asks for, as long as it is still typed. */
function wants(typed: string): TermWant[] {
  return analyzeTyped(typed, true).flatMap(({ forms, beginning }) =>
    [...forms, ...(beginning === undefined ? [] : [beginning])].map((form) => ({
      ...form,
      fields: ANY_FIELD,
    })),
  );
}

function marked(text: string, marks: readonly TermWant[]): string[] {
  return createMarker(marks)(text)
    .filter((piece) => piece.marked)
    .map((piece) => piece.text);
}

describe('what was found is marked', () => {
  test.each([
    ['모델', '모델에서는 모델링을', ['모델', '모델']],
    ['모ㄷ', '모델을', ['모델']],
    ['몯', '모델을', ['모델']],
    ['학습하는', '학습시켰습니다', ['학습']],
    ['GPT-4', 'GPT-4o와 gpt4o, GPT 4', ['GPT-4', 'gpt4']],
    ['gpt4o', 'GPT-4o', ['GPT-4o']],
    ['4o', 'GPT-4o', ['4o']],
    ['trans', 'Transformers', ['Trans']],
    ['models', 'a model', ['model']],
    ['alpha', 'α와 $\\alpha$', ['α', 'alpha']],
    ['schol', 'Schölkopf', ['Schölkopf']],
    ['ㅁㄷ', '모델을', ['모델']],
    ['빠르게', '빨라졌다', ['빨라']],
  ])('%s in %s', (typed, text, expected) => {
    expect(marked(text, wants(typed))).toEqual(expected);
  });

  test('whatever way it was found', () => {
    expect(marked('강화학습을', [want('ㅎㅏㄱㅅㅡㅂ', 'inside')])).toEqual(['강화학습']);
    expect(marked('transfomer', [want('transformer', 'typo')])).toEqual(['transfomer']);
    expect(marked('모델 데이터', [])).toEqual([]);
  });

  test('and the pieces together are the text, none of them empty', () => {
    const piece = fc.constantFrom(
      '모델',
      '을',
      'RL',
      '-',
      ' ',
      'a',
      '12',
      '😀',
      '\u1106\u1169',
      'é',
      '½',
      '<b>',
    );
    const text = fc.array(piece).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, text, (one, typed) => {
        const pieces = createMarker(wants(typed))(one);
        expect(pieces.map((part) => part.text).join('')).toBe(one);
        expect(pieces.filter((part) => part.text === '')).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});
