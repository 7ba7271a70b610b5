// @vitest-environment node
import { describe, expect, test } from 'vitest';
import type { Library } from '../../lib/library/library';
import { BUNDLED_SOURCE } from '../../lib/model/digest';
import { makeDigest, makeEntry } from './entries';
import { importInto, libraryOn, prepare, READER } from './fresh-library';
import { importLock } from './import-lock';
import { crashAt, interrupt } from './interrupted-database';
import {
  errorOf,
  importThrough,
  importWhole,
  planStopped,
  withInterrupted,
  withOldEntries,
} from './stopped-import';

/** The write of the last chunk. */
const MIDDLE = (await importWhole()).writes - 2;

async function titlesOf(library: Library): Promise<string[]> {
  return ((await library.newestDigest())?.entries ?? []).map(({ entry }) => entry.title);
}

describe('an import that is being written', () => {
  test('is not offered to be resumed, though its journal is whole, and older ones are', async () => {
    const { database, library: reading, interrupted } = await withInterrupted(MIDDLE);
    const { seq } = await importInto(reading, makeDigest([makeEntry('Other')], { date: '2024-09-20' }));
    await importThrough(database, crashAt(MIDDLE));
    const lock = importLock();
    const other = libraryOn(async () => database, lock);
    const offered = async () => (await other.interrupted()).map((found) => found.seq);
    await lock.exclusively(
      async () => expect(await offered(), 'while the newest is written').toEqual([interrupted.seq]),
      { isImport: true },
    );
    await lock.exclusively(async () =>
      expect(await offered(), 'during other work').toEqual([seq + 1, interrupted.seq]),
    );
    expect(await offered(), 'when nothing runs').toEqual([seq + 1, interrupted.seq]);
  });

  test('is never offered from its first write to its last', async () => {
    const lock = importLock();
    const { database } = await withOldEntries();
    const [writing, other] = [libraryOn(async () => database, lock), libraryOn(async () => database, lock)];
    const plan = await planStopped(writing);
    let isDone = false;
    const importing = writing.commit(plan, READER).finally(() => {
      isDone = true;
    });
    const offered = [];
    while (!isDone) offered.push(...(await other.interrupted()));
    await importing;
    expect(offered).toEqual([]);
  });

  test('is not thrown away by another page, which waits', async () => {
    const lock = importLock();
    const { database } = await withOldEntries();
    const [writing, other] = [libraryOn(async () => database, lock), libraryOn(async () => database, lock)];
    const plan = await writing.plan([makeDigest([makeEntry('One')], { date: '2024-09-20' })]);
    const discarded: Promise<void>[] = [];
    const { seq } = await writing.commit(plan, READER, {
      onProgress: () => discarded.push(other.discard(plan.basis + 1)),
    });
    await Promise.all(discarded);
    expect([seq, discarded.length > 0]).toEqual([plan.basis + 1, true]);
    expect(await titlesOf(other)).toEqual(['One']);
  });
});

test('an interrupted installation of the bundle is not the reader’s: it is swept, and done again', async () => {
  const bundle = {
    fingerprint: 'next',
    digests: [makeDigest([makeEntry('Shipped')], { source: BUNDLED_SOURCE, date: '2024-09-20' })],
  };
  let whole = 0;
  for (let at = 1; at < 6; at += 1) {
    const { database, library } = await withOldEntries();
    const through = interrupt(database, crashAt(at)).database;
    await errorOf(
      prepare(
        libraryOn(async () => through),
        bundle,
      ),
    );
    const left = (await database.getAll('imports')).filter(({ status }) => status === 'staged');
    whole += left.filter(({ journal }) => journal !== undefined).length;
    expect(await library.interrupted()).toEqual([]);
    await prepare(library, bundle);
    expect(await titlesOf(library)).toEqual(['Shipped']);
    expect(await database.count('journal')).toBe(0);
  }
  expect(whole).toBeGreaterThan(0);
});
