// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { createIndexReader } from '../../lib/search/index-reader';
import type { RecordKind } from '../../lib/search/index-record';
import { postingUnion } from '../../lib/search/posting-union';
import { decodeRest, encodeRest } from '../../lib/search/rest-record';
import { seededRandom } from '../bench/random';
import { indexOf } from './indexed-documents';
import { createMemoryRecords } from './memory-records';
import { type Documents, naiveExact, naivePrefix } from './naive-index';

/** Words that begin with `model`, two of them in most documents, and `mode`, which begins them and one more. */
function manyDocuments(): Documents {
  const random = seededRandom(7);
  const documents = new Map<number, Map<string, number>>();
  for (let doc = 0; doc < 3_000; doc += 1) {
    const terms = new Map([['modeling', random.between(1, 255)]]);
    if (doc % 2 === 0) terms.set('models', random.between(1, 255));
    if (doc % 3 === 0) terms.set(`model${random.between(10, 90)}`, random.between(1, 7));
    if (doc % 50 === 0) terms.set('model', random.between(1, 7));
    if (doc % 1_000 === 0) terms.set('mode', 1);
    if (doc % 70 === 0) terms.set('moon', 1);
    documents.set(doc, terms);
  }
  return documents;
}

const documents = manyDocuments();
const { records, segments } = indexOf([documents]);
const all = records.all(0);

/** Reads a beginning from an index that has records of some kinds alone. */
async function readFrom(kinds: readonly RecordKind[], prefix: string) {
  const some = createMemoryRecords();
  some.put(
    0,
    all.filter(({ kind }) => kinds.includes(kind)),
  );
  return postingUnion(await createIndexReader(some, segments).prefix(prefix));
}

describe('the record of a word that begins many others', () => {
  test('is there for each such word, and for no other beginning', () => {
    const keys = all.filter(({ kind }) => kind === 'rest').map(({ key }) => key);
    expect(keys.toSorted()).toEqual(['mode', 'model']);
  });

  test('says as much as all blocks, and so do they without it', async () => {
    for (const prefix of ['mode', 'model']) {
      const truth = naivePrefix(documents, prefix);
      expect(await readFrom(['rest', 'long'], prefix)).toEqual(truth);
      expect(await readFrom(['block', 'long'], prefix)).toEqual(truth);
    }
  });

  test('names the long lists, which it does not have', () => {
    const record = all.find(({ kind, key }) => kind === 'rest' && key === 'model');
    const { list, long } = decodeRest(record?.bytes ?? new Uint8Array());
    expect(long).toEqual([
      { key: 'modeling', documents: 3_000 },
      { key: 'models', documents: 1_500 },
    ]);
    const short = [...new Set([...documents.values()].flatMap((terms) => [...terms.keys()]))].filter(
      (key) => key.startsWith('model') && key !== 'modeling' && key !== 'models',
    );
    expect(list).toEqual(postingUnion(short.map((key) => naiveExact(documents, key))));
  });

  test('is not made where a few blocks have all', () => {
    const few = { docs: Uint32Array.of(1), marks: Uint8Array.of(1) };
    const terms = ['model', 'models'].map((key) => ({ key, postings: few, bytes: 500 }));
    expect(encodeRest(terms)).toEqual([]);
  });
});
