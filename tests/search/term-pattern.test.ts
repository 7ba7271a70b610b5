// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { termTest } from '../../lib/search/term-match';
import { termPattern } from '../../lib/search/term-pattern';

/** Few letters, so that words are near each other; signs that mean something in an expression are among them. */
const word = (letters: string, minLength = 1) =>
  fc.string({ unit: fc.constantFrom(...letters), minLength, maxLength: 8 });
const latinWord = word('aab.+');
const hangulWord = word('ㄱㄴㅁㅗㅣ');

/** A line that no key matches. */
const OTHER_LINE = '#'.repeat(20);

/** The terms that a pattern finds, each between other lines. */
function matching(pattern: string, terms: readonly string[]): string[] {
  const expression = new RegExp(pattern, 'm');
  return terms.filter((term) => expression.test(`${OTHER_LINE}\n${term}\n${OTHER_LINE}\n`));
}

describe('a pattern finds what the test of its key holds for', () => {
  test.each([
    ['inside', latinWord, latinWord],
    ['inside', hangulWord, hangulWord],
    ['initials', word('ㄱㄴㅁ'), hangulWord],
    ['typo', word('aab.+', 2), latinWord],
    ['typo', word('ㄱㄴㅁㅗㅣ', 2), hangulWord],
  ] as const)('%s', (match, keys, words) => {
    fc.assert(
      fc.property(keys, fc.array(words, { minLength: 20, maxLength: 60 }), (key, terms) => {
        expect(matching(termPattern(match, key), terms)).toEqual(terms.filter(termTest(match, key)));
      }),
      { numRuns: 500 },
    );
  });
});
