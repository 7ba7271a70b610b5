// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type LibraryDatabase, openDatabase } from '../../lib/library/database';
import { addToFilter, makeFilter, mayHaveKey } from '../../lib/library/key-filter';
import { renewKnownKeys } from '../../lib/library/known-keys';
import type { Library } from '../../lib/library/library';
import type { PageIdentity } from '../../lib/model/page-identity';
import type { PaperKey } from '../../lib/model/paper-key';
import { makeDigest, makeEntry } from './entries';
import { freshName, importInto, libraryOn } from './fresh-library';
import { importWhole, withInterrupted } from './stopped-import';

describe('a filter', () => {
  test('has every key that was put into it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (keys) => {
        const filter = makeFilter(keys.length);
        for (const key of keys) addToFilter(filter, key);
        expect(keys.every((key) => mayHaveKey(filter, key))).toBe(true);
      }),
    );
  });

  test('has few others, also such as differ in one letter or digit', () => {
    const filter = makeFilter(20_000);
    const keys = (from: number) =>
      Array.from({ length: 10_000 }, (_, index) => {
        const number = String(from + index).padStart(5, '0');
        return [`arxiv:2409.${number}`, `title:a study of paper number ${number} and others like it`];
      }).flat();
    for (const key of keys(0)) addToFilter(filter, key);
    const taken = keys(10_000).filter((key) => mayHaveKey(filter, key));
    expect(taken.length / 20_000).toBeLessThan(0.02);
  });

  test('of nothing has nothing', () => {
    expect(mayHaveKey(makeFilter(0), 'arxiv:2409.00001')).toBe(false);
  });
});

const COUNT = 1_100;
const rowOf = (index: number): PageIdentity => {
  return { keys: [`arxiv:2409.${String(index).padStart(5, '0')}`], titles: [`Paper ${index}`] };
};
const rows = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => rowOf(from + index));
const entries = (from: number, count: number) =>
  rows(from, count).map(({ keys, titles }) => makeEntry(titles[0] ?? '', { links: keys }));

/** A library with so many keys that they are not looked at one by one. */
async function largeLibrary() {
  const database = await openDatabase(freshName());
  const library = libraryOn(async () => database);
  await importInto(library, makeDigest(entries(0, COUNT)));
  return { database, library };
}

const countKnown = async (library: Library, asked: readonly PageIdentity[]) =>
  (await library.badges(asked)).filter((badge) => badge !== undefined).length;

async function renewed(database: LibraryDatabase) {
  await vi.waitUntil(async () => (await database.get('known', 'keys')) !== undefined);
}

describe('a long list', () => {
  test('is answered rightly before anything is known of all keys, and by few requests after that', async () => {
    const { database, library } = await largeLibrary();
    expect(await countKnown(library, rows(0, 200))).toBe(200);
    await renewed(database);
    const requests = vi.spyOn(IDBObjectStore.prototype, 'getAllKeys');
    expect(await countKnown(library, rows(COUNT - 3, 503))).toBe(3);
    expect(requests.mock.calls.length).toBeLessThan(60);
    requests.mockRestore();
  });

  test('has what was imported and learned since, and what was restored', async () => {
    const { database, library } = await largeLibrary();
    await library.remove('내 다이제스트', '2024-09-18');
    await renewKnownKeys(database);
    await library.restore('내 다이제스트', '2024-09-18');
    await importInto(library, makeDigest(entries(COUNT, 5), { date: '2024-09-19' }));
    await importInto(library, makeDigest([makeEntry('Linkless')], { date: '2024-09-20' }));
    const linkless = (await library.newestDigest())?.entries[0]?.id ?? 0;
    const learned: PaperKey = 'arxiv:2409.99999';
    await library.learn({ entry: linkless, key: learned, by: 'hand' });
    const asked = [...rows(COUNT - 100, 200), { keys: [learned], titles: [] }];
    expect(await countKnown(library, asked)).toBe(106);
  });

  test('has an import that was being written when the keys were gathered', async () => {
    const { writes } = await importWhole();
    for (const at of [writes - 2, writes - 4]) {
      const { database, library, interrupted } = await withInterrupted(at);
      await renewKnownKeys(database);
      await library.resume(interrupted.seq);
      const asked = Array.from({ length: 300 }, (_, index): PageIdentity => {
        return { keys: [`url:example.com/${index}`], titles: [] };
      });
      expect(await countKnown(library, asked)).toBe(250);
    }
  });

  test('gathers the keys once for the same library', async () => {
    const { database, library } = await largeLibrary();
    await renewKnownKeys(database);
    const before = await database.get('known', 'keys');
    const writing = vi.spyOn(database, 'transaction');
    await renewKnownKeys(database);
    expect(writing.mock.calls.map(([, mode]) => mode)).not.toContain('readwrite');
    expect(before?.through).toBe(1);
    expect(await countKnown(library, rows(0, 200))).toBe(200);
  });
});
