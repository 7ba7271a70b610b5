// @vitest-environment node
import { openDB } from 'idb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openDatabase } from '../../lib/library/database';
import { type Migration, migrations } from '../../lib/library/migrations/registry';
import { makeDigest, makeEntry } from './entries';
import { freshName, importInto, libraryOn } from './fresh-library';

const addNotes: Migration = (database) => {
  database.createObjectStore('notes');
};

afterEach(() => {
  vi.useRealTimers();
});

describe('version 1', () => {
  test('is made out of nothing, with these stores and indexes', async () => {
    const database = await openDatabase(freshName());
    expect(database.version).toBe(1);
    expect([...database.objectStoreNames]).toEqual(['bin', 'digests', 'entries', 'head', 'imports', 'keys']);
    const reading = database.transaction([...database.objectStoreNames]);
    const shape = [...database.objectStoreNames].map((name) => {
      const store = reading.objectStore(name);
      return [name, store.keyPath, [...store.indexNames]];
    });
    expect(shape).toEqual([
      ['bin', 'id', []],
      ['digests', ['date', 'source', 'seq'], ['seq']],
      ['entries', ['id', 'seq'], ['seq']],
      ['head', null, []],
      ['imports', 'seq', []],
      ['keys', ['key', 'relation', 'id', 'seq'], ['seq']],
    ]);
  });

  test('is kept as it is when it is opened again', async () => {
    const name = freshName();
    const library = libraryOn(() => openDatabase(name));
    await importInto(library, makeDigest([makeEntry('One')]));
    expect(await libraryOn(() => openDatabase(name)).digests()).toHaveLength(1);
  });
});

describe('a migration', () => {
  test('runs where its version is not reached, in order, and keeps what is stored', async () => {
    const name = freshName();
    const first = await openDatabase(name);
    await importInto(
      libraryOn(async () => first),
      makeDigest([makeEntry('One')]),
    );
    first.close();
    const order: string[] = [];
    const steps: Migration[] = [
      () => void order.push('first'),
      async (_, transaction) => {
        order.push(`second of ${(await transaction.objectStore('entries').getAll()).length}`);
      },
      (database) => {
        order.push('third');
        database.createObjectStore('notes');
      },
    ];
    const database = await openDatabase(name, steps);
    expect(order).toEqual(['second of 1', 'third']);
    expect(database.version).toBe(3);
    expect([...database.objectStoreNames]).toContain('notes');
    expect(await database.count('entries')).toBe(1);
  });

  test.each<[string, Migration]>([
    [
      'throws',
      () => {
        throw new Error('A migration failed');
      },
    ],
    [
      'rejects after it has read',
      async (_, transaction) => {
        await transaction.objectStore('entries').getAll();
        throw new Error('A migration failed');
      },
    ],
  ])('that %s leaves the old version and its data', async (_, fail) => {
    const name = freshName();
    const first = await openDatabase(name);
    await importInto(
      libraryOn(async () => first),
      makeDigest([makeEntry('One')]),
    );
    first.close();
    await expect(openDatabase(name, [...migrations, addNotes, fail])).rejects.toMatchObject({
      name: 'LibraryError',
      failure: 'broken',
    });
    const again = await openDatabase(name);
    expect(again.version).toBe(1);
    expect([...again.objectStoreNames]).not.toContain('notes');
    expect(await again.count('entries')).toBe(1);
  });
});

describe('a database that cannot be opened', () => {
  test('because a newer version of the extension has written it is newer', async () => {
    const name = freshName();
    (await openDatabase(name, [...migrations, addNotes])).close();
    await expect(openDatabase(name)).rejects.toMatchObject({ name: 'LibraryError', failure: 'newer' });
  });

  test('because another page holds an older version is blocked, and blocks nobody itself later', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const name = freshName();
    const holding = await openDB(name, 1, { upgrade: (database) => void database.createObjectStore('head') });
    const opening = openDatabase(name, [...migrations, addNotes]);
    const failure = expect(opening).rejects.toMatchObject({ name: 'LibraryError', failure: 'blocked' });
    await vi.waitUntil(() => vi.getTimerCount() > 0);
    vi.advanceTimersByTime(3_000);
    await failure;
    const closing = vi.spyOn(IDBDatabase.prototype, 'close');
    holding.close();
    // What opens after all is nobody's any more.
    await vi.waitUntil(() => closing.mock.calls.length === 2);
    closing.mockRestore();
    const newest = await openDatabase(name, [...migrations, addNotes, () => undefined]);
    expect(newest.version).toBe(3);
  });

  test('opens after all where the other page lets go in time', async () => {
    const name = freshName();
    const holding = await openDB(name, 1, {
      blocking: () => void setImmediate(() => holding.close()),
    });
    expect((await openDatabase(name, [() => undefined, addNotes])).version).toBe(2);
  });

  test('because the browser refuses is broken', async () => {
    const refusal = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Not here', 'SecurityError');
    });
    await expect(openDatabase(freshName())).rejects.toMatchObject({ failure: 'broken' });
    refusal.mockRestore();
  });
});

test('a connection lets go of the database when a newer version wants it', async () => {
  const name = freshName();
  await openDatabase(name);
  expect((await openDatabase(name, [...migrations, addNotes])).version).toBe(2);
});
