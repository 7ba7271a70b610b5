// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createIndexReader } from '../../lib/search/index-reader';
import type { PostingList } from '../../lib/search/posting-list';
import { postingUnion } from '../../lib/search/posting-union';
import { documentsArbitrary, indexOf, keyArbitrary, type MadeIndex } from './indexed-documents';
import { naiveExact, naivePrefix, naiveTerms } from './naive-index';

const MANY = 1_000;

function counted({ key, postings }: { readonly key: string; readonly postings: PostingList }) {
  return { key, documents: postings.docs.length };
}

describe('an index answers what its documents say', () => {
  const indexes = fc
    .tuple(documentsArbitrary, fc.array(fc.nat(2), { minLength: 60, maxLength: 60 }))
    .map(([documents, places]) => {
      const rows = [...documents];
      const parts = [0, 1, 2].map((part) => new Map(rows.filter((_, index) => places[index] === part)));
      return { documents, ...indexOf(parts) };
    });

  test('by key', async () => {
    await fc.assert(
      fc.asyncProperty(indexes, fc.array(keyArbitrary), async ({ documents, records, segments }, others) => {
        const keys = [...naiveTerms(documents, '').map(({ key }) => key), ...others];
        const lists = await createIndexReader(records, segments).exact(keys);
        expect(lists).toEqual(keys.map((key) => naiveExact(documents, key)));
      }),
    );
  });

  test('by beginning', async () => {
    await fc.assert(
      fc.asyncProperty(
        indexes,
        keyArbitrary,
        fc.nat(6),
        async ({ documents, records, segments }, key, length) => {
          const prefix = key.slice(0, length);
          const reader = createIndexReader(records, segments);
          expect(postingUnion(await reader.prefix(prefix))).toEqual(naivePrefix(documents, prefix));
          const lists = await reader.listsFrom(prefix, MANY);
          expect(lists.map(counted)).toEqual(naiveTerms(documents, prefix));
          expect((await reader.listsFrom(prefix, 2)).map(counted)).toEqual(
            naiveTerms(documents, prefix).slice(0, 2),
          );
          expect(lists.map(({ postings }) => postings)).toEqual(
            await reader.exact(lists.map(({ key }) => key)),
          );
        },
      ),
    );
  });

  test('by a look at every word', async () => {
    await fc.assert(
      fc.asyncProperty(indexes, keyArbitrary, async ({ documents, records, segments }, part) => {
        const found = await createIndexReader(records, segments).scan('inside', part, MANY);
        const words = naiveTerms(documents, '')
          .map(({ key }) => key)
          .filter((key) => key.length > 1 && !/^[#@!>~]/.test(key) && key.includes(part));
        expect(found.toSorted()).toEqual(words.toSorted());
      }),
    );
  });
});

describe('of the words that a look at every word finds', () => {
  const FREQUENT = 1_100;
  const words = (count: number, name: string) =>
    Array.from({ length: count }, (_, index) => `${name}mid${String.fromCharCode(97 + index)}`);
  const frequent = words(16, 'f');
  const rare = words(4, 'r');
  /** The rare ones stand in the last document alone. */
  const indexWith = (frequents: readonly string[]) => {
    const termsOf = (doc: number) => (doc < FREQUENT ? frequents : rare);
    const documents = Array.from({ length: FREQUENT + 1 }, (_, doc) => doc);
    return indexOf([new Map(documents.map((doc) => [doc, new Map(termsOf(doc).map((term) => [term, 1]))]))]);
  };
  const scan = ({ records, segments }: MadeIndex) =>
    createIndexReader(records, segments).scan('inside', 'mid', MANY);

  test('the most frequent are enough where they have more documents than anybody looks through', async () => {
    expect(await scan(indexWith(frequent))).toEqual(frequent);
  });

  test('all are told where these have fewer', async () => {
    expect(await scan(indexWith(frequent.slice(1)))).toEqual([...frequent.slice(1), ...rare]);
  });
});
