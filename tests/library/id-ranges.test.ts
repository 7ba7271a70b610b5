// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idRanges } from '../../lib/library/id-ranges';

describe('ids as ranges', () => {
  test.each([
    ['none', [], []],
    ['one', [7], [[7, 7]]],
    ['neighbours', [1, 2, 3], [[1, 3]]],
    ['in any order, some twice', [3, 1, 2, 3], [[1, 3]]],
    [
      'with a gap',
      [1, 2, 4],
      [
        [1, 2],
        [4, 4],
      ],
    ],
  ])('%s', (_, ids, ranges) => {
    expect(idRanges(ids)).toEqual(ranges);
  });

  test('cover every id once, and no other, however many there are', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2_000), { maxLength: 1_500 }), (ids) => {
        const covered = idRanges(ids).flatMap(([first, last]) =>
          Array.from({ length: last - first + 1 }, (_, index) => first + index),
        );
        expect(covered).toEqual([...new Set(ids)].sort((one, other) => one - other));
      }),
    );
  });

  test('are none of them long', () => {
    const ranges = idRanges(Array.from({ length: 1_000 }, (_, index) => index));
    expect(ranges).toHaveLength(5);
  });
});
