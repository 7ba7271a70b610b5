// @vitest-environment node
import { describe, expect, test } from 'vitest';
import type { Library } from '../../lib/library/library';
import type { Entry } from '../../lib/model/digest';
import { longText, makeDigest, makeEntry } from './entries';
import { freshLibrary, importInto, pageOf } from './fresh-library';

/** Ids of the newest digest's entries by their titles, in order. */
async function idsOf(library: Library): Promise<[title: string, id: number][]> {
  const newest = await library.newestDigest();
  return (newest?.entries ?? []).map(({ id, entry }) => [entry.title, id]);
}

async function importAgain(library: Library, ...entries: Entry[]) {
  await importInto(library, makeDigest(entries));
  return new Map(await idsOf(library));
}

const linked = makeEntry('Linked', { links: ['arxiv:2409.00001'], commentary: [longText('링크')] });
const titled = makeEntry('Titled', { commentary: [longText('제목')] });
const worded = makeEntry('Worded', { commentary: [longText('글')] });

describe('an entry keeps its id for life', () => {
  test('when the digest is in another order', async () => {
    const library = freshLibrary();
    const before = await importAgain(library, linked, titled, worded);
    const after = await importAgain(library, { ...worded, tags: ['new'] }, linked, titled);
    expect([...after].sort()).toEqual([...before].sort());
    expect([...after.keys()]).toEqual(['Worded', 'Linked', 'Titled']);
  });

  test('when its title is another and its link the same', async () => {
    const library = freshLibrary();
    const before = await importAgain(library, linked, titled);
    const renamed = { ...linked, title: 'Renamed', commentary: ['전혀 다른 글'] };
    const after = await importAgain(library, titled, renamed);
    expect(after.get('Renamed')).toBe(before.get('Linked'));
  });

  test('when its text is another and its title the same, but for case, quotes and TeX', async () => {
    const library = freshLibrary();
    const before = await importAgain(library, makeEntry('The “$\\gamma$” of it', { commentary: ['하나'] }));
    const after = await importAgain(library, makeEntry('the "γ" OF it.', { commentary: ['전혀 다른 글'] }));
    expect([...after.values()]).toEqual([...before.values()]);
  });

  test('when title and link are others and four fifths of its words are the same', async () => {
    const library = freshLibrary();
    const before = await importAgain(library, worded);
    const edited = { ...worded, title: 'Another', commentary: [`${longText('글', 36)} 넷 셋 둘 하나`] };
    const after = await importAgain(library, edited);
    expect(after.get('Another')).toBe(before.get('Worded'));
  });

  test('not when less than that is the same: then it is a new one beside the old', async () => {
    const library = freshLibrary();
    const before = await importAgain(library, worded);
    const others = longText('남', 20);
    const after = await importAgain(library, {
      ...worded,
      title: 'Another',
      commentary: [`${longText('글', 20)} ${others}`],
    });
    expect(after.get('Worded')).toBe(before.get('Worded'));
    expect(after.get('Another')).not.toBe(before.get('Worded'));
  });

  test('over many imports that each change something', async () => {
    const library = freshLibrary();
    const before = await importAgain(library, linked, titled, worded);
    await importAgain(library, worded, titled, linked);
    await importAgain(library, { ...titled, tags: ['a'] }, makeEntry('Extra'), {
      ...linked,
      title: 'Linked 2',
    });
    await importAgain(library, { ...linked, title: 'Linked 3', links: ['arxiv:2409.00001', 'url:a.com/b'] });
    const after = await importAgain(
      library,
      { ...linked, title: 'Linked 4', links: ['url:a.com/b'], commentary: ['새 글'] },
      { ...worded, commentary: [`${longText('글')} 덧붙임`] },
      titled,
    );
    expect(after.get('Linked 4')).toBe(before.get('Linked'));
    expect(after.get('Titled')).toBe(before.get('Titled'));
    expect(after.get('Worded')).toBe(before.get('Worded'));
    expect(after.size).toBe(4);
  });

  test.each([
    ['a link says more than title and text', { links: ['arxiv:2409.00001'] }, 'Linked'],
    ['a title says more than a text', {}, 'Titled'],
  ] as const)('and %s', async (_, parts, is) => {
    const library = freshLibrary();
    const before = await importAgain(library, worded, titled, linked);
    const mixed = makeEntry('titled', { commentary: worded.commentary, ...parts });
    await importInto(library, makeDigest([mixed]));
    const ids = (await library.newestDigest())?.entries.map(({ id }) => id);
    expect(ids?.[0]).toBe(before.get(is));
    expect(ids).toHaveLength(3);
  });
});

describe('the same title twice in one digest', () => {
  const twin = (text: string) => makeEntry('Twin', { commentary: [longText(text)] });

  test('is two entries, and stays two over re-imports', async () => {
    const library = freshLibrary();
    await importInto(library, makeDigest([twin('하나'), twin('둘')]));
    const before = await idsOf(library);
    expect(before).toHaveLength(2);
    expect(new Set(before.map(([, id]) => id)).size).toBe(2);
    const { counts } = await importInto(library, makeDigest([twin('하나'), { ...twin('둘'), tags: ['a'] }]));
    expect(counts).toEqual({ new: 0, changed: 1, same: 1, removed: 0 });
    expect(await idsOf(library)).toEqual(before);
  });

  test('keeps each text under its own id when the two change places', async () => {
    const library = freshLibrary();
    await importInto(library, makeDigest([twin('하나'), twin('둘')]));
    const before = (await library.newestDigest())?.entries.map(({ id, entry }) => [entry.commentary[0], id]);
    const { counts } = await importInto(library, makeDigest([twin('둘'), twin('하나')]));
    const after = (await library.newestDigest())?.entries.map(({ id, entry }) => [entry.commentary[0], id]);
    expect(counts).toEqual({ new: 0, changed: 0, same: 2, removed: 0 });
    expect(after?.sort()).toEqual(before?.sort());
  });
});

describe('two entries that look alike to one rule', () => {
  test.each([
    ['the same title', {}],
    ['the same link', { links: ['arxiv:2409.00001'] }],
  ] as const)('%s: a file that lacks the first of them takes nothing from it', async (_, parts) => {
    const library = freshLibrary();
    const first = makeEntry('Twin', { commentary: [longText('하나')], ...parts });
    const second = makeEntry('Twin', { commentary: [longText('둘')], ...parts });
    await importInto(library, makeDigest([first, second]));
    const { counts } = await importInto(library, makeDigest([second]));
    expect(counts).toEqual({ new: 0, changed: 0, same: 1, removed: 0 });
    const kept = (await library.newestDigest())?.entries.map(({ entry }) => entry.commentary[0]);
    expect(kept?.sort()).toEqual([longText('둘'), longText('하나')].sort());
  });
});

test('two sources on one day are two digests, whose entries have nothing to do with each other', async () => {
  const library = freshLibrary();
  await importInto(library, makeDigest([linked]));
  const { counts } = await importInto(library, makeDigest([linked], { source: '다른 이' }));
  expect(counts).toEqual({ new: 1, changed: 0, same: 0, removed: 0 });
  await importInto(library, makeDigest([{ ...linked, tags: ['changed'] }], { source: '다른 이' }));
  const page = await library.annotations(pageOf('arxiv:2409.00001'));
  const sources = (await library.digests()).map(({ source, entries }) => [source, entries]);
  expect(sources).toEqual([
    ['다른 이', 1],
    ['내 다이제스트', 1],
  ]);
  expect(page.about.flatMap((shown) => shown.sources).sort()).toEqual(['내 다이제스트', '다른 이']);
});

test('an id is never given twice, not even after its entry was removed', async () => {
  const library = freshLibrary();
  await importInto(library, makeDigest([linked, titled]));
  const before = (await idsOf(library)).map(([, id]) => id);
  await library.remove('내 다이제스트', '2024-09-18');
  await importInto(library, makeDigest([worded], { date: '2024-09-19' }));
  const [after] = await idsOf(library);
  expect(before).not.toContain(after?.[1]);
});
