// @vitest-environment node
import { describe, expect, test } from 'vitest';
import type { Library } from '../../lib/library/library';
import { makeDigest, makeEntry } from './entries';
import { exportOf, freshLibrary, importInto, libraryOn } from './fresh-library';
import { crashAt } from './interrupted-database';
import { importThrough, withOldEntries } from './stopped-import';

/** More digests than are read at once, in several versions, so that one ends in the middle of a digest's. */
async function libraryOfDays(): Promise<Library> {
  const library = freshLibrary();
  for (const tags of [[], ['edited'], ['edited', 'again']]) await importInto(library, ...days(tags));
  return library;
}

function days(tags: readonly string[]) {
  return Array.from({ length: 120 }, (_, index) => {
    const date = new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10);
    const more = tags.map((tag) => makeEntry(`Paper ${index} ${tag}`));
    return makeDigest([{ ...makeEntry(`Paper ${index}`), tags }, ...more], { date });
  });
}

test('of many digests in several versions each is exported once, and as it is now', async () => {
  expect(await exportOf(await libraryOfDays())).toEqual(days(['edited', 'again']));
});

describe('what is exported while the library changes is what there was when it began', () => {
  test.each<[string, (library: Library) => Promise<unknown>]>([
    [
      'an import changes and adds',
      (library) => importInto(library, ...days(['newer']), makeDigest([makeEntry('New')])),
    ],
    ['entries are removed', (library) => library.remove('내 다이제스트', '2024-04-20')],
    ['entries are restored', (library) => library.restore('내 다이제스트', '2024-04-25')],
    ['a link is learned', (library) => library.learn({ entry: 3, key: 'arxiv:2409.00003', by: 'title' })],
    ['a learned link is taken back', (library) => library.unlearn(1, 'arxiv:2409.00001')],
    ['the newest import is undone', async (library) => library.undo((await library.imports())[0]?.seq ?? 0)],
    [
      'all of that happens',
      async (library) => {
        await importInto(library, ...days(['newer']), makeDigest([makeEntry('New')]));
        await library.remove('내 다이제스트', '2024-04-20');
        await library.restore('내 다이제스트', '2024-04-25');
        await library.undo((await library.imports())[0]?.seq ?? 0);
      },
    ],
  ])('where %s', async (_, change) => {
    const library = await libraryOfDays();
    await library.learn({ entry: 1, key: 'arxiv:2409.00001', by: 'hand' });
    await library.remove('내 다이제스트', '2024-04-25');
    const before = await exportOf(library);
    const exported = [];
    for await (const digest of library.exportAll()) {
      if (exported.push(digest) === 1) await change(library);
    }
    expect(exported).toEqual(before);
    expect(await exportOf(library)).not.toEqual(before);
    expect(before).toHaveLength(120);
  });

  test('where an interrupted import is resumed', async () => {
    const { database, library } = await withOldEntries();
    const before = await exportOf(library);
    await importThrough(database, crashAt(8));
    const [interrupted] = await library.interrupted();
    const exporting = libraryOn(async () => database)
      .exportAll()
      [Symbol.asyncIterator]();
    const first = await exporting.next();
    await library.resume(interrupted?.seq ?? 0);
    expect([first.value, (await exporting.next()).done]).toEqual([before[0], true]);
    expect((await exportOf(library)).length).toBe(2);
  });

  test('where the recycle bin is emptied: then what was in it may be missing, and all else is there', async () => {
    const library = await libraryOfDays();
    const before = await exportOf(library);
    await library.remove('내 다이제스트', '2024-04-20');
    const exported = [];
    for await (const digest of library.exportAll()) {
      if (exported.push(digest) === 1) await library.emptyBin();
    }
    expect(exported).toEqual(before.filter(({ date }) => date !== '2024-04-20'));
  });
});
