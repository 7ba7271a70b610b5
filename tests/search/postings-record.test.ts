// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CorruptIndexError } from '../../lib/search/corrupt-index-error';
import { NO_POSTINGS, type PostingList } from '../../lib/search/posting-list';
import {
  decodeLong,
  encodeLong,
  keyOfPart,
  LARGEST_RECORD,
  longRange,
} from '../../lib/search/postings-record';

/** Of gaps, about those that a byte can tell and no longer can, and of marks. */
const postingsArbitrary = fc.array(
  fc.tuple(
    fc.oneof(
      fc.nat(3),
      fc.integer({ min: 250, max: 260 }),
      fc.integer({ min: 65_530, max: 65_540 }),
      fc.nat(20_000_000),
    ),
    fc.integer({ min: 1, max: 255 }),
  ),
  { minLength: 1, maxLength: 150 },
);

function listOf(postings: readonly (readonly [gap: number, mark: number])[]): PostingList {
  const docs = new Uint32Array(postings.length);
  for (const [index, [gap]] of postings.entries()) docs[index] = (docs[index - 1] ?? -1) + 1 + gap;
  return { docs, marks: Uint8Array.from(postings, ([, mark]) => mark) };
}

function bytesOf(list: PostingList): Uint8Array[] {
  return encodeLong('long', 'key', list).map(({ bytes }) => bytes);
}

/** So many that they take several records. */
const MANY = listOf(Array.from({ length: 100_000 }, (_, index) => [index % 300, 1 + (index % 255)] as const));

describe('long lists', () => {
  test('come back as they were, one after the other', () => {
    fc.assert(
      fc.property(fc.array(postingsArbitrary, { minLength: 1, maxLength: 4 }), (written) => {
        const lists = written.map(listOf);
        expect(decodeLong('long', lists.flatMap(bytesOf))).toEqual(lists);
      }),
    );
  });

  test('come back with the largest numbers', () => {
    const lists = [{ docs: Uint32Array.of(0, 2 ** 32 - 2), marks: Uint8Array.of(1, 255) }];
    expect(decodeLong('long', lists.flatMap(bytesOf))).toEqual(lists);
  });

  test('that are very long are in several records, none too large, in order and within the range of their key', () => {
    const records = encodeLong('long', 'key', MANY);
    expect(records.length).toBeGreaterThan(2);
    expect(Math.max(...records.map(({ bytes }) => bytes.length))).toBeLessThanOrEqual(LARGEST_RECORD);
    const [from, to] = longRange('key');
    for (const [index, { key }] of records.entries()) {
      expect(keyOfPart(key)).toBe('key');
      expect(key >= from && key < to && key > (records[index - 1]?.key ?? '')).toBe(true);
    }
    const [read = NO_POSTINGS, ...others] = decodeLong(
      'long',
      records.map(({ bytes }) => bytes),
    );
    expect(others).toEqual([]);
    expect(read.docs.join()).toBe(MANY.docs.join());
    expect(read.marks.join()).toBe(MANY.marks.join());
  });

  test('are not taken where a part is missing, out of order, or of another kind', () => {
    const parts = bytesOf(MANY);
    const broken = [parts.slice(1), parts.slice(0, -1), parts.toReversed(), parts.toSpliced(1, 1)];
    for (const some of broken) expect(() => decodeLong('long', some)).toThrow(CorruptIndexError);
    expect(() => decodeLong('union', parts)).toThrow(CorruptIndexError);
  });

  test('are not taken where any byte is another', () => {
    fc.assert(
      fc.property(postingsArbitrary, fc.nat(), fc.integer({ min: 1, max: 255 }), (written, place, change) => {
        const [bytes = new Uint8Array()] = bytesOf(listOf(written));
        const at = place % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ change;
        expect(() => decodeLong('long', [bytes])).toThrow(CorruptIndexError);
      }),
    );
  });
});
