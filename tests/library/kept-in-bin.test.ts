// @vitest-environment node
import { describe, expect, test } from 'vitest';
import type { LibraryDatabase } from '../../lib/library/database';
import type { Library } from '../../lib/library/library';
import type { Bundle } from '../../lib/model/bundle';
import { BUNDLED_SOURCE } from '../../lib/model/digest';
import { DATE, lookEverywhere, NOTHING, one, SOURCE, two, withClock } from './emptied-bin';
import { makeDigest } from './entries';
import { importInto, prepare, readRows } from './fresh-library';
import { EMPTY_BUNDLE } from './stopped-import';

describe('after thirty days', () => {
  test('what lies in the recycle bin goes, and not before', async () => {
    const { library, setDay } = await withClock();
    await prepare(library, EMPTY_BUNDLE);
    setDay(1);
    await importInto(library, makeDigest([one, two]));
    const { kept } = await library.digestEntries(SOURCE, DATE);
    await library.removeEntries(kept.slice(0, 1).map(({ id }) => id));
    setDay(10);
    await library.removeEntries(kept.slice(1).map(({ id }) => id));
    const left = [];
    for (const day of [30.9, 31, 39.9, 40]) {
      setDay(day);
      await prepare(library, EMPTY_BUNDLE);
      left.push((await library.digestEntries(SOURCE, DATE)).removed.length);
    }
    expect(left).toEqual([2, 1, 1, 0]);
    expect(await lookEverywhere(library)).toEqual(NOTHING);
  });

  test('a day on which nothing goes writes nothing, so that an interrupted import can be resumed', async () => {
    const { database, library, setDay } = await withClock();
    await prepare(library, EMPTY_BUNDLE);
    await importInto(library, makeDigest([one]));
    await library.remove(SOURCE, DATE);
    const before = await readRows(database);
    setDay(29);
    await prepare(library, EMPTY_BUNDLE);
    expect(await readRows(database)).toEqual(before);
  });
});

describe('what the extension ships and the reader removed', () => {
  const bundleOf = (fingerprint: string, ...tags: string[]): Bundle => ({
    fingerprint,
    digests: [makeDigest([{ ...one, tags }], { source: BUNDLED_SOURCE, date: DATE })],
  });

  async function emptied(): Promise<{ database: LibraryDatabase; library: Library }> {
    const { database, library } = await withClock();
    await prepare(library, bundleOf('first'));
    await library.remove(BUNDLED_SOURCE, DATE);
    expect(await library.emptyBin()).toBe(1);
    return { database, library };
  }

  test('is gone from everywhere once the recycle bin is emptied', async () => {
    const { library } = await emptied();
    expect(await lookEverywhere(library)).toEqual(NOTHING);
    expect(await library.digestEntries(BUNDLED_SOURCE, DATE)).toEqual({ kept: [], removed: [] });
    expect(await library.restore(BUNDLED_SOURCE, DATE)).toBe(0);
    expect(await library.emptyBin()).toBe(0);
  });

  test('is not brought back by a newer bundle', async () => {
    const { library } = await emptied();
    await prepare(library, bundleOf('second', 'newer'));
    expect(await lookEverywhere(library)).toEqual(NOTHING);
  });

  test('is brought back by the reader, who imports it', async () => {
    const { library } = await emptied();
    await importInto(library, makeDigest([one], { source: BUNDLED_SOURCE, date: DATE }));
    expect(await library.digests()).toMatchObject([{ source: BUNDLED_SOURCE, entries: 1, removed: 0 }]);
    await library.undo((await library.imports())[0]?.seq ?? 0);
    expect(await library.digests()).toEqual([]);
  });
});
