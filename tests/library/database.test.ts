// @vitest-environment node
import { openDB } from 'idb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type LibraryDatabase, openDatabase } from '../../lib/library/database';
import { migrateTo1 } from '../../lib/library/migrations/1';
import { type Migration, migrations } from '../../lib/library/migrations/registry';
import { makeDigest, makeEntry } from './entries';
import { freshName, importInto, libraryOn } from './fresh-library';

const addNotes: Migration = (database) => {
  database.createObjectStore('notes');
};

afterEach(() => {
  vi.useRealTimers();
});

/** Name, key path and indexes of each store. */
function shapeOf(database: LibraryDatabase) {
  const names = [...database.objectStoreNames];
  const reading = database.transaction(names);
  return names.map((name) => {
    const store = reading.objectStore(name);
    return [name, store.keyPath, [...store.indexNames]];
  });
}

describe('version 5', () => {
  test('is made out of nothing, with these stores and indexes', async () => {
    const database = await openDatabase(freshName());
    expect(database.version).toBe(5);
    expect(shapeOf(database)).toEqual([
      ['bin', ['id', 'seq'], ['seq']],
      ['digests', ['date', 'source', 'seq'], ['seq']],
      ['documents', null, []],
      ['entries', ['id', 'seq'], ['doc']],
      ['head', null, []],
      ['imports', 'seq', []],
      ['index', null, []],
      ['indexState', null, []],
      ['journal', ['seq', 'chunk'], []],
      ['keys', ['seq', 'id'], ['key']],
      ['known', null, []],
      ['learned', ['id', 'key'], []],
      ['segments', 'number', []],
      ['turnover', ['seq', 'chunk'], []],
    ]);
  });

  test('is kept as it is when it is opened again', async () => {
    const name = freshName();
    const library = libraryOn(() => openDatabase(name));
    await importInto(library, makeDigest([makeEntry('One')]));
    expect(await libraryOn(() => openDatabase(name)).digests()).toHaveLength(1);
  });
});

describe('every version that was shipped', () => {
  const versions = migrations.map((_, index) => index + 1);

  test.each(versions)(
    '%i leads to the newest directly and step by step, to the same stores',
    async (from) => {
      const newest = await openDatabase(freshName());
      const [direct, stepwise] = [freshName(), freshName()];
      (await openDatabase(direct, migrations.slice(0, from))).close();
      for (let to = from; to <= migrations.length; to += 1)
        (await openDatabase(stepwise, migrations.slice(0, to))).close();
      const shape = shapeOf(newest);
      expect(shape.length).toBeGreaterThan(0);
      expect(shapeOf(await openDatabase(direct))).toEqual(shape);
      expect(shapeOf(await openDatabase(stepwise))).toEqual(shape);
    },
  );
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
      ...migrations.map((_, index) => () => void order.push(`${index + 1}`)),
      async (_, transaction) => {
        order.push(`next of ${(await transaction.objectStore('entries').getAll()).length}`);
      },
      (database) => {
        order.push('last');
        database.createObjectStore('notes');
      },
    ];
    const database = await openDatabase(name, steps);
    expect(order).toEqual(['next of 1', 'last']);
    expect(database.version).toBe(migrations.length + 2);
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
    expect(again.version).toBe(migrations.length);
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
    const holding = await openDB(name, 1, { upgrade: migrateTo1 });
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
    expect(newest.version).toBe(migrations.length + 2);
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
  expect((await openDatabase(name, [...migrations, addNotes])).version).toBe(migrations.length + 1);
});
