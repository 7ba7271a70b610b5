// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../lib/library/database';
import { DATE, lookEverywhere, NOTHING, one, SOURCE, two, withClock } from './emptied-bin';
import { makeDigest, makeEntry } from './entries';
import { entriesFound, freshLibrary, freshName, importInto, libraryOn, readRows } from './fresh-library';
import { crashAt, interrupt } from './interrupted-database';
import { importWhole, withInterrupted } from './stopped-import';

describe('emptying the recycle bin', () => {
  test('takes what is in it away for good, and says how much', async () => {
    const library = freshLibrary();
    await importInto(library, makeDigest([one, two]));
    await library.remove(SOURCE, DATE);
    expect(await library.emptyBin()).toBe(2);
    expect(await lookEverywhere(library)).toEqual(NOTHING);
    expect(await library.restore(SOURCE, DATE)).toBe(0);
    expect(await library.emptyBin()).toBe(0);
  });

  test('leaves no row of it', async () => {
    const { database, library } = await withClock();
    await importInto(library, makeDigest([one, two]));
    await importInto(library, makeDigest([{ ...one, tags: ['edited'] }, two]));
    await library.remove(SOURCE, DATE);
    await library.emptyBin();
    const { digests, entries, keys, bin, journal } = await readRows(database);
    expect({ digests, entries, keys, bin, journal }).toEqual({
      digests: [],
      entries: [],
      keys: [],
      bin: [],
      journal: [],
    });
  });

  test('leaves all that is not in it', async () => {
    const library = freshLibrary();
    await importInto(library, makeDigest([one, two]), makeDigest([one], { date: '2024-09-19' }));
    const { kept } = await library.digestEntries(SOURCE, DATE);
    await library.removeEntries(kept.slice(0, 1).map(({ id }) => id));
    expect(await library.emptyBin()).toBe(1);
    expect((await library.digestEntries(SOURCE, DATE)).kept).toEqual(kept.slice(1));
    expect(await library.digests()).toMatchObject([{ entries: 1 }, { entries: 1, removed: 0, removedAt: 0 }]);
    expect((await entriesFound(library, 'one')).map(({ date }) => date)).toEqual(['2024-09-19']);
  });

  test('of hundreds of entries takes each of them', async () => {
    const library = freshLibrary();
    await importInto(
      library,
      makeDigest(Array.from({ length: 350 }, (_, index) => makeEntry(`Paper ${index}`))),
    );
    await library.remove(SOURCE, DATE);
    expect(await library.emptyBin()).toBe(350);
    expect(await library.digests()).toEqual([]);
  });

  test('that is killed has taken each entry wholly or not at all, and can be done again', async () => {
    for (const writes of [0, 1, 2, 3]) {
      const database = await openDatabase(freshName());
      const library = libraryOn(async () => database);
      const entries = Array.from({ length: 250 }, (_, index) => makeEntry(`Paper ${index}`));
      await importInto(library, makeDigest([...entries, one]));
      const last = (await library.digestEntries(SOURCE, DATE)).kept.at(-1);
      await library.remove(SOURCE, DATE);
      await library.restoreEntries([last?.id ?? 0]);
      const { database: killed } = interrupt(database, crashAt(writes + 1));
      await libraryOn(async () => killed)
        .emptyBin()
        .catch(() => undefined);
      const [summary] = await library.digests();
      const { kept, removed } = await library.digestEntries(SOURCE, DATE);
      expect([kept, removed.length]).toEqual([[last], Math.max(0, 250 - 100 * writes)]);
      expect(summary).toMatchObject({ entries: 1, removed: removed.length });
      expect(await library.emptyBin()).toBe(removed.length);
      expect((await library.digestEntries(SOURCE, DATE)).removed).toEqual([]);
    }
  });

  test('makes a plan stale that was made before it', async () => {
    const library = freshLibrary();
    await importInto(library, makeDigest([one, two]));
    await library.remove(SOURCE, DATE);
    const plan = await library.plan([makeDigest([one])]);
    await library.emptyBin();
    await expect(library.commit(plan, { origin: 'reader', files: [] })).rejects.toMatchObject({
      failure: 'stale',
    });
  });

  test('is not in the way of undoing the imports that brought it, edited it, or removed it', async () => {
    const library = freshLibrary();
    await importInto(library, makeDigest([one, two]));
    await importInto(library, makeDigest([{ ...one, tags: ['edited'] }, two, makeEntry('Three')]));
    const { kept } = await library.digestEntries(SOURCE, DATE);
    await library.removeEntries(kept.slice(0, 1).map(({ id }) => id));
    await library.emptyBin();
    const titles = async () =>
      (await library.digestEntries(SOURCE, DATE)).kept.map(({ entry }) => entry.title);
    expect(await titles()).toEqual(['Two', 'Three']);
    for (const expected of [['Two'], []]) {
      await library.undo((await library.imports())[0]?.seq ?? 0);
      expect(await titles()).toEqual(expected);
    }
    expect(await lookEverywhere(library)).toEqual(NOTHING);
  });

  test('lets the same be imported again as new, under ids of its own', async () => {
    const library = freshLibrary();
    await importInto(library, makeDigest([one]));
    const before = (await library.newestDigest())?.entries.map(({ id }) => id) ?? [];
    await library.remove(SOURCE, DATE);
    await library.emptyBin();
    expect((await importInto(library, makeDigest([one]))).counts.new).toBe(1);
    const after = (await library.newestDigest())?.entries.map(({ id }) => id) ?? [];
    expect([before.length, after.length, before[0] === after[0]]).toEqual([1, 1, false]);
  });

  test('makes an interrupted import stale, which can be planned anew', async () => {
    const { writes } = await importWhole();
    const { library, interrupted } = await withInterrupted(writes - 2);
    await library.remove(SOURCE, DATE);
    await library.emptyBin();
    await expect(library.resume(interrupted.seq)).rejects.toMatchObject({ failure: 'stale' });
    const digests = (await library.journaled(interrupted.seq)).digests;
    await library.discard(interrupted.seq);
    const { counts } = await importInto(library, ...digests);
    expect(counts.new).toBe(503);
  });
});
