// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BitSet } from '../../lib/search/bit-set';

describe('a set of numbers', () => {
  test('has what was added', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(300)), (added) => {
        const truth = new Set(added);
        const set = new BitSet();
        for (const number of added) set.add(number);
        const numbers = Array.from({ length: 400 }, (_, number) => number);
        expect(numbers.filter((number) => set.has(number))).toEqual([...truth].sort((a, b) => a - b));
        expect(set.count()).toBe(truth.size);
        for (const limit of [0, 1, 255, 256, 400]) {
          expect(set.missing(limit)).toEqual(numbers.slice(0, limit).filter((number) => !truth.has(number)));
        }
      }),
    );
  });

  test('is the same with the bytes of another', () => {
    const set = new BitSet();
    for (const number of [0, 7, 8, 1_000]) set.add(number);
    const same = new BitSet(set.bytes.slice());
    expect(same.count()).toBe(4);
    expect([0, 7, 8, 1_000].every((number) => same.has(number))).toBe(true);
    expect(same.has(1)).toBe(false);
  });
});
