// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { type LibraryDatabase, openDatabase } from '../../lib/library/database';
import type { ImportProgress } from '../../lib/library/import-run';
import type { Library } from '../../lib/library/library';
import { makeDigest, makeEntry } from './entries';
import { freshName, importInto, libraryOn, READER } from './fresh-library';
import { crashAt, fullAt, interrupt } from './interrupted-database';
import { errorOf, importThrough, importWhole, look, withInterrupted, withOldEntries } from './stopped-import';

const WHOLE = await importWhole();
/** The write of the last chunk, before the one that makes all of it visible and the one that tidies up. */
const MIDDLE = WHOLE.writes - 2;

async function titlesOf(library: Library): Promise<string[]> {
  return ((await library.newestDigest())?.entries ?? []).map(({ entry }) => entry.title);
}

describe('resuming', () => {
  test('tells how far it is, from where it stopped', async () => {
    const { library, interrupted } = await withInterrupted(MIDDLE);
    const told: ImportProgress[] = [];
    await library.resume(interrupted.seq, { onProgress: (progress) => told.push(progress) });
    expect(told[0]).toEqual({ done: interrupted.done, total: 504 });
    expect(told.at(-1)).toEqual({ done: 504, total: 504 });
    expect(interrupted.done).toBeGreaterThan(0);
  });

  test('is refused as stale where the library has changed since, and the import stays', async () => {
    const { library, interrupted } = await withInterrupted(MIDDLE);
    await importInto(library, makeDigest([makeEntry('Other')], { date: '2024-09-20' }));
    await expect(library.resume(interrupted.seq)).rejects.toMatchObject({ failure: 'stale' });
    expect(await library.interrupted()).toEqual([interrupted]);
    expect(await titlesOf(library)).toEqual(['Other']);
  });

  test.each([
    ['was never begun', async () => 99],
    ['was thrown away', (library, seq) => library.discard(seq).then(() => seq)],
    ['was resumed already', async (library, seq) => (await library.resume(seq)).seq],
  ] as const satisfies [string, (library: Library, seq: number) => Promise<number>][])(
    'an import that %s is refused as stale',
    async (_, act) => {
      const { library, interrupted } = await withInterrupted(MIDDLE);
      const seq = await act(library, interrupted.seq);
      const before = await look(library);
      await expect(library.resume(seq)).rejects.toMatchObject({ failure: 'stale' });
      expect(await look(library)).toEqual(before);
    },
  );

  test('onto a full disk says so, and goes on when there is room: its files may be gone by then', async () => {
    const { database, library } = await withOldEntries();
    await importThrough(database, crashAt(MIDDLE));
    const [interrupted] = await library.interrupted();
    const full = interrupt(database, fullAt(1)).database;
    const resuming = libraryOn(async () => full).resume(interrupted?.seq ?? 0);
    await expect(resuming).rejects.toMatchObject({ failure: 'full' });
    expect(await library.interrupted()).toEqual([interrupted]);
    await library.resume(interrupted?.seq ?? 0);
    expect(await look(library)).toEqual(WHOLE.seen);
  });

  test('goes on after the connection was closed under the import, as by an update of the extension', async () => {
    const name = freshName();
    const connections: LibraryDatabase[] = [];
    const library = libraryOn(async () => {
      const database = await openDatabase(name);
      connections.push(database);
      return database;
    });
    const plan = await library.plan([
      makeDigest([makeEntry('One')]),
      makeDigest([makeEntry('Two')], { source: 'b' }),
    ]);
    const committing = library.commit(plan, READER, { onProgress: () => connections[0]?.close() });
    await expect(committing).rejects.toMatchObject({ failure: 'broken' });
    expect(await library.digests()).toEqual([]);
    const [interrupted] = await library.interrupted();
    expect((await library.resume(interrupted?.seq ?? 0)).counts.new).toBe(2);
    expect(await library.digests()).toHaveLength(2);
    expect(connections).toHaveLength(2);
  });

  test('can be undone as any import can', async () => {
    const { database, library } = await withOldEntries();
    const { imports: _, ...before } = await look(library);
    await importThrough(database, crashAt(MIDDLE));
    const [interrupted] = await library.interrupted();
    const { seq } = await library.resume(interrupted?.seq ?? 0);
    await library.undo(seq);
    const { imports: __, ...after } = await look(library);
    expect(after).toEqual(before);
  });
});

describe('what an interrupted import was going to bring', () => {
  test('can be planned and committed anew where the library has changed since', async () => {
    const { database, library } = await withOldEntries();
    await importThrough(database, crashAt(MIDDLE));
    await importInto(library, makeDigest([makeEntry('Other')], { date: '2024-09-20' }));
    const [interrupted] = await library.interrupted();
    const digests = (await library.journaled(interrupted?.seq ?? 0)).digests;
    await library.discard(interrupted?.seq ?? 0);
    expect(digests.map(({ source, date, title, entries }) => [source, date, title, entries.length])).toEqual([
      ['내 다이제스트', '2024-09-18', '바뀐 제목', 253],
      ['내 다이제스트', '2024-09-19', '2024년 9월 18일', 250],
    ]);
    const { counts } = await library.commit(await library.plan(digests), READER);
    // A tick is not in the journal's digests, so that what the file lacks stays.
    expect(counts).toEqual({ new: 502, changed: 1, same: 0, removed: 0 });
    expect((await look(library)).pages.slice(0, 6)).toEqual(
      WHOLE.seen.pages.slice(0, 6).map((page) => ({
        ...page,
        about: page.about.map((shown) => ({ ...shown, id: expect.any(Number) })),
        mentionedBy: page.mentionedBy.map((shown) => ({ ...shown, id: expect.any(Number) })),
      })),
    );
  });

  test('has the entries that it leaves as they are in their places, and none that was left out', async () => {
    const { database, library } = await withOldEntries();
    const entries = ['A', 'B', 'C', 'D'].map((title) => makeEntry(title));
    const [a, b, c, d] = entries as [
      (typeof entries)[0],
      (typeof entries)[0],
      (typeof entries)[0],
      (typeof entries)[0],
    ];
    await importInto(library, makeDigest([b, c], { date: '2024-09-20' }));
    const plan = await library.plan([makeDigest([a, b, { ...c, tags: ['new'] }, d], { date: '2024-09-20' })]);
    const kept = plan.digests.map((digest) => ({ ...digest, entries: digest.entries.slice(0, 3) }));
    // Staging, one chunk of the journal, its mark, then the entries.
    const through = interrupt(database, crashAt(4)).database;
    await errorOf(libraryOn(async () => through).commit({ ...plan, digests: kept }, READER));
    const [interrupted] = await library.interrupted();
    const [digest] = (await library.journaled(interrupted?.seq ?? 0)).digests;
    expect(digest?.entries.map(({ title, tags }) => [title, tags])).toEqual([
      ['A', []],
      ['B', []],
      ['C', ['new']],
    ]);
  });
});
