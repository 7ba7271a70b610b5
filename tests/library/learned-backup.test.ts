// @vitest-environment node
import { describe, expect, test } from 'vitest';
import type { BackupEntry } from '../../lib/digest/backup-layout';
import { openDatabase } from '../../lib/library/database';
import type { Library } from '../../lib/library/library';
import { makeDigest, makeEntry } from './entries';
import {
  exportOf,
  freshLibrary,
  freshName,
  importInto,
  libraryOn,
  pageOf,
  prepare,
  READER,
  readRows,
} from './fresh-library';
import { crashAt, interrupt } from './interrupted-database';
import { EMPTY_BUNDLE } from './stopped-import';

const LEARNED = { key: 'arxiv:2409.00001', by: 'title', at: 5 } as const;
const REFUSED = { key: 'url:blog.example/post', by: 'hand', at: 6, refused: true } as const;
const entry: BackupEntry = { ...makeEntry('A Paper'), learned: [LEARNED, REFUSED] };
const digest = makeDigest([entry, makeEntry('Another')]);

const titlesAt = async (library: Library, key: 'arxiv:2409.00001' | 'url:blog.example/post') =>
  (await library.annotations(pageOf(key))).about.map(({ entry: { title } }) => title);

describe('what a backup says was learned', () => {
  test('is known in a library that has nothing of the entry, refusals too', async () => {
    const library = freshLibrary();
    await importInto(library, digest);
    expect([await titlesAt(library, LEARNED.key), await titlesAt(library, REFUSED.key)]).toEqual([
      ['A Paper'],
      [],
    ]);
    expect(await library.learnedLinks()).toMatchObject([{ ...LEARNED, title: 'A Paper' }]);
    expect(await library.learn({ entry: 1, key: REFUSED.key, by: 'title' })).toBe(false);
    expect(await exportOf(library)).toEqual([digest]);
  });

  test('counts for an entry in its recycle bin once that is restored', async () => {
    const library = freshLibrary();
    await importInto(library, makeDigest([{ ...entry, removedAt: 700 } as BackupEntry]));
    expect(await titlesAt(library, LEARNED.key)).toEqual([]);
    await library.restore('내 다이제스트', '2024-09-18');
    expect(await titlesAt(library, LEARNED.key)).toEqual(['A Paper']);
  });

  test('changes nothing of an entry that is here', async () => {
    const library = freshLibrary();
    await importInto(library, makeDigest([makeEntry('A Paper')]));
    const { counts } = await importInto(library, digest);
    expect(counts).toEqual({ new: 1, changed: 0, same: 1, removed: 0 });
    expect([await titlesAt(library, LEARNED.key), await library.learnedLinks()]).toEqual([[], []]);
  });

  test('is gone with an import that is undone', async () => {
    const database = await openDatabase(freshName());
    const library = libraryOn(async () => database);
    const { seq } = await importInto(library, digest);
    await library.undo(seq);
    expect(await titlesAt(library, LEARNED.key)).toEqual([]);
    await prepare(library, EMPTY_BUNDLE);
    const { keys, learned } = await readRows(database);
    expect([keys, learned]).toEqual([[], []]);
  });
});

/** Imports the digest through a crash at a write. */
async function crashedImport(at: number) {
  const database = await openDatabase(freshName());
  const library = libraryOn(async () => database);
  await prepare(library, EMPTY_BUNDLE);
  const through = interrupt(database, crashAt(at));
  const dying = libraryOn(async () => through.database);
  const failed = await dying.commit(await dying.plan([digest]), READER).then(
    () => false,
    () => true,
  );
  return { database, library, failed };
}

test('an import that a crash ended at any write brings what was learned once it is gone on with, and nothing before', async () => {
  let resumed = 0;
  for (let at = 1; ; at += 1) {
    const { library, failed } = await crashedImport(at);
    if (!failed) break;
    expect([await titlesAt(library, LEARNED.key), await library.learnedLinks()]).toEqual([[], []]);
    const [interrupted] = await library.interrupted();
    if (interrupted === undefined) continue;
    resumed += 1;
    expect((await library.journaled(interrupted.seq)).digests).toEqual([digest]);
    await library.resume(interrupted.seq);
    expect(await exportOf(library)).toEqual([digest]);
    expect(await titlesAt(library, LEARNED.key)).toEqual(['A Paper']);
  }
  expect(resumed).toBeGreaterThan(0);
});
