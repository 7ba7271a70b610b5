// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { termTest } from '../../lib/search/term-match';
import { readWords, wordFinder } from '../../lib/search/vocabulary';
import { VocabularyWriter } from '../../lib/search/vocabulary-writer';
import type { ScannedMatch } from '../../lib/search/wanted';
import { isMatch } from './plain-match';

/** Few letters, so that words are near each other. */
const word = (letters: string, minLength = 1) =>
  fc.string({ unit: fc.constantFrom(...letters), minLength, maxLength: 8 });
const latinWord = word('aab.+', 2);
const hangulWord = word('ㄱㄴㅁㅗㅣ', 2);
/** Letters that take more bytes than one. */
const greekWord = word('αβ一𝛼', 2);

/** The words that are found in the records of a vocabulary that has them. */
function found(match: ScannedMatch, key: string, words: readonly string[], most: number) {
  const writer = new VocabularyWriter();
  const records = [...words.flatMap((one) => writer.add(one, 1)), ...writer.finish()];
  return records.flatMap(({ bytes }) => wordFinder(match, key)(readWords(bytes), most));
}

describe('a term is met that is what its key asks for, in a vocabulary and by itself', () => {
  test.each([
    ['inside', word('aab.+'), fc.oneof(latinWord, hangulWord)],
    ['inside', word('ㄱㄴㅁㅗㅣ'), fc.oneof(hangulWord, greekWord)],
    ['inside', word('αβ一𝛼'), greekWord],
    ['initials', word('ㄱㄴㅁ'), fc.oneof(hangulWord, latinWord, greekWord)],
    ['typo', latinWord, latinWord],
    ['typo', hangulWord, hangulWord],
    ['typo', greekWord, greekWord],
  ] as const)('%s', (match, keys, words) => {
    const some = fc.uniqueArray(words, { minLength: 20, maxLength: 60 }).map((made) => made.sort());
    fc.assert(
      fc.property(keys, some, (key, terms) => {
        const wanted = terms.filter((term) => isMatch(match, key, term));
        expect(terms.filter(termTest(match, key))).toEqual(wanted);
        expect(found(match, key, terms, terms.length).map((term) => term.key)).toEqual(wanted);
        expect(found(match, key, terms, 2).map((term) => term.key)).toEqual(wanted.slice(0, 2));
      }),
      { numRuns: 500 },
    );
  });

  test('in words that share more than a few letters', () => {
    const long = 'a'.repeat(40);
    const words = [`${long}b`, `${long}bc`, `${long}cb`, `b${long}`];
    expect(found('typo', `${long}c`, words, 9).map(({ key }) => key)).toEqual(words.slice(0, 3));
    expect(found('inside', 'abc', words, 9).map(({ key }) => key)).toEqual([`${long}bc`]);
  });
});
