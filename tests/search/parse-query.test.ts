// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../lib/model/digest';
import { parseQuery } from '../../lib/search/parse-query';
import type { Wanted } from '../../lib/search/wanted';
import { makeEntry } from '../library/entries';
import { GLOSSARY, isMet, plainDocument } from './plain-search';
import { queryText } from './random-queries';

const read = (text: string) => parseQuery(text, GLOSSARY);

function finds(query: string, parts: Partial<Entry>, date = '2024-09-18'): boolean {
  const { wanted } = read(query);
  return (
    wanted !== undefined && isMet(wanted, plainDocument(makeEntry('-', { commentary: [], ...parts }), date))
  );
}

/** A condition in short: words as typed, AND as spaces, OR as bars. */
function draw(wanted: Wanted | undefined): string {
  switch (wanted?.kind) {
    case undefined:
      return '';
    case 'word':
      return wanted.typed;
    case 'not':
      return `-(${draw(wanted.part)})`;
    case 'dates':
      return `${wanted.from ?? ''}..${wanted.to ?? ''}`;
    case 'all':
      return wanted.parts.map(draw).join(' ');
    case 'any':
      return `(${wanted.parts.map(draw).join(' | ')})`;
  }
}

describe('conditions', () => {
  test.each([
    ['words', 'a b  c', 'a b c'],
    ['a word twice', 'model models', 'model'],
    ['a phrase among words', 'a "b c" d', 'a b c d'],
    ['alternatives', 'a OR b', '(a | b)'],
    [
      'alternatives of several words',
      'flow matching OR score distillation',
      '(flow matching | score distillation)',
    ],
    ['three alternatives', 'a|b|c', '(a | b | c)'],
    ['alternatives in Korean', '빨래 또는 튜터', '(빨래 | 튜터)'],
    ['alternatives that are narrowed', 'a OR b #rl date:2024', '(a | b) rl 2024-01-01..2024-12-31'],
    ['alternatives of tags', '#a OR #b', '(a | b)'],
    ['alternatives of tags behind words', 'x y #a OR #b', 'x y (a | b)'],
    ['AND that is written', 'a AND b', 'a b'],
    ['exclusions last', '-a b -"c d"', 'b -(a) -(c d)'],
    ['an exclusion of several words', 'a -LLM모델', 'a -(llm 모델)'],
    ['dates', 'since:2024-03 until:2024-05', '2024-03-01.. ..2024-05-31'],
    ['an operator with a space behind it', 'tag: rl 날짜: 2024', 'rl 2024-01-01..2024-12-31'],
    ['signs alone', 'a - b & c … (d)', 'a b c d'],
    ['an empty query', ' \n', ''],
  ])('%s', (_, text, drawn) => {
    expect(draw(read(text).wanted)).toBe(drawn);
    expect(read(text).problems).toEqual([]);
  });
});

describe('a broken query says what is wrong, and asks for the rest', () => {
  test.each([
    ['foo:bar a', 'foo bar a', 'field', 'foo:bar'],
    ['a date:2024-13 b', 'a b', 'date', 'date:2024-13'],
    ['a since:..2024', 'a', 'date', 'since:..2024'],
    ['a has:nothing b', 'a b', 'value', 'has:nothing'],
    ['a mentions:mistral', 'a', 'value', 'mentions:mistral'],
    ['a "b c', 'a b c', 'quote', '"b c'],
    ['tag:"a b', 'a b', 'quote', 'tag:"a b'],
    ['a tag:', 'a', 'nothing', 'tag:'],
    ['a # b', 'a b', 'nothing', '#'],
    ['a "" b', 'a b', 'nothing', '""'],
    ['a date: -b', 'a -(b)', 'nothing', 'date:'],
    ['a -', 'a', 'nothing', '-'],
    ['a -… b', 'a b', 'nothing', '-…'],
    ['OR a', 'a', 'nothing', 'OR'],
    ['a |', 'a', 'nothing', '|'],
    ['a OR -b', 'a -(b)', 'nothing', 'OR'],
    ['-a OR b', 'b -(a)', 'nothing', 'OR'],
    ['a date:x OR b', 'a b', 'date', 'date:x'],
    ['-a -#b', '', 'only-not', '-a -#b'],
  ])('%j', (text, drawn, kind, part) => {
    const { wanted, problems } = read(text);
    expect(draw(wanted)).toBe(drawn);
    expect(problems).toEqual([{ kind, part, isOpen: text.endsWith(part) }]);
  });

  test.each([
    'Mamba: Linear-Time',
    '3:1',
    'std::vector',
    'see https://a.b/c',
    'arxiv:2302.05442 a',
    'f(x|y)',
  ])('%j has no mistake in it', (text) => {
    expect(read(text).problems).toEqual([]);
  });

  test('a long query is cut behind a word, and the last word is none that goes on', () => {
    const { wanted, problems } = read('word '.repeat(30).concat('가나다라 '.repeat(100)));
    expect(draw(wanted)).toBe('word 가나다라');
    expect(problems.map(({ kind, part }) => [kind, part.length])).toEqual([['long', 60]]);
    const many = read(Array.from({ length: 100 }, (_, index) => `w${index}`).join(' '));
    expect(draw(many.wanted).split(' ')).toHaveLength(64);
    expect(many.problems.map(({ kind }) => kind)).toEqual(['long']);
  });
});

describe('operators', () => {
  const tags = ['Object_Detection'];
  const authors = ['Yann LeCun', '김철수'];

  test.each([
    ['#object_detection', { tags }],
    ['#Object-Detection', { tags }],
    ['＃ＯＢＪＥＣＴ＿ＤＥＴＥＣＴＩＯＮ', { tags }],
    ['tag:object-detection', { tags }],
    ['태그:object_detection', { tags }],
    ['#obj', { tags }],
    ['#object_detection, ', { tags }],
    ['#강ㅎ', { tags: ['강화학습'] }],
    ['태그:강화하', { tags: ['강화학습'] }],
    ['author:lecun', { authors }],
    ['author:"Yann LeCun"', { authors }],
    ['저자：김철수', { authors }],
    ['author:lec', { authors }],
    ['author:adams', { authors: ['Ada Adams'] }],
    ['author:adams ', { authors: ['Ada Adams'] }],
    ['author:adam ', { authors: ['Bo Adam'] }],
    ['author:"bo adam"', { authors: ['Bo Adam'] }],
    ['author:adams', { authors: ['A. Adamson'] }],
    ['-author:adams 한계', { authors: ['Bo Adam'], commentary: ['한계'] }],
    ['title:mamba', { title: 'Mamba: Linear-Time' }],
    ['제목:"linear time"', { title: 'Mamba: Linear-Time' }],
    ['site:arxiv', { links: ['arxiv:2409.08642'] as const }],
    ['site:arxiv.org ', { links: ['arxiv:2409.08642'] as const }],
    ['site:https://www.mistral.ai/news', { links: ['url:mistral.ai/news/pixtral-12b'] as const }],
    ['사이트:mistral ', { links: ['url:mistral.ai/news/pixtral-12b'] as const }],
    ['site:openai.com ', { links: ['url:blog.openai.com/a'] as const }],
    ['site:openai ', { links: ['url:blog.openai.com/a'] as const }],
    ['site:blog.openai.com ', { links: ['url:blog.openai.com/a'] as const }],
    ['site:mist', { links: ['url:mistral.ai/news/pixtral-12b'] as const }],
    ['has:abstract', { abstract: ['We'] }],
    ['있음:초록', { abstract: ['We'] }],
    ['has:translation', { translation: ['We'] }],
    ['mentions:2302.05442', { mentions: ['arxiv:2302.05442'] as const }],
    ['언급:https://arxiv.org/pdf/2302.05442v2', { mentions: ['arxiv:2302.05442'] as const }],
    ['mentions:10.1145/1031171.1031181', { mentions: ['doi:10.1145/1031171.1031181'] as const }],
    ['2302.05442', { mentions: ['arxiv:2302.05442'] as const }],
    ['2302.05442', { commentary: ['2302.05442를 보라'] }],
    ['date:2024-09', {}],
    ['날짜:2024-09-18', {}],
    ['date:2024-01..2024-10', {}],
    ['부터:2024-09-18 까지:2024-09', {}],
  ])('%j is met', (query, parts) => {
    expect(finds(query, parts)).toBe(true);
    expect(read(query).problems).toEqual([]);
  });

  test.each(['author:"ada ad', 'author:"ada adam', 'author:"ada adams'])(
    '%j is met while it is typed',
    (query) => {
      expect(finds(query, { authors: ['Ada Adams'] })).toBe(true);
    },
  );

  test.each([
    ['#object ', { tags }],
    ['#object_detection -#obj', { tags: ['object_detection', 'obj'] }],
    ['author:yann ', { commentary: ['Yann'] }],
    ['author:"LeCun Yann"', { authors }],
    ['author:adams', { authors: ['Bo Adam'] }],
    ['author:adams ', { authors: ['Bo Adam'], commentary: ['Adams'] }],
    ['author:"ada adam"', { authors: ['Ada Adams'] }],
    ['author:"ada adams"', { authors: ['Ada Adam'] }],
    ['-author:adams 한계', { authors: ['Ada Adams'], commentary: ['한계'] }],
    ['title:mamba', { abstract: ['Mamba'] }],
    ['#강ㅎ ', { tags: ['강화학습'] }],
    ['#강ㅎ', { tags: ['강남'] }],
    ['site:blog.openai.com ', { links: ['url:openai.com/a'] as const }],
    ['site:ai.com ', { links: ['url:openai.com/a'] as const }],
    ['site:com ', { links: ['url:openai.com/a'] as const }],
    ['site:arx ', { links: ['arxiv:2409.08642'] as const }],
    ['site:arxiv ', { mentions: ['arxiv:2409.08642'] as const }],
    ['has:abstract', { commentary: ['초록'] }],
    ['mentions:2302.05442', { links: ['arxiv:2302.05442'] as const }],
    ['date:2024-10', {}],
    ['until:2024-09-17', {}],
    ['since:2024-09-19', {}],
    ['모델 -학습', { commentary: ['모델을 학습했다'] }],
    ['모델 -글', { commentary: ['모델에 대한 글은'] }],
    ['gpt -state-space', { commentary: ['GPT, a state space'] }],
  ])('%j is not met', (query, parts) => {
    expect(finds(query, parts)).toBe(false);
  });

  test.each([
    ['모델 -학', { commentary: ['모델을 학습했다'] }],
    ['모델 -RL', { commentary: ['모델의 강화학습'] }],
    ['모델 -확산', { commentary: ['확산모델이라는 모델'] }],
    ['#rl -#ob', { tags: ['rl', 'object_detection'] }],
  ])('%j excludes nothing that is only like it', (query, parts) => {
    expect(finds(query, parts)).toBe(true);
  });
});

describe('an identifier or address alone', () => {
  test.each([
    ['2302.05442', 'arxiv:2302.05442'],
    [' arXiv:2302.05442v2 ', 'arxiv:2302.05442'],
    ['https://arxiv.org/abs/2302.05442', 'arxiv:2302.05442'],
    ['https://mistral.ai/news/pixtral-12b/', 'url:mistral.ai/news/pixtral-12b'],
    ['doi:10.1145/1031171.1031181', 'doi:10.1145/1031171.1031181'],
  ])('%j names %s', (text, key) => {
    expect(read(text)).toMatchObject({ key, problems: [] });
  });

  test.each(['RL 2302.05442', '2024.09', 'mistral.ai', 'foo'])('%j names nothing', (text) => {
    expect(read(text).key).toBeUndefined();
  });
});

describe('any text', () => {
  test.each([
    '__proto__ constructor toString #__proto__ tag:constructor has:toString __proto__:x constructor:y',
    '.* .+ [a-z] (a+)+$ \\w \\ {1,} a|b ^$ (?<x>a) \\p{L} $& $1 $`',
    '" "" “ ” ＂ - -- # ## : | || OR AND 또는',
    '"'.repeat(10_000),
    '-'.repeat(10_000),
    '#'.repeat(10_000),
    '|'.repeat(10_000),
    'tag:'.repeat(2_500),
    'OR '.repeat(3_333),
    'x'.repeat(10_000),
    'ㅁ'.repeat(10_000),
    '강화학습'.repeat(2_500),
    '모델 '.repeat(2_500),
    '-a '.repeat(3_333),
    `author:"${'a '.repeat(5_000)}`,
    `${'a-'.repeat(5_000)}b`,
    '😀👩‍👩‍👧‍👦 \u0000 \uD800',
  ])('%.40j is read', (text) => {
    expect(() => read(text)).not.toThrow();
  });

  test('of any kind is read, and its problems are parts of it', () => {
    fc.assert(
      fc.property(queryText, (text) => {
        const { problems } = read(text);
        for (const { part } of problems) expect(text).toContain(part);
      }),
      { numRuns: 500 },
    );
  });

  test('of every block of Unicode is read', () => {
    for (let code = 0; code < 0x110000; code += 0x80) {
      const text = Array.from({ length: 8 }, (_, index) => String.fromCodePoint(code + index * 16)).join(
        ' #',
      );
      expect(() => read(text)).not.toThrow();
    }
  });

  test('asks for no more than some ways for each of its letters', () => {
    const count = (wanted: Wanted | undefined): number => {
      if (wanted?.kind === 'word') return wanted.ways.length + wanted.widenings().length;
      if (wanted?.kind === 'not') return count(wanted.part);
      return wanted?.kind === 'all' || wanted?.kind === 'any'
        ? wanted.parts.reduce((sum, part) => sum + count(part), 0)
        : 0;
    };
    fc.assert(
      fc.property(queryText, (text) => {
        expect(count(read(text).wanted)).toBeLessThanOrEqual(60 * (text.length + 1));
      }),
    );
  });
});
