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

function write(entries: readonly Written[], lineEnd: string): string {
  const lines = entries.flatMap(({ title, authors, abstract, commentary, translation, tags }) => [
    ...[title, `(${authors.join(', ')})`, ...abstract, ...commentary, ...translation],
    ...(tags.length > 0 ? [tags.map((tag) => `#${tag}`).join(' ')] : []),
  ]);
  return ['2024년 9월 18일', ...lines].join(lineEnd);
}

const read = (text: string) => readDigestFile('a.txt', new TextEncoder().encode(text), TODAY);

describe('any digest in the shape of the seed', () => {
  test('is read back as it was written, with and without blank lines, tags and translations', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('\n', '\r\n', '\n\n'),
        (entries, lineEnd) => {
          const { digests, problems } = read(write(entries, lineEnd));
          expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
          expect(digests[0]?.entries).toMatchObject(entries);
          expect(digests[0]?.entries).toHaveLength(entries.length);
        },
      ),
      { numRuns: 300 },
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
