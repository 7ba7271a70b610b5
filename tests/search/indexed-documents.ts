/** Documents made up at random, and an index of them in memory. */
import fc from 'fast-check';
import type { IndexRecord, Segment, SegmentSummary } from '../../lib/search/index-record';
import { mergeSegments } from '../../lib/search/merge-segments';
import { SegmentBuilder } from '../../lib/search/segment-builder';
import { createMemoryRecords, type MemoryRecords } from './memory-records';
import type { Documents } from './naive-index';

/** Keys that share beginnings, of letters that take one byte and of such that take three. */
export const keyArbitrary = fc.string({
  unit: fc.constantFrom('a', 'b', '1', 'ㄱ', 'ㅏ', 'ㅣ', 'ㆎ', 'é', '漢', '#', '>', '\u{1d6fc}'),
  minLength: 1,
  maxLength: 6,
});
const markArbitrary = fc.integer({ min: 1, max: 255 });
const termsArbitrary = fc
  .array(fc.tuple(keyArbitrary, markArbitrary), { maxLength: 12 })
  .map((terms) => new Map(terms));

/** With gaps between their numbers, some of them wide. */
export const documentsArbitrary: fc.Arbitrary<Documents> = fc
  .array(
    fc.tuple(fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 100_000 })), termsArbitrary),
    {
      maxLength: 60,
    },
  )
  .map((steps) => {
    let doc = -1;
    return new Map(
      steps.map(([step, terms]) => {
        doc += step;
        return [doc, terms];
      }),
    );
  });

export interface MadeIndex {
  readonly records: MemoryRecords;
  readonly segments: readonly Segment[];
}

/** An index with a segment for each of these. */
export function indexOf(parts: readonly Documents[]): MadeIndex {
  const records = createMemoryRecords();
  const segments = parts.map((documents, number) => {
    const builder = new SegmentBuilder();
    for (const [doc, terms] of documents) builder.add(doc, terms);
    const { records: made, summary } = builder.finish();
    records.put(number, made);
    return { ...summary, number };
  });
  return { records, segments };
}

/** What merging all segments of an index makes. */
export async function merged(
  { records, segments }: MadeIndex,
  isGone: (doc: number) => boolean = () => false,
): Promise<{ records: IndexRecord[]; summary: SegmentSummary }> {
  const made: IndexRecord[] = [];
  const merging = mergeSegments(records, segments, isGone);
  for (let step = await merging.next(); ; step = await merging.next()) {
    if (step.done) return { records: made, summary: step.value };
    made.push(step.value);
  }
}
