// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CorruptIndexError } from '../../lib/search/corrupt-index-error';
import { createIndexReader } from '../../lib/search/index-reader';
import type { IndexRecord } from '../../lib/search/index-record';
import { postingUnion } from '../../lib/search/posting-union';
import { indexOf, type MadeIndex, merged } from './indexed-documents';
import { createMemoryRecords } from './memory-records';

/** With a list that is long, words in several groups of the vocabulary, and one that begins several blocks of them. */
const documents = new Map(
  Array.from({ length: 1_100 }, (_, doc) => [
    doc,
    new Map([
      ['ㅁㅗㄷㅔㄹ', 1 + (doc % 7)],
      [doc % 100 === 0 ? 'w' : `w${doc % 40}`, 4],
      [`#tag-${doc % 9}`, 2],
    ]),
  ]),
);
const whole = indexOf([documents]);
const records = whole.records.all(0);

/** Everything an index can be asked. */
const QUESTIONS: readonly ((index: MadeIndex) => Promise<unknown>)[] = [
  (index) => readerOf(index).exact(['ㅁㅗㄷㅔㄹ', 'w1', 'w39', '#tag-3', 'none', 'ㅎ']),
  async (index) => postingUnion(await readerOf(index).prefix('ㅁㅗ')),
  async (index) => postingUnion(await readerOf(index).prefix('w')),
  (index) => readerOf(index).listsFrom('#', 20),
  (index) => readerOf(index).scan('inside', 'ㅗㄷ', 20),
  (index) => merged(index, (doc) => doc % 3 === 0),
];

const truths = await Promise.all(QUESTIONS.map((ask) => ask(whole)));

function readerOf({ records, segments }: MadeIndex) {
  return createIndexReader(records, segments);
}

/** Each question has its true answer, or the index says that it is corrupt. */
async function expectTruth(changed: readonly IndexRecord[]): Promise<void> {
  const broken = createMemoryRecords();
  broken.put(0, changed);
  for (const [number, ask] of QUESTIONS.entries()) {
    const answer = await ask({ records: broken, segments: whole.segments }).catch((error: unknown) => error);
    if (answer instanceof Error) expect(answer).toBeInstanceOf(CorruptIndexError);
    else expect(answer).toEqual(truths[number]);
  }
}

/** The records with the bytes of one of them changed. */
function withChanged(number: number, change: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>) {
  return records.map((record, index) => {
    return index === number % records.length ? { ...record, bytes: change(record.bytes.slice()) } : record;
  });
}

describe('an index with a broken record never answers wrongly', () => {
  test('of every kind that a segment without many documents has', () => {
    const kinds = new Set(records.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['block', 'long', 'rest', 'vocabulary']);
  });

  test('where one byte is another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 }), async (number, place, mask) => {
        const changed = withChanged(number, (bytes) => {
          const index = place % bytes.length;
          bytes[index] = (bytes[index] ?? 0) ^ mask;
          return bytes;
        });
        await expectTruth(changed);
      }),
    );
  });

  test('where its end is missing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), async (number, length) => {
        await expectTruth(withChanged(number, (bytes) => bytes.slice(0, length % bytes.length)));
      }),
    );
  });

  test('where it is another record', async () => {
    for (const [number] of records.entries()) {
      for (const other of records) {
        if (records[number]?.kind !== other.kind) await expectTruth(withChanged(number, () => other.bytes));
      }
    }
  });
});
