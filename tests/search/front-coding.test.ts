// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ByteReader } from '../../lib/search/bytes';
import { CorruptIndexError } from '../../lib/search/corrupt-index-error';
import { FrontCoder } from '../../lib/search/front-coder';
import { readKeys } from '../../lib/search/front-coding';

/** Sorted as keys are, by UTF-16 units. Some are long, so that what they share does not fit four bits. */
const keysArbitrary = fc
  .uniqueArray(
    fc.oneof(
      fc.string({
        unit: fc.constantFrom('a', 'b', 'ㄱ', 'ㅣ', 'ㆎ', '\u0080', '豈', '\ud83d'),
        maxLength: 60,
      }),
      fc.string({ unit: 'binary', maxLength: 20 }).map((key) => key.replaceAll('\n', '')),
    ),
    { minLength: 1, maxLength: 80 },
  )
  .map((keys) => keys.sort());

function encode(keys: readonly string[]): Uint8Array {
  const coder = new FrontCoder();
  for (const key of keys) coder.add(key);
  return coder.finish();
}

const decode = (bytes: Uint8Array, count: number) => readKeys(new ByteReader(bytes, 0), count);

describe('front-coded keys', () => {
  test('come back as they were, and each is found', () => {
    fc.assert(
      fc.property(keysArbitrary, fc.string(), (keys, other) => {
        const table = decode(encode(keys), keys.length);
        expect(keys.map((_, index) => table.key(index))).toEqual(keys);
        expect(keys.map((key) => table.indexOf(key))).toEqual([...keys.keys()]);
        expect(table.indexOf(other)).toBe(keys.indexOf(other));
      }),
    );
  });

  test('are found by how they begin', () => {
    fc.assert(
      fc.property(keysArbitrary, fc.nat(80), fc.nat(8), (keys, number, length) => {
        const prefix = (keys[number % keys.length] ?? '').slice(0, length);
        const { first, end } = decode(encode(keys), keys.length).rangeOf(prefix);
        expect(keys.slice(first, end)).toEqual(keys.filter((key) => key.startsWith(prefix)));
      }),
    );
  });

  test('of Hangul and Latin letters take a byte a letter, and one for each key', () => {
    expect(encode(['model', 'models', 'ㅁㅗㄷㅔㄹ', 'ㅁㅗㄷㅡㄴ']).length).toBe(4 + 5 + 1 + 5 + 2);
  });

  test('that end too early are noticed', () => {
    fc.assert(
      fc.property(keysArbitrary, fc.nat(), (keys, length) => {
        const bytes = encode(keys);
        const cut = bytes.slice(0, length % bytes.length);
        expect(() => decode(cut, keys.length)).toThrow(CorruptIndexError);
      }),
    );
  });

  test('that share more than there is are noticed', () => {
    expect(() => decode(Uint8Array.of(0x01, 0x61, 0x51, 0x62), 2)).toThrow(CorruptIndexError);
  });
});
