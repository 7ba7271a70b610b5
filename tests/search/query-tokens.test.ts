// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isStillTyped, type QueryToken, readQueryTokens } from '../../lib/search/query-tokens';
import { queryText } from './random-queries';

/** Each term as `-field:value`, its value in quotes where it was in quotes. */
function cut(text: string): string[] {
  return readQueryTokens(text).map((token) => {
    if (token.kind !== 'term') return token.kind;
    const value = token.isQuoted ? `"${token.value}${token.isClosed ? '"' : ''}` : token.value;
    return `${token.isExcluded ? '-' : ''}${token.field === undefined ? '' : `${token.field}:`}${value}`;
  });
}

describe('readQueryTokens', () => {
  test.each([
    ['words', '  강화 학습\tRL\u00A0a\u3000b ', ['강화', '학습', 'RL', 'a', 'b']],
    ['a phrase', 'a "b c" d', ['a', '"b c"', 'd']],
    ['a phrase in curly and full-width quotes', '“b c” ＂d e＂ „f“', ['"b c"', '"d e"', '"f"']],
    ['a phrase without its end', 'a "b c', ['a', '"b c']],
    ['a quote that ends a word', 'a"b c"d', ['a', '"b c"', 'd']],
    ['quotes alone', '" ""', ['" "', '"']],
    ['an exclusion', '-a －b −c -"d e" -#f -tag:g', ['-a', '-b', '-c', '-"d e"', '-#:f', '-tag:g']],
    ['hyphens that exclude nothing', 'k-means - --x a -', ['k-means', '-', '--x', 'a', '-']],
    ['tags', '#rl ＃dpo #a#b # ##c #"x y"', ['#:rl', '#:dpo', '#:a', '#:b', '#:', '#:#c', '#:"x y"']],
    ['number signs that are no tags', 'C# F#', ['C#', 'F#']],
    [
      'fields',
      'tag:a 저자：김 title:"b c" date:2024..2025',
      ['tag:a', '저자:김', 'title:"b c"', 'date:2024..2025'],
    ],
    ['a field of nothing', 'tag: a', ['tag:', 'a']],
    ['colons that end no name', '3:1 :a C++:b', ['3:1', ':a', 'C++:b']],
    ['an address', 'https://a.b/c?d=e', ['https://a.b/c?d=e']],
    ['alternatives', 'a OR b | c｜d|e 또는 f', ['a', 'or', 'b', 'or', 'c', 'or', 'd', 'or', 'e', 'or', 'f']],
    ['AND, which words mean anyway', 'a AND b', ['a', 'and', 'b']],
    ['words that join nothing', 'or and "OR" -OR tag:OR', ['or', 'and', '"OR"', '-OR', 'tag:OR']],
  ])('%s', (_, text, tokens) => {
    expect(cut(text)).toEqual(tokens);
  });

  test.each([
    ['mo', true],
    ['모ㄷ', true],
    ['mo ', false],
    ['mo,', false],
    ['"mo', true],
    ['"mo"', false],
    ['tag:mo', true],
    ['#mo', true],
    ['tag:', false],
  ])('the last term of %j is still typed: %s', (text, isOpen) => {
    const last = readQueryTokens(text).at(-1);
    expect(last?.kind === 'term' && isStillTyped(last)).toBe(isOpen);
  });

  test('tokens of any text stand in it in order, and leave out white space alone', () => {
    fc.assert(
      fc.property(queryText, (text) => {
        let left = '';
        let position = 0;
        for (const { start, end } of readQueryTokens(text)) {
          expect(end).toBeGreaterThan(start);
          left += text.slice(position, start);
          position = end;
        }
        expect((left + text.slice(position)).trim()).toBe('');
      }),
    );
  });

  test('the value of any term is in the text where it says', () => {
    const holds = (text: string, token: QueryToken) => {
      if (token.kind !== 'term') return;
      const from = token.valueStart + (token.isQuoted ? 1 : 0);
      expect(text.slice(from, from + token.value.length)).toBe(token.value);
    };
    fc.assert(
      fc.property(queryText, (text) => {
        for (const token of readQueryTokens(text)) holds(text, token);
      }),
    );
  });
});
