// @vitest-environment node
import { describe, expect, test, vi } from 'vitest';
import { type LibraryDatabase, openDatabase } from '../../lib/library/database';
import { LibraryError } from '../../lib/library/library-error';
import { migrations } from '../../lib/library/migrations/registry';
import { makeDigest, makeEntry } from './entries';
import { entriesFound, freshName, importInto, libraryOn, pageOf, prepare } from './fresh-library';

const CLOSED = () => new DOMException('The connection is closed', 'InvalidStateError');

/** A library, how often it opened its database, and the connections that it got. */
function watched(name = freshName()) {
  const connections: LibraryDatabase[] = [];
  const open = vi.fn(async () => {
    const database = await openDatabase(name);
    connections.push(database);
    return database;
  });
  return { library: libraryOn(open), open, connections, name };
}

describe('a connection', () => {
  test('is opened before anything is asked, and once for many questions', async () => {
    const { library, open } = watched();
    expect(open).toHaveBeenCalledTimes(1);
    await Promise.all([library.digests(), entriesFound(library, 'a'), library.annotations(pageOf())]);
    expect(open).toHaveBeenCalledTimes(1);
  });

  test('that was closed under us is opened once more', async () => {
    const { library, open, connections } = watched();
    await importInto(library, makeDigest([makeEntry('One')]));
    connections[0]?.close();
    expect(await library.digests()).toHaveLength(1);
    expect(open).toHaveBeenCalledTimes(2);
  });

  test('that is closed again at once is given up, in words', async () => {
    const name = freshName();
    const library = libraryOn(async () => {
      const database = await openDatabase(name);
      database.close();
      return database;
    });
    await expect(library.digests()).rejects.toMatchObject({ name: 'LibraryError', failure: 'broken' });
  });

  test('is asked for again after it could not be opened', async () => {
    const name = freshName();
    const open = vi
      .fn(() => openDatabase(name))
      .mockRejectedValueOnce(new LibraryError('blocked'))
      .mockRejectedValueOnce(new LibraryError('blocked'));
    const library = libraryOn(open);
    await expect(library.digests()).rejects.toMatchObject({ failure: 'blocked' });
    await expect(library.digests()).rejects.toMatchObject({ failure: 'blocked' });
    expect(await library.digests()).toEqual([]);
  });

  test('that a newer version of the extension has taken over says so', async () => {
    const { library, name } = watched();
    await library.digests();
    await openDatabase(name, [...migrations, () => undefined]);
    await expect(library.digests()).rejects.toMatchObject({ failure: 'newer' });
  });
});

test('a search during which the connection is closed is done again', async () => {
  const { connections, name } = watched();
  const reads = vi.fn();
  const library = libraryOn(async () => {
    const database = await openDatabase(name);
    connections.push(database);
    return new Proxy(database, {
      get(target, property) {
        const value: unknown = Reflect.get(target, property);
        if (property !== 'transaction' || typeof value !== 'function') return value;
        return (...given: unknown[]) => {
          reads();
          if (reads.mock.calls.length === 2) throw CLOSED();
          return value.apply(target, given);
        };
      },
    });
  });
  expect(await entriesFound(library, 'one')).toEqual([]);
  expect(await entriesFound(library, 'one')).toEqual([]);
});

test.each([
  [new DOMException('No room', 'QuotaExceededError'), 'full'],
  [new DOMException('Newer', 'VersionError'), 'newer'],
  [new DOMException('Refused', 'UnknownError'), 'broken'],
  [new TypeError('A mistake of ours'), 'broken'],
  ['not even an error', 'broken'],
])('%s is told as %s, whatever was asked', async (error, failure) => {
  const library = libraryOn(() => Promise.reject(error));
  const plan = { digests: [], repeats: 0, basis: 0 };
  const asked = [
    library.annotations(pageOf()),
    entriesFound(library, 'a'),
    library.newestDigest(),
    library.digests(),
    library.plan([]),
    library.commit(plan, { origin: 'reader', files: [] }),
    library.digestEntries('a', '2024-09-18'),
    library.interrupted(),
    library.resume(1),
    library.journaled(1),
    library.discard(1),
    library.imports(),
    library.undo(1),
    library.remove('a', '2024-09-18'),
    library.restore('a', '2024-09-18'),
    library.removeEntries([1]),
    library.restoreEntries([1]),
    library.emptyBin(),
    library.exportAll()[Symbol.asyncIterator]().next(),
    prepare(library, { fingerprint: 'a', digests: [] }),
  ];
  for (const answer of asked) await expect(answer).rejects.toMatchObject({ name: 'LibraryError', failure });
});
