// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markPatterns } from '../../lib/search/match';
import { isEmptyQuery, parseQuery, tagMatches } from '../../lib/search/query';
import { placesFound, shownEntry } from './documents';

describe('parseQuery', () => {
  test.each([
    ['two words and a tag', 'RL Agents #DPO', ['rl', 'agents'], ['dpo']],
    ['spaces of any kind', '  a\t\nb\u00A0c\u3000d ', ['a', 'b', 'c', 'd'], []],
    ['decomposed Hangul', '모델'.normalize('NFD'), ['모델'], []],
    ['full width', 'ＲＬ　＃ＤＰＯ ２０２４', ['rl', '2024'], ['dpo']],
    ['letters of the keyboard as they are', 'ㅁ ㅁㄷ 모ㄷ ㅘ', ['ㅁ', 'ㅁㄷ', '모ㄷ', 'ㅘ'], []],
    ['words in quotes and brackets', '“강화” (학습) "rl", [dpo].', ['강화', '학습', 'rl', 'dpo'], []],
    ['a word with a minus before it', '-rl', ['rl'], []],
    ['names of languages', 'C++ c# f#', ['c++', 'c#', 'f#'], []],
    ['dots, slashes and hyphens inside', 'gpt-4.1 a/b k-means', ['gpt-4.1', 'a/b', 'k-means'], []],
    ['a number sign alone', '# ## rl', ['rl'], ['#']],
  ])('%s', (_, text, words, tags) => {
    expect(parseQuery(text)).toEqual({ words, tags });
  });

  test.each(['', ' ', '#', '…', '- & | ( ) " \' * ^ ~ : ; ! ? / \\', '𝄞', '\uD800'])(
    '%j asks for nothing',
    (text) => {
      expect(isEmptyQuery(parseQuery(text))).toBe(true);
    },
  );

  test('keeps the first words of a pasted page, each of a bearable length', () => {
    const { words } = parseQuery(Array.from({ length: 2_000 }, (_, index) => `낱말${index}`).join(' '));
    expect(words).toEqual(Array.from({ length: 16 }, (_, index) => `낱말${index}`));
    expect(parseQuery('a'.repeat(10_000)).words).toEqual(['a'.repeat(100)]);
  });
});

describe('no text throws, and none is a program', () => {
  const entries = [
    shownEntry({ title: 'constructor __proto__ a.b (c) [d] $1 ^e', tags: ['__proto__', 'a+b'] }),
  ];

  test.each([
    '__proto__',
    'constructor toString hasOwnProperty',
    '#__proto__ #constructor',
    '.* .+ [a-z] (a+)+$ \\w \\ {1,} a|b ^$ (?<x>a) \\p{L}',
    '$& $1 $`',
    '<script>alert(1)</script>',
    '%00 %s %d \u0000',
    `${'(a+)+'.repeat(20)}b`,
    `${'a-'.repeat(50)}b ${'가-'.repeat(50)}`,
    '😀👩‍👩‍👧‍👦 ',
    'x'.repeat(10_000),
    'ㅁ'.repeat(10_000),
    '모델 '.repeat(2_500),
  ])('%.60j', (text) => {
    expect(() => placesFound(entries, text)).not.toThrow();
  });

  test('a sign of a regular expression is a sign', () => {
    const found = (title: string, text: string) => placesFound([shownEntry({ title })], text).length > 0;
    expect(found('a.b', 'a.b')).toBe(true);
    expect(found('axb', 'a.b')).toBe(false);
    expect(found('a+b', 'a+b')).toBe(true);
    expect(found('aab', 'a+b')).toBe(false);
    expect(found('f(x)=y', 'f(x)')).toBe(true);
  });

  test('any text', { timeout: 60_000 }, () => {
    const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string());
    fc.assert(
      fc.property(anyText, (text) => {
        const query = parseQuery(text);
        for (const pattern of markPatterns(query)) expect(pattern.flags).toBe('giu');
        placesFound(entries, text);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('tagMatches', () => {
  test.each([
    ['image-generation', 'image-generation'],
    ['image-generation', 'image_generation'],
    ['image_generation', 'image-gen'],
    ['RL', 'rl'],
    ['이미지-생성', '이미지'],
  ])('the tag %s is #%s', (tag, wanted) => {
    expect(tagMatches(tag, parseQuery(`#${wanted}`).tags[0] ?? '')).toBe(true);
  });

  test.each([
    ['rl', 'rlhf'],
    ['deep-rl', 'rl'],
    ['image-generation', 'imagegeneration'],
  ])('the tag %s is not #%s', (tag, wanted) => {
    expect(tagMatches(tag, wanted)).toBe(false);
  });
});
