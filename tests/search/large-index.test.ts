// @vitest-environment node
import { beforeAll, describe, expect, test } from 'vitest';
import { CorruptIndexError } from '../../lib/search/corrupt-index-error';
import { createIndexReader } from '../../lib/search/index-reader';
import type { IndexRecord, RecordKind } from '../../lib/search/index-record';
import { NO_POSTINGS, type PostingList } from '../../lib/search/posting-list';
import { postingUnion } from '../../lib/search/posting-union';
import { seededRandom } from '../bench/random';
import { indexOf, type MadeIndex, merged } from './indexed-documents';
import { createMemoryRecords } from './memory-records';
import { type Documents, naiveExact, naivePrefix, naiveTerms } from './naive-index';

function placesOf(records: readonly IndexRecord[]): string[] {
  return records.map(({ kind, key, bytes }) => `${kind} ${key} ${bytes.join()}`);
}

/** What is compared sooner than numbers one by one. */
function asText({ docs, marks }: PostingList): [docs: string, marks: string] {
  return [docs.join(), marks.join()];
}

/** In every document `everywhere`, with any mark, and some of many words that begin with `w`. */
function manyDocuments(): Documents {
  const random = seededRandom(1);
  const documents = new Map<number, Map<string, number>>();
  for (let doc = 0; doc < 70_000; doc += 1) {
    const terms = new Map([['everywhere', random.between(1, 255)]]);
    if (doc % 20 === 0) {
      for (let count = 0; count < 24; count += 1)
        terms.set(`w${random.between(1, 2_500)}`, random.between(1, 7));
    }
    documents.set(doc, terms);
  }
  return documents;
}

describe('an index of many documents', () => {
  const documents = manyDocuments();
  let index: MadeIndex;
  const all = (kind: RecordKind) => index.records.all(0).filter((record) => record.kind === kind);
  const reader = () => createIndexReader(index.records, index.segments);

  beforeAll(() => {
    index = indexOf([documents]);
  });

  test('has no record that is stored as a file of its own', () => {
    expect(Math.max(...index.records.all(0).map(({ bytes }) => bytes.length))).toBeLessThan(65_000);
    expect(Math.max(...all('block').map(({ bytes }) => bytes.length))).toBeLessThan(8_000);
  });

  test('keeps a long list in parts, and reads it as one', async () => {
    expect(all('long').length).toBeGreaterThan(1);
    const [read = NO_POSTINGS] = await reader().exact(['everywhere']);
    const truth = asText(naiveExact(documents, 'everywhere'));
    expect(asText(read)).toEqual(truth);
    expect(asText(postingUnion(await reader().prefix('every')))).toEqual(truth);
  });

  test('reads a union in place of many terms', async () => {
    expect(index.segments[0]?.unions).toContain('w');
    const withoutBlocks = createMemoryRecords();
    withoutBlocks.put(0, all('union'));
    const read = await createIndexReader(withoutBlocks, index.segments).prefix('w');
    expect(read.map(asText)).toEqual([asText(naivePrefix(documents, 'w'))]);
  });

  test('has no union where it would gain nothing', () => {
    expect(index.segments[0]?.unions).not.toContain('e');
  });

  test('reads a beginning that has no union from several blocks', async () => {
    expect(postingUnion(await reader().prefix('w12'))).toEqual(naivePrefix(documents, 'w12'));
    const terms = (await reader().listsFrom('w', 10)).map(({ key, postings }) => {
      return { key, documents: postings.docs.length };
    });
    expect(terms).toEqual(naiveTerms(documents, 'w').slice(0, 10));
  });

  test('notices that a part of a long list or of a union is missing', async () => {
    const [firstPart] = all('long');
    const [union] = all('union');
    for (const missing of [firstPart, all('long').at(-1), union]) {
      const records = createMemoryRecords();
      records.put(
        0,
        index.records.all(0).filter((record) => record !== missing),
      );
      const broken = createIndexReader(records, index.segments);
      const prefix = missing === union ? 'w' : 'every';
      await expect(broken.prefix(prefix)).rejects.toThrow(CorruptIndexError);
      if (missing !== union) await expect(broken.exact(['everywhere'])).rejects.toThrow(CorruptIndexError);
    }
  });

  test('notices in a merge that a block is missing', async () => {
    for (const missing of [all('block')[0], all('block')[3], all('block').at(-1)]) {
      const records = createMemoryRecords();
      records.put(
        0,
        index.records.all(0).filter((record) => record !== missing),
      );
      await expect(merged({ records, segments: index.segments })).rejects.toThrow(CorruptIndexError);
    }
  });

  test('is the same when it is merged of several', async () => {
    const rows = [...documents];
    const parts = [0, 1, 2].map(
      (part) => new Map(rows.filter(([doc]) => Math.floor(doc / 997) % 3 === part)),
    );
    const made = await merged(indexOf(parts));
    const records = createMemoryRecords();
    records.put(0, made.records);
    expect(placesOf(records.all(0))).toEqual(placesOf(index.records.all(0)));
    expect({ ...made.summary, number: 0 }).toEqual(index.segments[0]);
  });
});
