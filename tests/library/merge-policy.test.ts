// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseMerge, MOST_SEGMENTS, type SegmentSize } from '../../lib/library/merge-policy';

const full = (documents: number): SegmentSize => ({ documents, kept: documents });

/** Merges until nothing is due. Returns how many documents were written. */
function settle(segments: SegmentSize[]): number {
  let written = 0;
  for (let due = chooseMerge(segments); due !== undefined; due = chooseMerge(segments)) {
    const kept = segments.slice(due.first, due.end).reduce((sum, segment) => sum + segment.kept, 0);
    segments.splice(due.first, due.end - due.first, ...(kept === 0 ? [] : [full(kept)]));
    written += kept;
  }
  return written;
}

describe('merging', () => {
  test('leaves few segments alone', () => {
    expect(chooseMerge([full(7), full(7)])).toBeUndefined();
    expect(chooseMerge([full(7), full(2_200)])).toBeUndefined();
    const halves = Array.from({ length: MOST_SEGMENTS }, (_, index) => full(3 ** (MOST_SEGMENTS - index)));
    expect(chooseMerge(halves)).toBeUndefined();
    expect(chooseMerge([full(1_000), ...halves])).toBeDefined();
  });

  test('makes one of the many that a large import leaves', () => {
    const segments = [full(100), ...Array.from({ length: 49 }, () => full(2_048))];
    settle(segments);
    expect(segments).toHaveLength(1);
  });

  test('makes one of what an import leaves that is larger than what there was', () => {
    expect(chooseMerge([full(7), full(2_200), full(1_200)])).toEqual({ first: 0, end: 3 });
    expect(chooseMerge([full(10_000), full(2_200), full(2_200)])).toEqual({ first: 1, end: 3 });
  });

  test('does not touch the many for the few', () => {
    expect(chooseMerge([full(100_000), ...Array.from({ length: 8 }, () => full(7))])).toEqual({
      first: 1,
      end: 9,
    });
  });

  test('writes anew what is mostly gone, and drops what is gone', () => {
    expect(chooseMerge([full(10), { documents: 10, kept: 4 }, full(10)])).toEqual({ first: 1, end: 2 });
    const segments = [full(10), { documents: 10, kept: 0 }];
    settle(segments);
    expect(segments).toEqual([full(10)]);
  });

  test('ends with few segments, with every document kept', () => {
    const size = fc
      .nat(5_000)
      .chain((documents) => fc.record({ documents: fc.constant(documents), kept: fc.nat(documents) }));
    fc.assert(
      fc.property(fc.array(size, { maxLength: 60 }), (segments) => {
        const kept = (some: readonly SegmentSize[]) => some.reduce((sum, segment) => sum + segment.kept, 0);
        const after = [...segments];
        settle(after);
        expect(after.length).toBeLessThanOrEqual(MOST_SEGMENTS);
        expect(kept(after)).toBe(kept(segments));
      }),
    );
  });

  test('writes each document of a thousand small imports again a few times only', () => {
    const segments = [full(100_000)];
    let written = 0;
    for (let day = 0; day < 1_000; day += 1) {
      segments.push(full(7));
      written += settle(segments);
    }
    expect(written / 7_000).toBeLessThan(20);
  });
});
