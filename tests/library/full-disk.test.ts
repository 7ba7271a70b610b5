// @vitest-environment node
import { describe, expect, test, vi } from 'vitest';
import { openDatabase } from '../../lib/library/database';
import { makeDigest, makeEntry } from './entries';
import { freshName, importInto, libraryOn, READER } from './fresh-library';
import { errorOf, readRest } from './stopped-import';

describe('a disk on which one row has no room', () => {
  const digest = makeDigest([
    makeEntry('One', { links: ['arxiv:2409.00001'] }),
    { ...makeEntry('Two', { mentions: ['arxiv:2409.00001'] }), tags: ['tag'] },
  ]);
  const quota = new DOMException('No room', 'QuotaExceededError');

  async function importWith(put: typeof IDBObjectStore.prototype.put) {
    const database = await openDatabase(freshName());
    const library = libraryOn(async () => database);
    await importInto(library, makeDigest([makeEntry('Old')], { date: '2024-09-17' }));
    const before = await readRest(database);
    const plan = await library.plan([digest]);
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(put);
    const error = await errorOf(library.commit(plan, READER));
    const calls = spy.mock.calls.length;
    spy.mockRestore();
    return { error, calls, before, after: await readRest(database) };
  }

  const real = IDBObjectStore.prototype.put;
  /** As a browser does: the transaction knows why it was aborted, and its requests only that it was. */
  const failingAt = (row: number): typeof real => {
    let rows = 0;
    return function put(this: IDBObjectStore, ...given) {
      rows += 1;
      if (rows === row) {
        Object.defineProperty(this.transaction, 'error', { value: quota });
        queueMicrotask(() => this.transaction.abort());
      }
      return real.apply(this, given);
    };
  };

  test('keeps nothing of the import, whichever row it is, and says so', async () => {
    const { calls, error } = await importWith(real);
    expect(error).toBeUndefined();
    expect(calls).toBeGreaterThan(10);
    // The last one only takes the journal away.
    for (let row = 1; row < calls; row += 1) {
      const stopped = await importWith(failingAt(row));
      expect(stopped.error, `row ${row}`).toMatchObject({ failure: 'full' });
      expect(stopped.after, `row ${row}`).toEqual(stopped.before);
    }
  });
});
