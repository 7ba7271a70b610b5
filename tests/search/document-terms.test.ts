// @vitest-environment node
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../lib/model/digest';
import { documentTerms } from '../../lib/search/document-terms';
import { ANY_FIELD, maskOf } from '../../lib/search/fields';
import { hangulKey } from '../../lib/search/hangul-key';
import { fieldsOf, impactOf } from '../../lib/search/posting-list';
import { makeEntry } from '../library/entries';

function entry(parts: Partial<Entry>): Entry {
  return makeEntry('', { commentary: [], ...parts });
}

function impact(parts: Partial<Entry>, key: string): number {
  return impactOf(documentTerms(entry(parts)).get(key) ?? -1);
}

describe('terms of an entry', () => {
  test('have the fields they stand in, a translation being commentary', () => {
    const terms = documentTerms(
      entry({
        title: 'Cats',
        authors: ['Cat Stevens'],
        abstract: ['Dogs.'],
        commentary: ['고양이를'],
        translation: ['dogs'],
        tags: ['big_cats'],
      }),
    );
    const fields = (key: string) => fieldsOf(terms.get(key) ?? 0);
    expect(fields('cat')).toBe(maskOf('title') | maskOf('authors') | maskOf('tags'));
    expect(fields('dog')).toBe(maskOf('abstract') | maskOf('commentary'));
    expect(fields(hangulKey('고양이'))).toBe(maskOf('commentary'));
    expect(fields('bigcat')).toBe(maskOf('tags'));
  });

  test('and what it has, points to and is tagged with, which say nothing of how much', () => {
    const terms = documentTerms(
      entry({
        commentary: ['-'],
        tags: ['Object_Detection', 'ＲＬ', '강화'],
        authors: ['Ada Adams', 'Bo Adam', 'C. Smith-Jones'],
        links: ['arxiv:2409.08642', 'url:mistral.ai/news/pixtral', 'title:some title'],
        address: 'https://www.Lab.Example.org:8080/a?b',
        mentions: ['arxiv:2302.05442'],
        resources: ['url:github.com/a/b'],
      }),
    );
    const special = [...terms].filter(([key]) => /^[#@!>~]/.test(key));
    expect(Object.fromEntries(special)).toEqual({
      '#object-detection': maskOf('tags'),
      '#rl': maskOf('tags'),
      '#ㄱㅏㅇㅎㅗㅏ': maskOf('tags'),
      '~adams': maskOf('authors'),
      '!authors': ANY_FIELD,
      '!commentary': ANY_FIELD,
      '!tags': ANY_FIELD,
      '@arxiv.org': ANY_FIELD,
      '@mistral.ai': ANY_FIELD,
      '@lab.example.org': ANY_FIELD,
      '@example.org': ANY_FIELD,
      '>arxiv:2302.05442': ANY_FIELD,
      '>url:github.com/a/b': ANY_FIELD,
    });
  });

  test('of an empty entry are none', () => {
    expect([...documentTerms(entry({}))]).toEqual([]);
  });
});

describe('impacts', () => {
  const filler = (words: number) => Array.from({ length: words }, (_, index) => `w${index}`).join(' ');

  test('grow with how often a word stands, ever less, and end at 7', () => {
    const impacts = [1, 2, 4, 8, 64, 512].map((times) =>
      impact({ commentary: [`${'cat '.repeat(times)}${filler(60)}`] }, 'cat'),
    );
    expect(impacts).toEqual([...impacts].sort((one, other) => one - other));
    expect(new Set(impacts).size).toBeGreaterThanOrEqual(4);
    expect(impacts.at(-1)).toBe(7);
  });

  test('sink with the length of the field', () => {
    const impacts = [1, 60, 240, 960].map((words) => impact({ commentary: [`cat ${filler(words)}`] }, 'cat'));
    expect(impacts).toEqual([...impacts].sort((one, other) => other - one));
    expect(new Set(impacts).size).toBe(4);
  });

  test('of a word once in a text of middling length are in the middle, whatever the field', () => {
    expect(impact({ title: `cat ${filler(6)}` }, 'cat')).toBe(3);
    expect(impact({ commentary: [`cat ${filler(59)}`] }, 'cat')).toBe(3);
    expect(impact({ abstract: [`cat ${filler(209)}`] }, 'cat')).toBe(3);
  });
});
