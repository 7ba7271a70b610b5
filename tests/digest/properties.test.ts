import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDigestFile } from '../../lib/digest/read-file';
import { TODAY } from './fixtures';
import { capital, hangul, phrase, word } from './random-words';

const entry = fc.record({
  title: fc.tuple(capital, phrase(word, 1)).map(([first, rest]) => `${first}: ${rest}`),
  authors: fc.array(
    fc.tuple(capital, capital).map((names) => names.join(' ')),
    { minLength: 1, maxLength: 12 },
  ),
  abstract: fc.array(
    phrase(word, 6).map((text) => `${text}.`),
    { maxLength: 3 },
  ),
  commentary: fc.array(
    phrase(hangul, 3).map((text) => `${text}다.`),
    { minLength: 1, maxLength: 3 },
  ),
  translation: fc.array(
    phrase(word, 6).map((text) => `${text}.`),
    { maxLength: 2 },
  ),
  tags: fc.uniqueArray(word, { maxLength: 4 }),
});
type Written = typeof entry extends fc.Arbitrary<infer Value> ? Value : never;

/** Where authors put the addresses of what they write about, if they do. */
const HABITS = ['nowhere', 'above titles', 'below titles', 'below authors', 'below tags'] as const;
type Habit = (typeof HABITS)[number];
const addressOf = (index: number) => `https://arxiv.org/abs/2409.${String(index + 1).padStart(5, '0')}`;

function writeEntry(one: Written, index: number, habit: Habit): string[] {
  const { title, authors, abstract, commentary, translation, tags } = one;
  const address = (place: Habit) => (habit === place ? [addressOf(index)] : []);
  return [
    ...[...address('above titles'), title, ...address('below titles')],
    ...[`(${authors.join(', ')})`, ...address('below authors')],
    ...[...abstract, ...commentary, ...translation],
    ...(tags.length > 0 ? [tags.map((tag) => `#${tag}`).join(' ')] : []),
    ...address('below tags'),
  ];
}

function write(entries: readonly Written[], habit: Habit, lineEnd: string, between: string): string {
  const texts = entries.map((one, index) => writeEntry(one, index, habit).join(lineEnd));
  return ['2024년 9월 18일', texts.join(lineEnd + between)].join(lineEnd);
}

const read = (text: string) => readDigestFile('a.txt', new TextEncoder().encode(text), TODAY);

describe('any digest in the shape of the seed', () => {
  test('is read back as it was written, with and without blank lines, tags, translations and addresses', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...HABITS),
        fc.constantFrom('\n', '\r\n', '\r', '\n\n'),
        fc.constantFrom('', '\n', '---\n'),
        (entries, habit, lineEnd, between) => {
          fc.pre(habit !== 'below tags' || entries.every(({ tags }) => tags.length > 0));
          const { digests, problems } = read(write(entries, habit, lineEnd, between));
          expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
          expect(digests[0]?.entries).toMatchObject(entries);
          expect(digests[0]?.entries).toHaveLength(entries.length);
          const keys = entries.map((_, index) =>
            habit === 'nowhere' ? [] : [`arxiv:${addressOf(index).slice(-10)}`],
          );
          expect(digests[0]?.entries.map(({ links }) => links)).toEqual(keys);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('never loses in silence an entry that nothing parts from the one above', () => {
    fc.assert(
      fc.property(entry, entry, fc.constantFrom('\n', '\r\n'), (above, below, lineEnd) => {
        const first = writeEntry({ ...above, tags: [] }, 0, 'nowhere');
        const second = writeEntry(below, 1, 'nowhere').filter((_, index) => index !== 1);
        const { digests, problems } = read(['2024년 9월 18일', ...first, ...second].join(lineEnd));
        const found = problems
          .filter(({ code }) => code === 'boundaryUnclear')
          .map(({ details }) => details[0]);
        expect(digests[0]?.entries).toHaveLength(1);
        expect(found).toContain(below.title);
      }),
      { numRuns: 200 },
    );
  });

  test('has an entry wherever one blank line above a title is all that there is', () => {
    fc.assert(
      fc.property(entry, entry, entry, (above, below, last) => {
        const first = writeEntry({ ...above, tags: [] }, 0, 'nowhere');
        const second = writeEntry(below, 1, 'nowhere').filter((_, index) => index !== 1);
        const third = writeEntry(last, 2, 'nowhere');
        const text = ['2024년 9월 18일', ...first, '', ...second, '', ...third].join('\n');
        const entries = read(text).digests[0]?.entries ?? [];
        expect(entries).toMatchObject([{ ...above, tags: [] }, { ...below, authors: [] }, last]);
      }),
      { numRuns: 200 },
    );
  });
});

/** Lines of every kind, with words of their own, in no order that a digest has. */
const anyLine = fc
  .tuple(
    fc.constantFrom('title', 'authors', 'abstract', 'Korean', 'address', 'tags', 'rule', 'blank'),
    fc.nat(99_999),
  )
  .map(([kind, number]) => {
    if (kind === 'title') return `A Title of Paper ${number}`;
    if (kind === 'authors') return `(Ada One, Bo Two${number})`;
    if (kind === 'abstract') return `${'Words of an abstract, '.repeat(12)}${number}.`;
    if (kind === 'Korean') return `이야기 ${number}이다.`;
    if (kind === 'address') return `https://example.org/p${number}`;
    return { tags: `#tag${number}`, rule: '-----', blank: '' }[kind] ?? '';
  });

describe('lines in any order', () => {
  test('are each in an entry, or the digest has an error', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 30 }), (lines) => {
        const { digests, problems } = read(['2024년 9월 18일', ...lines].join('\n'));
        const kept = JSON.stringify(digests);
        const isTold = problems.some(({ severity }) => severity === 'error');
        const lost = lines.filter((line) => {
          const words =
            line
              .replace(/^[(#]|\)$|^https:\/\/example\.org\//g, '')
              .split(', ')
              .at(-1) ?? '';
          return line !== '-----' && !kept.includes(words);
        });
        expect(isTold ? [] : lost).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('any bytes at all', () => {
  test('never throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => {
        const { digests, problems } = readDigestFile('a.txt', bytes, TODAY);
        expect(digests.length + problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  test('broken somewhere in the seed lose the broken entry at the most, and say so', () => {
    const seed = readFileSync('data/digests/2024-09-18.txt');
    const whole = readDigestFile('a.txt', seed, TODAY).digests[0]?.entries ?? [];
    fc.assert(
      // Not in the date, without which no line is anything.
      fc.property(fc.integer({ min: 40, max: seed.length - 1 }), (position) => {
        const broken = Uint8Array.from(seed);
        broken[position] = 0xff;
        const { digests, problems } = readDigestFile('a.txt', broken, TODAY);
        const kept = digests[0]?.entries ?? [];
        const untouched = whole.filter(({ title }) => kept.some((other) => other.title === title));
        expect(problems.some(({ code }) => code === 'damagedText')).toBe(broken[position] !== seed[position]);
        expect(kept.length).toBeGreaterThanOrEqual(5);
        expect(untouched.length).toBe(kept.length);
      }),
      { numRuns: 200 },
    );
  });
});
