// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANY_FIELD } from '../../lib/search/fields';
import { createMarker } from '../../lib/search/marker';
import { makeSnippet } from '../../lib/search/snippet';

const mark = createMarker(
  ['scale', 'reward'].map((key) => ({ key, match: 'exact', weight: 1, fields: ANY_FIELD })),
);
const snippetOf = (...parts: readonly (readonly string[])[]) =>
  makeSnippet(parts.map((paragraphs) => ({ paragraphs, mark })))
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('');

describe('a snippet', () => {
  test.each<[string, (readonly string[])[], string]>([
    ['the paragraph with most of what was found', [['a scale', 'scale and reward']], '[scale] and [reward]'],
    ['the first among equals', [['one reward', 'reward reward']], 'one [reward]'],
    ['an earlier part before a later one with more', [['a scale'], ['scale, reward']], 'a [scale]'],
    ['a later part where nothing is found before it', [['nothing'], ['a reward']], 'a [reward]'],
    ['the very first paragraph where nothing is found', [['first', 'second'], ['third']], 'first'],
    ['nothing where there are no paragraphs', [[], []], ''],
  ])('is %s', (_, parts, expected) => {
    expect(snippetOf(...parts)).toBe(expected);
  });

  test('begins shortly before its first match, at a word', () => {
    const long = `${'word '.repeat(40)}scale`;
    const snippet = snippetOf([long]);
    expect(snippet).toMatch(/^…(?:word )+\[scale\]$/);
    expect(snippet.length).toBeLessThan(45);
    expect(snippetOf(['twenty letters before scale'])).toBe('twenty letters before [scale]');
  });

  test('never begins in the middle of a pair', () => {
    for (const lead of ['', 'a']) {
      const snippet = snippetOf([`${lead}${'𝒳'.repeat(40)} scale`]);
      expect(snippet).not.toMatch(/^…[\uDC00-\uDFFF]/);
    }
  });

  test('is never long', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('scale ', 'reward ', '말 ', 'x'.repeat(300)), { maxLength: 60 }),
        (words) => {
          const length = makeSnippet([{ paragraphs: [words.join('')], mark }]).reduce(
            (sum, { text }) => sum + text.length,
            0,
          );
          expect(length).toBeLessThanOrEqual(402);
        },
      ),
    );
  });
});
