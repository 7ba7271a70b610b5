// @vitest-environment node
import { describe, expect, test } from 'vitest';
import type { LibraryDatabase } from '../../lib/library/database';
import { libraryOn, prepare, READER, readRows } from './fresh-library';
import { crashAt, interrupt } from './interrupted-database';
import {
  EMPTY_BUNDLE,
  errorOf,
  importThrough,
  importWhole,
  look,
  withInterrupted,
  withOldEntries,
} from './stopped-import';

const WHOLE = await importWhole();
const EACH_WRITE = Array.from({ length: WHOLE.writes }, (_, index) => index + 1);

/** Writes at which a crash leaves something to resume: from the journal's end on, until all is seen. */
const RESUMABLE: number[] = [];
for (const at of EACH_WRITE) {
  const { database, library } = await withOldEntries();
  await importThrough(database, crashAt(at));
  if ((await library.interrupted()).length > 0) RESUMABLE.push(at);
}

/** Resumes through a crash at a write; the error it ends in, or undefined. */
async function resumeThrough(database: LibraryDatabase, seq: number, at: number): Promise<unknown> {
  const through = interrupt(database, crashAt(at)).database;
  return await errorOf(libraryOn(async () => through).resume(seq));
}

test('a crash can be resumed from the moment the journal is whole until the import is seen', () => {
  const [first = 0] = RESUMABLE;
  expect(first).toBeGreaterThan(4);
  expect(RESUMABLE).toEqual(EACH_WRITE.slice(first - 1, -1));
  expect(RESUMABLE.length).toBeGreaterThan(3);
});

describe.each(RESUMABLE)('an import that a crash at write %i has interrupted', { timeout: 60_000 }, (at) => {
  test('is listed with what it is and how far it is, also after the library was prepared', async () => {
    const { library, interrupted } = await withInterrupted(at);
    await prepare(library, EMPTY_BUNDLE);
    expect(await library.interrupted()).toEqual([interrupted]);
    expect(interrupted).toMatchObject({
      at: 1_000,
      files: READER.files,
      counts: { new: 502, changed: 1, same: 0, removed: 1 },
      total: 504,
    });
    expect(interrupted.done).toBeLessThanOrEqual(504);
    expect(interrupted.done > 0).toBe(at > (RESUMABLE[0] ?? 0));
  });

  test('is, once resumed, what it would have been: no row more, no row less', async () => {
    const { database, library, interrupted } = await withInterrupted(at);
    const result = await library.resume(interrupted.seq);
    expect(result).toEqual({ seq: interrupted.seq, counts: interrupted.counts });
    expect(await readRows(database)).toEqual(WHOLE.rows);
    expect(await look(library)).toEqual(WHOLE.seen);
    expect(await library.interrupted()).toEqual([]);
  });

  test('is so too where the resuming is killed again and again', async () => {
    const { database, library, interrupted } = await withInterrupted(at);
    let kills = 0;
    while ((await library.interrupted()).length > 0) {
      // Each time one write more gets through.
      await resumeThrough(database, interrupted.seq, 2);
      kills += 1;
    }
    expect(kills).toBeGreaterThan(0);
    await prepare(library, EMPTY_BUNDLE);
    expect(await readRows(database)).toEqual(WHOLE.rows);
  });
});
