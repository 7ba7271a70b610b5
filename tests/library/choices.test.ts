// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { applyChoices } from '../../lib/digest/plan';
import type { Library } from '../../lib/library/library';
import type { Digest, Entry } from '../../lib/model/digest';
import { makeDigest, makeEntry } from './entries';
import { entriesFound, freshLibrary, importInto, pageOf, READER } from './fresh-library';

const SOURCE = '내 다이제스트';
const DATE = '2024-09-18';
const [one, two, three] = [
  makeEntry('One', { links: ['arxiv:2409.00001'] }),
  makeEntry('Two', { links: ['arxiv:2409.00002'] }),
  makeEntry('Three', { links: ['arxiv:2409.00003'] }),
] as const;

async function libraryOf(...entries: Entry[]): Promise<Library> {
  const library = freshLibrary();
  await importInto(library, makeDigest(entries));
  return library;
}

/** Imports a digest with entries ticked or left out, by their titles. */
async function importChoosing(library: Library, digest: Digest, ticked: string[], leftOut: string[] = []) {
  const plan = await library.plan([digest]);
  const [planned] = plan.digests;
  const removals = planned?.absent.filter(({ entry }) => ticked.includes(entry.title)) ?? [];
  const places = [...(planned?.entries.entries() ?? [])].filter(([, { entry }]) =>
    leftOut.includes(entry.title),
  );
  const digests = applyChoices(plan.digests, {
    leftOutDigests: new Set(),
    leftOutEntries: new Set(places.map(([place]) => `0/${place}`)),
    removals: new Set(removals.map(({ id }) => id)),
  });
  return await library.commit({ ...plan, digests }, READER);
}

async function titlesIn(library: Library, date = DATE) {
  const { kept, removed } = await library.digestEntries(SOURCE, date);
  return [kept.map(({ entry }) => entry.title), removed.map(({ entry }) => entry.entry.title)];
}

describe('an entry that the file lacks and the reader ticked', () => {
  test('goes into the recycle bin with the import, from where it can be restored', async () => {
    const library = await libraryOf(one, two);
    const { counts } = await importChoosing(library, makeDigest([one, three]), ['Two']);
    expect(counts).toEqual({ new: 1, changed: 0, same: 1, removed: 1 });
    expect(await titlesIn(library)).toEqual([['One', 'Three'], ['Two']]);
    expect(await library.digests()).toMatchObject([{ entries: 2, removed: 1, removedAt: 1_000 }]);
    expect(await entriesFound(library, 'two')).toEqual([]);
    expect((await library.annotations(pageOf('arxiv:2409.00002'))).about).toEqual([]);
    expect(await library.restore(SOURCE, DATE)).toBe(1);
    expect(await titlesIn(library)).toEqual([['One', 'Three', 'Two'], []]);
  });

  test('goes even where nothing else changes', async () => {
    const library = await libraryOf(one, two);
    const { counts } = await importChoosing(library, makeDigest([one]), ['Two']);
    expect(counts).toEqual({ new: 0, changed: 0, same: 1, removed: 1 });
    expect(await titlesIn(library)).toEqual([['One'], ['Two']]);
  });

  test('comes back when the import is undone, exactly, and only then', async () => {
    const library = await libraryOf(one, two);
    const before = await titlesIn(library);
    const { seq } = await importChoosing(library, makeDigest([one]), ['Two']);
    const { seq: later } = await importInto(library, makeDigest([three], { date: '2024-09-19' }));
    await library.undo(later);
    expect(await titlesIn(library)).toEqual([['One'], ['Two']]);
    await library.undo(seq);
    expect(await titlesIn(library)).toEqual(before);
    expect((await entriesFound(library, 'two')).map(({ entry }) => entry)).toEqual([two]);
  });

  test('stays where the reader put it since, whatever is undone', async () => {
    const library = await libraryOf(one, two);
    const [, gone] = (await library.digestEntries(SOURCE, DATE)).kept;
    const ids = [gone?.id ?? 0];
    const { seq } = await importChoosing(library, makeDigest([one]), ['Two']);
    await library.restoreEntries(ids);
    expect(await titlesIn(library)).toEqual([['One', 'Two'], []]);
    await library.removeEntries(ids);
    await library.undo(seq);
    expect(await titlesIn(library)).toEqual([['One'], ['Two']]);
  });

  test('can be brought back by another import and ticked again, and each is undone by itself', async () => {
    const library = await libraryOf(one, two);
    const views = [];
    const seqs = [];
    for (const [entries, ticked] of [
      [[one], ['Two']],
      [[one, two], []],
      [[one], ['Two']],
    ] as const) {
      views.push(await titlesIn(library));
      seqs.push((await importChoosing(library, makeDigest([...entries]), [...ticked])).seq);
    }
    expect(await titlesIn(library)).toEqual([['One'], ['Two']]);
    for (const seq of seqs.reverse()) {
      await library.undo(seq);
      expect(await titlesIn(library)).toEqual(views.pop());
    }
  });

  test('that is not ticked stays', async () => {
    const library = await libraryOf(one, two, three);
    await importChoosing(library, makeDigest([one]), ['Three']);
    expect(await titlesIn(library)).toEqual([['One', 'Two'], ['Three']]);
  });

  test('of hundreds leaves in chunks, and comes back whole', async () => {
    const many = Array.from({ length: 450 }, (_, index) => makeEntry(`Paper ${index}`));
    const library = await libraryOf(one, ...many);
    const titles = many.map(({ title }) => title);
    const { seq, counts } = await importChoosing(library, makeDigest([{ ...one, tags: ['new'] }]), titles);
    expect(counts).toEqual({ new: 0, changed: 1, same: 0, removed: 450 });
    expect(await titlesIn(library)).toEqual([['One'], titles]);
    await library.undo(seq);
    expect(await titlesIn(library)).toEqual([['One', ...titles], []]);
  });
});

describe('an entry that is left out', () => {
  test('is not imported, and is new the next time', async () => {
    const library = await libraryOf(one);
    const { counts } = await importChoosing(library, makeDigest([one, two, three]), [], ['Two']);
    expect(counts).toEqual({ new: 1, changed: 0, same: 1, removed: 0 });
    expect(await titlesIn(library)).toEqual([['One', 'Three'], []]);
    expect((await importInto(library, makeDigest([one, two, three]))).counts.new).toBe(1);
  });

  test('stays as it is stored, where the file changes it', async () => {
    const library = await libraryOf(one, two);
    const edited = [one, two].map((entry) => ({ ...entry, tags: ['edited'] }));
    await importChoosing(library, makeDigest(edited), [], ['One']);
    const { kept } = await library.digestEntries(SOURCE, DATE);
    expect(kept.map(({ entry }) => entry.tags)).toEqual([[], ['edited']]);
  });

  test('stays in the recycle bin where it is, from where it can be restored', async () => {
    const library = await libraryOf(one, two);
    await library.remove(SOURCE, DATE);
    await importChoosing(library, makeDigest([one, two, three]), [], ['Two']);
    expect(await titlesIn(library)).toEqual([['One', 'Three'], ['Two']]);
    await library.restore(SOURCE, DATE);
    expect(await titlesIn(library)).toEqual([['One', 'Three', 'Two'], []]);
  });
});
