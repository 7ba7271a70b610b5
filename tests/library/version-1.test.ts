// @vitest-environment node
import { openDB } from 'idb';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../lib/library/database';
import { migrateTo1 } from '../../lib/library/migrations/1';
import { makeEntry } from './entries';
import { freshName, libraryOn, pageOf, prepare } from './fresh-library';

describe('a library of version 1', () => {
  const entry = makeEntry('One', { links: ['arxiv:2409.00001'] });
  const day = { source: 'mine', date: '2024-09-18' };

  /** As version 1 left it: two entries, one of them in the recycle bin, and an import that was interrupted. */
  async function writeVersion1(name: string): Promise<void> {
    const old = await openDB(name, 1, { upgrade: migrateTo1 });
    const counts = { new: 2, changed: 0, same: 0 };
    const origin = { origin: 'reader', files: ['a.txt'], at: 500, counts };
    await old.put('head', { lastSeq: 3, lastEntryId: 3, hidden: [3] }, 'head');
    await old.put('imports', { seq: 1, status: 'visible', ...origin });
    await old.put('imports', { seq: 3, status: 'staged', ...origin });
    await old.put('digests', { ...day, seq: 1, title: 'day', entries: [1, 2] });
    await old.put('entries', { ...day, id: 1, seq: 1, entry });
    await old.put('entries', { ...day, id: 2, seq: 1, entry: makeEntry('Two') });
    await old.put('entries', { ...day, id: 3, seq: 3, entry: makeEntry('Never') });
    await old.put('keys', { key: 'arxiv:2409.00001', relation: 'link', id: 1, seq: 1 });
    await old.put('bin', { id: 2, seq: 2, at: 700 });
    old.close();
  }

  test('is what it was once it is the newest: the recycle bin, the imports and what is found', async () => {
    const name = freshName();
    await writeVersion1(name);
    const library = libraryOn(() => openDatabase(name));
    expect(await library.digests()).toEqual([
      { ...day, title: 'day', entries: 1, removed: 1, removedAt: 700 },
    ]);
    expect(await library.imports()).toMatchObject([{ seq: 1, counts: { new: 2, removed: 0 } }]);
    const page = await library.annotations(pageOf('arxiv:2409.00001'));
    expect(page.about.map((shown) => shown.entry)).toEqual([entry]);
    expect(await library.restore('mine', '2024-09-18')).toBe(1);
    expect((await library.newestDigest())?.entries.map((shown) => shown.entry.title)).toEqual(['One', 'Two']);
  });

  test('has nothing to resume, and what was interrupted is swept', async () => {
    const name = freshName();
    await writeVersion1(name);
    const database = await openDatabase(name);
    const library = libraryOn(async () => database);
    expect(await library.interrupted()).toEqual([]);
    await prepare(library, { fingerprint: 'a', digests: [] });
    expect(await database.count('entries')).toBe(2);
    expect(await database.get('head', 'head')).toMatchObject({ hidden: [] });
  });
});
