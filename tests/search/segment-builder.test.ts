// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { createIndexReader } from '../../lib/search/index-reader';
import { SegmentBuilder } from '../../lib/search/segment-builder';
import { indexOf } from './indexed-documents';

const LONG = 'a'.repeat(600);

describe('building a segment', () => {
  test('counts documents, postings, terms and bytes', () => {
    const builder = new SegmentBuilder();
    builder.add(
      3,
      new Map([
        ['one', 1],
        ['two', 2],
      ]),
    );
    builder.add(9, new Map([['two', 2]]));
    builder.add(12, new Map());
    expect([builder.documents, builder.postings]).toEqual([3, 3]);
    const { records, summary } = builder.finish();
    const bytes = records.reduce((sum, record) => sum + record.bytes.length, 0);
    expect(summary).toEqual({ documents: 3, terms: 2, bytes, unions: [] });
  });

  test('takes no document twice, and none out of order', () => {
    const builder = new SegmentBuilder();
    builder.add(3, new Map([['one', 1]]));
    expect(() => builder.add(3, new Map([['one', 1]]))).toThrow(RangeError);
    expect(() => builder.add(2, new Map([['one', 1]]))).toThrow(RangeError);
  });

  test('of nothing has no records', () => {
    expect(new SegmentBuilder().finish()).toEqual({
      records: [],
      summary: { documents: 0, terms: 0, bytes: 0, unions: [] },
    });
  });

  test('leaves out a key that nobody types', async () => {
    const { records, segments } = indexOf([
      new Map([
        [
          0,
          new Map([
            [LONG, 1],
            ['short', 1],
          ]),
        ],
      ]),
    ]);
    const [long, short] = await createIndexReader(records, segments).exact([LONG, 'short']);
    expect([long?.docs.length, short?.docs.length]).toEqual([0, 1]);
  });
});
