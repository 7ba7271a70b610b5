// @vitest-environment node
import { describe, expect, test } from 'vitest';
import type { LibraryDatabase } from '../../lib/library/database';
import { makeDigest, makeEntry } from './entries';
import { importInto, libraryOn, prepare, READER, readRows } from './fresh-library';
import { crashAt, NEVER, watchWrites } from './interrupted-database';
import {
  EMPTY_BUNDLE,
  errorOf,
  importThrough,
  look,
  planStopped,
  readRest,
  withOldEntries,
} from './stopped-import';

async function countWrites(): Promise<number> {
  const { database } = await withOldEntries();
  return (await importThrough(database, NEVER)).writes;
}

/** The last two make the import visible and tidy up, when there is nothing to give up any more. */
const LAST = (await countWrites()) - 2;
const CANCELLED = { name: 'LibraryError', failure: 'cancelled' };

/** A reader who gives the import up while its n-th write is done. */
function cancelAt(nth: number) {
  const giving = new AbortController();
  const onWrite = (write: number) => {
    if (write === nth) giving.abort();
  };
  return { signal: giving.signal, onWrite };
}

describe.each(Array.from({ length: LAST }, (_, index) => index + 1))(
  'an import that is cancelled during write %i',
  (nth) => {
    test('leaves everything as it was, but for numbers that are not given again', async () => {
      const { database, library } = await withOldEntries();
      const before = { seen: await look(library), rows: await readRest(database) };
      const { signal, onWrite } = cancelAt(nth);
      const watched = libraryOn(async () => watchWrites(database, onWrite));
      const plan = await planStopped(watched);
      await expect(watched.commit(plan, READER, { signal })).rejects.toMatchObject(CANCELLED);
      expect({ seen: await look(library), rows: await readRest(database) }).toEqual(before);
      expect((await readRows(database)).head).toEqual([
        { lastSeq: plan.basis + 1, lastEntryId: 504, documents: 505, hidden: [], bundle: 'empty' },
      ]);
    });

    test('can be done again', async () => {
      const { database, library } = await withOldEntries();
      const { signal, onWrite } = cancelAt(nth);
      const watched = libraryOn(async () => watchWrites(database, onWrite));
      await errorOf(watched.commit(await planStopped(watched), READER, { signal }));
      const { counts } = await library.commit(await planStopped(library), READER);
      expect(counts).toEqual({ new: 502, changed: 1, same: 0, removed: 1 });
    });
  },
);

describe('an import that is cancelled while the browser is killed', () => {
  /** Cancels in the middle, and then nothing is written any more after some writes. */
  async function cancelAndCrash(database: LibraryDatabase, writesAfter: number): Promise<number> {
    const { signal, onWrite } = cancelAt(LAST);
    let writes = 0;
    const crashing = watchWrites(database, (nth) => {
      writes = nth;
      onWrite(nth);
      if (nth > LAST + writesAfter) throw new DOMException('Gone', 'AbortError');
    });
    const library = libraryOn(async () => crashing);
    await errorOf(library.commit(await planStopped(library), READER, { signal }));
    return writes - LAST;
  }

  test('shows nothing, is resumed whole or not at all, and leaves nothing in the end', async () => {
    const { database: whole } = await withOldEntries();
    const sweeping = await cancelAndCrash(whole, Number.POSITIVE_INFINITY);
    expect(sweeping).toBeGreaterThan(5);
    for (let writes = 0; writes < sweeping; writes += 1) {
      const { database, library } = await withOldEntries();
      const before = { seen: await look(library), rows: await readRest(database) };
      await cancelAndCrash(database, writes);
      expect(await look(library), `after ${writes} writes`).toEqual(before.seen);
      // Once anything of it is taken away, the rest is no import any more.
      expect(await library.interrupted()).toHaveLength(writes === 0 ? 1 : 0);
      for (const { seq } of await library.interrupted()) await library.discard(seq);
      await prepare(library, EMPTY_BUNDLE);
      expect({ seen: await look(library), rows: await readRest(database) }).toEqual(before);
    }
  });
});

test('a resumed import that is cancelled leaves everything as it was before it was begun', async () => {
  const { database, library } = await withOldEntries();
  const before = { seen: await look(library), rows: await readRest(database) };
  await importThrough(database, crashAt(LAST));
  const [interrupted] = await library.interrupted();
  const giving = new AbortController();
  const run = { signal: giving.signal, onProgress: () => giving.abort() };
  await expect(library.resume(interrupted?.seq ?? 0, run)).rejects.toMatchObject(CANCELLED);
  expect({ seen: await look(library), rows: await readRest(database) }).toEqual(before);
});

test('an import that is cancelled before it is begun writes nothing at all', async () => {
  const { database, library } = await withOldEntries();
  const before = await readRows(database);
  const committing = library.commit(await planStopped(library), READER, { signal: AbortSignal.abort() });
  await expect(committing).rejects.toMatchObject(CANCELLED);
  expect(await readRows(database)).toEqual(before);
});

test('an import that is seen already is not cancelled any more', async () => {
  const { database, library } = await withOldEntries();
  const { signal, onWrite } = cancelAt(LAST + 1);
  const watched = libraryOn(async () => watchWrites(database, onWrite));
  await watched.commit(await planStopped(watched), READER, { signal });
  expect(await library.imports()).toHaveLength(2);
});

describe('how far an import is', () => {
  test('is told in entries, from none to all of them, chunk by chunk', async () => {
    const { library } = await withOldEntries();
    const told: number[] = [];
    await library.commit(await planStopped(library), READER, {
      onProgress: ({ done, total }) => {
        expect(total).toBe(504);
        told.push(done);
      },
    });
    expect(told[0]).toBe(0);
    expect(told.at(-1)).toBe(504);
    expect(told).toEqual([...new Set(told)].sort((one, other) => one - other));
    for (const [index, done] of told.entries())
      expect(done - (told[index - 1] ?? 0)).toBeLessThanOrEqual(200);
  });

  test('is none of none where nothing is to be written', async () => {
    const { library } = await withOldEntries();
    await importInto(library, makeDigest([makeEntry('One')]));
    const told: unknown[] = [];
    const plan = await library.plan([makeDigest([makeEntry('One')])]);
    await library.commit(plan, READER, { onProgress: (progress) => told.push(progress) });
    expect(told).toEqual([{ done: 0, total: 0 }]);
  });
});
