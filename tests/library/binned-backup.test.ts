// @vitest-environment node
import { describe, expect, test } from 'vitest';
import type { Library } from '../../lib/library/library';
import type { Entry } from '../../lib/model/digest';
import { makeDigest, makeEntry } from './entries';
import { entriesFound, freshLibrary, importInto } from './fresh-library';

const SOURCE = '내 다이제스트';
const DATE = '2024-09-18';
const [one, two] = [makeEntry('One'), makeEntry('Two')] as const;

async function libraryOf(...entries: Entry[]): Promise<Library> {
  const library = freshLibrary();
  await importInto(library, makeDigest(entries));
  return library;
}

async function titlesIn(library: Library) {
  const { kept, removed } = await library.digestEntries(SOURCE, DATE);
  return [kept.map(({ entry }) => entry.title), removed.map(({ entry }) => entry.entry.title)];
}

describe('an entry of a backup that was in the recycle bin', () => {
  const binned = (entry: Entry) => ({ ...entry, removedAt: 500 });

  test('goes straight there, and out of sight with the import', async () => {
    const library = freshLibrary();
    const { seq } = await importInto(library, makeDigest([one, binned(two)]));
    expect(await titlesIn(library)).toEqual([['One'], ['Two']]);
    expect(await library.digests()).toMatchObject([{ entries: 1, removed: 1, removedAt: 500 }]);
    expect(await entriesFound(library, 'two')).toEqual([]);
    await library.undo(seq);
    expect(await titlesIn(library)).toEqual([[], []]);
    expect(await library.digests()).toEqual([]);
  });

  test('does not remove what is here', async () => {
    const library = await libraryOf(one, two);
    const edited = { ...two, tags: ['edited'] };
    await importInto(library, makeDigest([binned(one), binned(edited)]));
    expect(await titlesIn(library)).toEqual([['One', 'Two'], []]);
  });

  test('does not bring back what is in the recycle bin here, though its text is another', async () => {
    const library = await libraryOf(one, two);
    await library.remove(SOURCE, DATE);
    await importInto(library, makeDigest([binned(one), binned({ ...two, tags: ['edited'] })]));
    const { kept, removed } = await library.digestEntries(SOURCE, DATE);
    expect(kept).toEqual([]);
    expect(removed.map(({ entry, removedAt }) => [entry.entry.tags, removedAt])).toEqual([
      [[], 1_000],
      [['edited'], 1_000],
    ]);
  });
});
