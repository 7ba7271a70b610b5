// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BitReader, BitWriter } from '../../lib/search/bits';
import { CorruptIndexError } from '../../lib/search/corrupt-index-error';
import type { PostingList } from '../../lib/search/posting-list';
import { readPostings, writePostings } from '../../lib/search/postings-codec';
import { frameOf, ranksOf } from '../../lib/search/postings-frame';

/** Documents near each other, far apart, and both: each is so many behind the one before. */
const stepArbitrary = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 3 }) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 500 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 20_000_000 }) },
);
const listArbitrary = fc
  .array(fc.tuple(stepArbitrary, fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 120 })
  .map((postings): PostingList => {
    const docs = new Uint32Array(postings.length);
    for (const [index, [step]] of postings.entries()) docs[index] = (docs[index - 1] ?? -1) + step;
    return { docs, marks: Uint8Array.from(postings, ([, mark]) => mark) };
  });

function encode(lists: readonly PostingList[]): Uint8Array {
  const frame = frameOf(lists);
  const bits = new BitWriter();
  for (const list of lists) writePostings(bits, list, frame, ranksOf(frame));
  return bits.finish();
}

function decode(bytes: Uint8Array, lists: readonly PostingList[]): PostingList[] {
  const reader = new BitReader(bytes, 0);
  return lists.map(({ docs: { length } }) => {
    const list = { docs: new Uint32Array(length), marks: new Uint8Array(length) };
    readPostings(reader, length, frameOf(lists), list, 0);
    return list;
  });
}

describe('posting lists', () => {
  test('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(listArbitrary, { minLength: 1, maxLength: 5 }), (lists) => {
        expect(decode(encode(lists), lists)).toEqual(lists);
      }),
    );
  });

  test('come back with all marks there can be, and with the largest numbers', () => {
    const docs = Uint32Array.from({ length: 255 }, (_, index) => (index === 254 ? 2 ** 32 - 1 : index));
    const lists = [{ docs, marks: Uint8Array.from(docs, (_, index) => index + 1) }];
    expect(decode(encode(lists), lists)).toEqual(lists);
  });

  test('of every document with one mark take two bits a posting', () => {
    const docs = Uint32Array.from({ length: 8_000 }, (_, index) => index);
    expect(encode([{ docs, marks: new Uint8Array(8_000).fill(0b100) }]).length).toBeLessThan(2_010);
  });

  test('that end too early are noticed', () => {
    fc.assert(
      fc.property(listArbitrary, (list) => {
        const bytes = encode([list]);
        const cut = bytes.slice(0, Math.max(0, Math.floor(bytes.length / 2) - 4));
        expect(() => decode(cut, [list])).toThrow(CorruptIndexError);
      }),
    );
  });
});
