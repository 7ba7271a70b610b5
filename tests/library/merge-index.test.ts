// @vitest-environment node
import { describe, expect, test, vi } from 'vitest';
import { mergeIndex } from '../../lib/library/merge-index';
import { makeDigest, makeEntry } from './entries';
import { importInto } from './fresh-library';
import { expectIndexed, expectSwept } from './indexed-documents';
import { crashAt, interrupt, NEVER } from './interrupted-database';
import { damageIndex, segmentsOf, withSegments } from './many-segments';
import { errorOf } from './stopped-import';

async function countWrites(): Promise<number> {
  const { database } = await withSegments(12);
  const through = interrupt(database, NEVER);
  await mergeIndex(through.database);
  return through.writes();
}

const EACH_WRITE = Array.from({ length: await countWrites() }, (_, index) => index + 1);

describe('merging the index', () => {
  test('leaves one segment of many, with all that is in them', async () => {
    const { database } = await withSegments(12);
    expect(await segmentsOf(database)).toHaveLength(12);
    await mergeIndex(database);
    expect(await segmentsOf(database)).toHaveLength(1);
    await expectIndexed(database);
    await expectSwept(database);
  });

  test('follows an import by itself', async () => {
    const { database, library } = await withSegments(8);
    await importInto(library, makeDigest([makeEntry('Last')], { date: '2024-10-02' }));
    await vi.waitUntil(async () => (await segmentsOf(database)).length === 1);
    await expectIndexed(database);
  });

  test('drops what is gone: of an import that was undone, and out of the recycle bin', async () => {
    const { database, library } = await withSegments(3);
    const before = await segmentsOf(database);
    await library.undo((await library.imports())[0]?.seq ?? 0);
    expect(await segmentsOf(database)).toEqual(before);
    await library.remove('내 다이제스트', '2024-09-01');
    await library.emptyBin();
    await library.tidy();
    const documents = (await database.getAll('segments')).map((row) => row.documents);
    expect(documents.sort()).toEqual([1, 4]);
    await expectIndexed(database);
    await expectSwept(database);
  });

  test('of a damaged index ends, and says so', async () => {
    const { database, library } = await withSegments(9);
    await damageIndex(database);
    await mergeIndex(database);
    expect(await library.indexState()).toMatchObject({ kind: 'corrupt' });
    await library.tidy();
    expect(await library.indexState()).toMatchObject({ kind: 'ready' });
    await expectIndexed(database);
    await expectSwept(database);
  });
});

test('a merge takes several writes', () => {
  expect(EACH_WRITE.length).toBeGreaterThan(3);
});

test.each(EACH_WRITE)(
  'a merge that is killed at write %i changes nothing, and is made good for',
  async (at) => {
    const { database, library } = await withSegments(12);
    expect(await errorOf(mergeIndex(interrupt(database, crashAt(at)).database))).toBeDefined();
    await expectIndexed(database);
    await importInto(library, makeDigest([makeEntry('Meanwhile')], { date: '2024-10-02' }));
    await expectIndexed(database);
    await library.tidy();
    expect((await segmentsOf(database)).length).toBeLessThan(9);
    await expectIndexed(database);
    await expectSwept(database);
  },
);
