// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyzeText } from '../../lib/search/analyze';
import { ANY_FIELD } from '../../lib/search/fields';
import { createGlossary } from '../../lib/search/glossary';
import { parseQuery } from '../../lib/search/parse-query';
import { entryHasPhrase, textHasPhrase } from '../../lib/search/phrase';
import { makeEntry } from '../library/entries';

/** Whether a commentary has what a query asks for as a phrase. */
function isFound(query: string, commentary: string): boolean {
  const { wanted } = parseQuery(query, createGlossary([]));
  if (wanted?.kind !== 'word') throw new Error(`This is no phrase: ${query}`);
  const entry = makeEntry('', { commentary: [commentary] });
  return wanted.ways.some((way) => entryHasPhrase(entry, way, ANY_FIELD));
}

describe('a phrase with a verb is found', () => {
  test.each([
    ['"빠른 모델"', '더 빠른 모델입니다.'],
    ['"빠르게 학습"', '빨라진 학습이 좋네요.'],
    ['"쉬운 방법"', '쉽게 방법을 찾습니다.'],
    ['"커진 모델"', '큰 모델이군요.'],
    ['"모델이 빠르다"', '모델은 빨라졌지만'],
    ['"학습하는 방법"', '학습한 방법을'],
  ])('%s in %s', (query, text) => {
    expect(isFound(query, text)).toBe(true);
  });

  test.each([
    ['"빠른 모델"', '빠른 새 모델입니다.'],
    ['"빠른 모델"', '모델이 빠른'],
    ['"쉬운 방법"', '어려운 방법'],
  ])('%s not in %s', (query, text) => {
    expect(isFound(query, text)).toBe(false);
  });
});

test.each(['ㅋ'.repeat(60), '하'.repeat(60), 'ㅋ '.repeat(60)])('no text takes long: %s', (text) => {
  expect(isFound('"ㅋ ㅋ ㅋ ㅋ ㅋ ㅋ ㅋ ㅋ 하하"', text)).toBe(false);
  expect(isFound('"하다 하다 하다 하다 하다 하다 하다 하다 모델"', text)).toBe(false);
});

test('what is looked at before an analysis never keeps a phrase from being found', () => {
  const stems = '모델 강화 학습 과 값 데이터 빠른 빨라 쉬운 커 학습하 있 바다 ㅋㅋ 화학 ㅁ 각서 꽃'.split(
    ' ',
  );
  const word = fc
    .tuple(fc.constantFrom(...stems), fc.constantFrom('', '을', '에서는', '된', '입니다', '\u1100'))
    .map((parts) => parts.join(''));
  const text = fc
    .array(fc.tuple(word, fc.constantFrom(' ', '', ', ', ' “', ' a ', '1', '\u00a0')))
    .map((pairs) => pairs.flat().join(''));
  fc.assert(
    fc.property(text, fc.array(word, { minLength: 1, maxLength: 3 }), fc.boolean(), (text, words, isOpen) => {
      const keys = words.flatMap((one) => analyzeText(one).map(({ key }) => key));
      fc.pre(keys.length > 0);
      const last = keys.at(-1) ?? '';
      const phrase = { keys: isOpen ? [...keys.slice(0, -1), last.slice(0, -1) || last] : keys, isOpen };
      const entry = makeEntry('', { commentary: [text, text.normalize('NFD')] });
      const isThere = textHasPhrase(analyzeText(text), phrase);
      expect(entryHasPhrase(entry, { terms: [], phrase }, ANY_FIELD)).toBe(isThere);
    }),
    { numRuns: 2_000, examples: [['빨라 ', ['빠른'], true]] },
  );
});
