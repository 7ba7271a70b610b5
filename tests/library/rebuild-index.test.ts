// @vitest-environment node
import { describe, expect, test, vi } from 'vitest';
import type { ImportProgress } from '../../lib/library/import-run';
import { markCorrupt } from '../../lib/library/index-state';
import { makeDigest, makeEntry } from './entries';
import { importInto, libraryOn, READER } from './fresh-library';
import { expectIndexed, expectSwept } from './indexed-documents';
import { crashAt, interrupt, NEVER } from './interrupted-database';
import { damageIndex, markOutdated, segmentsOf, withSegments } from './many-segments';
import { errorOf, withInterrupted } from './stopped-import';

// Thousands of entries are written several times.
vi.setConfig({ testTimeout: 120_000 });

/** More than two segments hold when they are built. */
const MANY = Array.from({ length: 4_200 }, (_, index) => ({
  ...makeEntry(`${index}`),
  commentary: [],
}));

async function withManyOutdated() {
  const made = await withSegments(2);
  await importInto(made.library, makeDigest(MANY, { date: '2024-10-02' }));
  await markOutdated(made.database);
  return made;
}

describe('rebuilding the index', () => {
  test('is to be done where another version of the analyzer made it, and not otherwise', async () => {
    const { database, library } = await withSegments(2);
    expect(await library.indexState()).toMatchObject({ kind: 'ready' });
    const before = await segmentsOf(database);
    await library.rebuildIndex();
    expect(await segmentsOf(database)).toEqual(before);
    await markOutdated(database);
    expect(await library.indexState()).toMatchObject({ kind: 'outdated' });
    await library.rebuildIndex();
    expect(await library.indexState()).toMatchObject({ kind: 'ready' });
    expect(await segmentsOf(database)).toHaveLength(1);
    const sizes = (await database.getAll('index')).map(({ length }) => length);
    expect(await library.indexState()).toEqual({
      kind: 'ready',
      bytes: sizes.reduce((sum, size) => sum + size, 0),
    });
    await expectIndexed(database);
    await expectSwept(database);
  });

  test('of a good index leaves it searched in until the new one is whole, however far another rebuild was', async () => {
    const { database, library } = await withManyOutdated();
    const giving = new AbortController();
    const begun = library.rebuildIndex({ onProgress: () => giving.abort(), signal: giving.signal });
    await expect(begun).rejects.toMatchObject({ failure: 'cancelled' });
    await library.outdateIndex();
    expect(await library.indexState()).toMatchObject({ kind: 'outdated' });
    const before = await segmentsOf(database);
    const told: ImportProgress[] = [];
    const seen: number[][] = [];
    const totals: number[] = [];
    for (let rebuilding = true; rebuilding; ) {
      const pausing = new AbortController();
      const onProgress = (progress: ImportProgress) => {
        told.push(progress);
        pausing.abort();
      };
      rebuilding = await library.rebuildIndex({ onProgress, signal: pausing.signal }).then(
        () => false,
        () => true,
      );
      seen.push(await segmentsOf(database));
      totals.push((await library.search({ text: 'Paper', sort: 'date', count: 1 })).total);
      await expectIndexed(database);
    }
    expect(told).toHaveLength(3);
    expect(seen.slice(0, 2)).toEqual([before, before]);
    expect(seen.at(-1)?.some((number) => before.includes(number))).toBe(false);
    expect(new Set(totals).size).toBe(1);
    expect(totals[0]).toBeGreaterThan(0);
    expect(await library.indexState()).toMatchObject({ kind: 'ready' });
    await expectSwept(database);
  });

  test('of a damaged index does not have it searched in because a reader asks for another', async () => {
    const { database, library } = await withSegments(2);
    await markCorrupt(database);
    await library.outdateIndex();
    expect(await library.indexState()).toMatchObject({ kind: 'corrupt' });
    await library.rebuildIndex();
    expect(await library.indexState()).toMatchObject({ kind: 'ready' });
    await expectIndexed(database);
  });

  test('is done when the library is tidied', async () => {
    const { database, library } = await withSegments(3);
    await markCorrupt(database);
    expect(await library.indexState()).toMatchObject({ kind: 'corrupt' });
    await damageIndex(database);
    await library.tidy();
    expect(await library.indexState()).toMatchObject({ kind: 'ready' });
    await expectIndexed(database);
  });

  test('tells how far it is, and can be given up and gone on with', async () => {
    const { database, library } = await withManyOutdated();
    const told: ImportProgress[] = [];
    const giving = new AbortController();
    const onProgress = (progress: ImportProgress) => {
      told.push(progress);
      if (told.length === 1) giving.abort();
    };
    const rebuilding = library.rebuildIndex({ onProgress, signal: giving.signal });
    await expect(rebuilding).rejects.toMatchObject({ failure: 'cancelled' });
    const [{ done, total } = { done: 0, total: 0 }] = told;
    expect(done).toBeGreaterThan(2_000);
    expect(done).toBeLessThan(total);
    expect(await library.indexState()).toMatchObject({ kind: 'rebuilding', done, total, isCorrupt: false });
    await expectIndexed(database);
    await library.rebuildIndex({ onProgress });
    expect(told.slice(1).every((progress) => progress.done > done)).toBe(true);
    expect(told.at(-1)).toEqual({ done: total, total });
    await expectIndexed(database);
    await expectSwept(database);
  });

  test('starts anew where the analyzer has changed again meanwhile', async () => {
    const { database, library } = await withManyOutdated();
    const giving = new AbortController();
    const run = { onProgress: () => giving.abort(), signal: giving.signal };
    await errorOf(library.rebuildIndex(run));
    const state = await database.get('indexState', 'index');
    if (state?.rebuild === undefined) throw new Error('Nothing was begun');
    await database.put('indexState', { ...state, rebuild: { ...state.rebuild, analyzer: -1 } }, 'index');
    const told: ImportProgress[] = [];
    await library.rebuildIndex({ onProgress: (progress) => told.push(progress) });
    expect(told).toHaveLength(3);
    await expectIndexed(database);
    await expectSwept(database);
  });

  test('lets imports in between, and what they bring is found at once', async () => {
    const { database, library } = await withManyOutdated();
    let importing: Promise<unknown> | undefined;
    const onProgress = () => {
      importing ??= importInto(library, makeDigest([makeEntry('Meanwhile')], { date: '2024-10-03' })).then(
        () => expectIndexed(database),
      );
    };
    await library.rebuildIndex({ onProgress });
    await importing;
    expect(await library.indexState()).toMatchObject({ kind: 'ready' });
    await expectIndexed(database);
    await expectSwept(database);
  });

  test('leaves an interrupted import its own segments, which is resumed with the new analyzer', async () => {
    const { database, library, interrupted } = await withInterrupted(8);
    await markOutdated(database);
    await library.rebuildIndex();
    await expectIndexed(database);
    const record = await database.get('imports', interrupted.seq);
    if (record?.journal === undefined) throw new Error('There is no journal');
    await database.put('imports', { ...record, journal: { ...record.journal, analyzer: 0 } });
    await library.resume(interrupted.seq);
    await expectIndexed(database);
  });
});

describe('a rebuild that is killed', () => {
  test('at whichever write leaves the old index, and is gone on with', async () => {
    const { database: whole } = await withSegments(3);
    await markOutdated(whole);
    const through = interrupt(whole, NEVER);
    await libraryOn(async () => through.database).rebuildIndex();
    expect(through.writes()).toBeGreaterThan(2);
    for (let at = 1; at <= through.writes(); at += 1) {
      const { database, library } = await withSegments(3);
      await markOutdated(database);
      const killed = interrupt(database, crashAt(at)).database;
      expect(await errorOf(libraryOn(async () => killed).rebuildIndex()), `${at}`).toBeDefined();
      await expectIndexed(database);
      await library.tidy();
      expect(await library.indexState()).toMatchObject({ kind: 'ready' });
      await expectIndexed(database);
      await expectSwept(database);
    }
  });
});

test('an import of several segments that is killed between them is resumed with each document once', async () => {
  const { database, library } = await withSegments(1);
  const plan = await library.plan([makeDigest(MANY, { date: '2024-10-02' })]);
  // Staging, 21 chunks of the journal and its mark, then the entries: the second segment is written with chunk 22.
  const killed = libraryOn(async () => interrupt(database, crashAt(23 + 16)).database);
  expect(await errorOf(killed.commit(plan, READER))).toBeDefined();
  const staged = (await database.getAll('segments')).filter(({ status }) => status === 'staged');
  expect(staged).toHaveLength(1);
  await expectIndexed(database);
  await library.tidy();
  expect(await database.getAll('segments')).toHaveLength(2);
  await library.resume((await library.interrupted())[0]?.seq ?? 0);
  await expectIndexed(database);
  await expectSwept(database);
  expect((await segmentsOf(database)).length).toBeGreaterThan(2);
});
