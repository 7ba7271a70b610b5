/** Random entries written as notes of the old and the new shape and as Markdown digests, and read back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDigestFile } from '../../lib/digest/read-file';
import { TODAY } from './fixtures';
import { capital, hangul, phrase, word } from './random-words';

const entry = fc.record({
  number: fc.integer({ min: 10_000, max: 99_999 }).map((id) => `2409.${id}`),
  title: fc
    .tuple(capital, phrase(word, 1), fc.constantFrom('', ' (Revisited)', ': $Q^*$', '?'))
    .map((parts) => {
      return `${parts[0]}: ${parts[1]}${parts[2]}`;
    }),
  authors: fc.array(
    fc.tuple(capital, capital).map((names) => names.join(' ')),
    { minLength: 1, maxLength: 40 },
  ),
  abstract: fc.array(
    phrase(word, 12).map((text) => `${text}.`),
    { maxLength: 3 },
  ),
  commentary: fc.array(
    phrase(hangul, 3).map((text) => `${text}다.`),
    { minLength: 1, maxLength: 4 },
  ),
  translation: fc.array(
    phrase(word, 6).map((text) => `${text}.`),
    { maxLength: 2 },
  ),
  tags: fc.uniqueArray(word, { maxLength: 4 }),
});
type Written = typeof entry extends fc.Arbitrary<infer Value> ? Value : never;

const tagLine = ({ tags }: Written) => tags.map((tag) => `#${tag}`).join(' ');
const address = ({ number }: Written) => `https://arxiv.org/abs/${number}`;
const authors = (one: Written) => `(${one.authors.join(', ')})`;
const paragraphs = (parts: readonly string[]) => parts.filter((part) => part !== '').join('\n\n');

function oldNote(one: Written): string {
  return paragraphs([
    address(one),
    `${one.title} ${authors(one)}`,
    ...one.abstract,
    ...one.commentary,
    ...one.translation,
    tagLine(one),
  ]);
}

function newNote(one: Written): string {
  return paragraphs([
    address(one),
    `*${one.title}* ${authors(one)}`,
    one.abstract.map((text) => `> ${text}`).join('\n>\n'),
    ...one.commentary,
    one.translation.length > 0 ? `<english>\n${one.translation.join('\n\n')}\n</english>` : '',
    tagLine(one),
    '# Links\n\n[[240101 Another Note.md]]',
  ]);
}

/** What the shapes can say of an entry. */
function asRead({ number, ...parts }: Written) {
  return { ...parts, links: [`arxiv:${number}`], address: `https://arxiv.org/abs/${number}` };
}

const read = (name: string, text: string) => readDigestFile(name, new TextEncoder().encode(text), TODAY);

describe('any note', () => {
  test.each([
    ['old', oldNote],
    ['new', newNote],
  ])('of the %s shape is read back as it was written', (_, write) => {
    fc.assert(
      fc.property(entry, fc.constantFrom('\n', '\r\n'), (one, lineEnd) => {
        const { digests, problems } = read('240918 A Note.md', write(one).replaceAll('\n', lineEnd));
        expect(problems).toEqual([]);
        expect(digests).toMatchObject([{ date: '2024-09-18', entries: [asRead(one)] }]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('any Markdown digest', () => {
  const body = (one: Written) => [
    ...one.abstract.map((text) => `> ${text}\n>`),
    ...one.commentary,
    ...one.translation,
    tagLine(one),
  ];
  const SHAPES: readonly (readonly [string, (one: Written) => string])[] = [
    ['headings', (one) => paragraphs([`## [${one.title}](${address(one)})`, authors(one), ...body(one)])],
    ['bold lines', (one) => paragraphs([`**${one.title}** ${authors(one)}`, address(one), ...body(one)])],
    [
      'list items',
      (one) =>
        paragraphs([
          `- [${one.title}](${address(one)}) ${authors(one)}`,
          ...body(one).map((line) => `  ${line}`),
        ]),
    ],
    ['links', (one) => paragraphs([`[${one.title}](${address(one)})`, authors(one), ...body(one)])],
  ];

  test.each(SHAPES)('with %s for its entries is read back as it was written', (_, write) => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 5 }), (entries) => {
        const { digests, problems } = read('a.md', `# 2024년 9월 18일\n\n${entries.map(write).join('\n\n')}`);
        expect(problems.filter(({ code }) => code !== 'titleTwice')).toEqual([]);
        expect(digests).toMatchObject([{ date: '2024-09-18', entries: entries.map(asRead) }]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a spoilt note', () => {
  const NOTE = newNote({
    number: '2409.00001',
    title: 'A Title',
    authors: ['Ada One'],
    abstract: ['An abstract in English.'],
    commentary: ['한국어 논평입니다.'],
    translation: ['A comment in English.'],
    tags: ['tag'],
  });

  test('with signs put in, taken out or doubled never throws, and is an entry or a problem', () => {
    const signs = fc.constantFrom(
      '[',
      ']',
      '(',
      ')',
      '*',
      '_',
      '`',
      '```\n',
      '>',
      '#',
      '<english>',
      '</english>',
      '[[',
      ']]',
      '---\n',
      '\n',
      '|',
      '﻿',
    );
    const edits = fc.array(fc.tuple(fc.nat(NOTE.length), fc.nat(40), signs), { maxLength: 12 });
    fc.assert(
      fc.property(
        edits,
        fc.constantFrom('240918 A.md', '240918.md', 'a.md', '2024-09-18.md', '999999 x.md'),
        (list, name) => {
          const text = list.reduce(
            (spoilt, [at, gone, sign]) => spoilt.slice(0, at) + sign + spoilt.slice(at + gone),
            NOTE,
          );
          const { digests, problems } = read(name, text);
          expect(digests.length + problems.length).toBeGreaterThan(0);
          for (const { title } of digests.flatMap(({ entries }) => entries)) expect(title).not.toBe('');
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a hostile file is read in linear time', () => {
  const MILLION = 1_000_000;
  /** Of short lines, each of which is work. */
  const LINES = 300_000;
  /** A second or two each on a machine with nothing else to do; what is not linear takes hours. */
  const PATIENCE_MS = 30_000;
  test.each([
    ['square brackets', '['.repeat(MILLION)],
    ['wiki brackets', '[['.repeat(MILLION / 2)],
    ['backticks', '`'.repeat(MILLION)],
    ['a ladder of fences', '```\n'.repeat(LINES / 4)],
    ['stars', '*'.repeat(MILLION)],
    ['stars and words', '*a '.repeat(MILLION / 3)],
    ['brackets', '('.repeat(MILLION)],
    ['links', '[a](https://a.b) '.repeat(MILLION / 17)],
    ['half a link', '[a](https://'.repeat(MILLION / 12)],
    ['addresses', 'https://a.b/c '.repeat(MILLION / 14)],
    ['glued addresses', 'http://'.repeat(MILLION / 7)],
    ['quotes', '>'.repeat(MILLION)],
    ['quoted lines', '> a\n'.repeat(LINES / 4)],
    ['a list without end', Array.from({ length: 1_400 }, (_, depth) => `${' '.repeat(depth)}- a`).join('\n')],
    ['English marks', '<english>'.repeat(MILLION / 9)],
    ['tags', '#a '.repeat(MILLION / 3)],
    ['headings', '# a\n'.repeat(LINES / 4)],
    ['linked headings', '# [a](https://a.b)\n'.repeat(LINES / 19)],
    ['bold lines', '**a**\n'.repeat(LINES / 6)],
    ['lines of one letter', 'a\n'.repeat(LINES / 2)],
    ['properties', `---\n${'a: [b, c]\n'.repeat(LINES / 10)}---\n`],
    ['a line of ten million letters', `https://arxiv.org/abs/2409.00001\n\n${'가나 '.repeat(MILLION * 3.4)}`],
    ['an author list without end', `A Title (${'Ada One, '.repeat(MILLION / 9)}`],
    ['titles broken over lines', `A Title (${'Ada One,\n'.repeat(LINES / 9)}`],
  ])(
    '%s',
    (_, text) => {
      for (const name of ['240918 A Note.md', '240918.md']) {
        const { digests, problems } = read(name, text);
        expect(digests.length + problems.length).toBeGreaterThan(0);
      }
    },
    PATIENCE_MS,
  );
});
