// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { BUNDLED_SOURCE } from '../../lib/model/digest';
import { longText, makeDigest, makeEntry } from './entries';
import { annotate, entriesFound, freshLibrary, importInto, pageOf, READER } from './fresh-library';

const one = makeEntry('One', { links: ['arxiv:2409.00001'] });
const two = makeEntry('Two', { links: ['arxiv:2409.00002'] });
const three = makeEntry('Three');

describe('a plan', () => {
  test('writes nothing', async () => {
    const library = freshLibrary();
    await library.plan([makeDigest([one])]);
    expect(await library.digests()).toEqual([]);
    expect(await entriesFound(library, 'one')).toEqual([]);
  });

  test('tells new, changed and same apart, and lists what the file lacks', async () => {
    const library = freshLibrary();
    await importInto(library, makeDigest([one, two, three]));
    const edited = { ...two, tags: ['rl'] };
    const plan = await library.plan([makeDigest([edited, one, makeEntry('Four')])]);
    const [digest] = plan.digests;
    expect(digest?.entries.map(({ kind, entry }) => [kind, entry.title])).toEqual([
      ['changed', 'Two'],
      ['same', 'One'],
      ['new', 'Four'],
    ]);
    expect(digest?.entries[0]).toMatchObject({ before: two, entry: edited });
    expect(digest?.absent.map(({ entry }) => entry.title)).toEqual(['Three']);
  });

  test('takes several files of one source and day for one digest, and repeats in them once', async () => {
    const library = freshLibrary();
    const plan = await library.plan([makeDigest([one, two]), makeDigest([two, three])]);
    expect(plan.digests.map(({ entries }) => entries.map(({ entry }) => entry.title))).toEqual([
      ['One', 'Two', 'Three'],
    ]);
  });
});

describe('a commit', () => {
  test('says what it did, and shows it at once', async () => {
    const library = freshLibrary();
    const first = await importInto(library, makeDigest([one, two]));
    expect(first.counts).toEqual({ new: 2, changed: 0, same: 0, removed: 0 });
    const second = await importInto(library, makeDigest([one, { ...two, tags: ['rl'] }, three]));
    expect(second.counts).toEqual({ new: 1, changed: 1, same: 1, removed: 0 });
    expect(await library.digests()).toEqual([
      {
        source: '내 다이제스트',
        date: '2024-09-18',
        title: '2024년 9월 18일',
        entries: 3,
        removed: 0,
        removedAt: 0,
      },
    ]);
    const newest = await library.newestDigest();
    expect(newest?.entries.map(({ entry }) => [entry.title, entry.tags])).toEqual([
      ['One', []],
      ['Two', ['rl']],
      ['Three', []],
    ]);
  });

  test('keeps what the file lacks: absence is never deletion', async () => {
    const library = freshLibrary();
    await importInto(library, makeDigest([one, two, three]));
    await importInto(library, makeDigest([makeEntry('Four'), two]));
    const newest = await library.newestDigest();
    expect(newest?.entries.map(({ entry }) => entry.title)).toEqual(['Four', 'Two', 'One', 'Three']);
  });

  test('of nothing new changes nothing', async () => {
    const library = freshLibrary();
    await importInto(library, makeDigest([one, two]));
    const before = [await library.digests(), await library.newestDigest()];
    const { counts } = await importInto(library, makeDigest([one, two]));
    expect(counts).toEqual({ new: 0, changed: 0, same: 2, removed: 0 });
    expect([await library.digests(), await library.newestDigest()]).toEqual(before);
  });

  test('of a text without addresses does not take back those that are known', async () => {
    const library = freshLibrary();
    const linked = { ...one, address: 'https://arxiv.org/abs/2409.00001v2' };
    await importInto(library, makeDigest([linked]));
    const { counts } = await importInto(library, makeDigest([{ ...one, links: [] }]));
    expect(counts.same).toBe(1);
    const annotations = await library.annotations(pageOf('arxiv:2409.00001'));
    expect(annotations.about[0]?.entry.address).toBe(linked.address);
  });

  test('keeps digests of other days and of other sources apart', async () => {
    const library = freshLibrary();
    await importInto(
      library,
      makeDigest([one]),
      makeDigest([one], { date: '2024-09-19' }),
      makeDigest([one], { source: '다른 이' }),
    );
    expect((await library.digests()).map(({ date, source, entries }) => [date, source, entries])).toEqual([
      ['2024-09-19', '내 다이제스트', 1],
      ['2024-09-18', '다른 이', 1],
      ['2024-09-18', '내 다이제스트', 1],
    ]);
  });

  test('of thousands of entries keeps each of them', async () => {
    const library = freshLibrary();
    const entries = Array.from({ length: 1_234 }, (_, index) =>
      makeEntry(`Paper ${index}`, { links: [`url:example.com/${index}`] }),
    );
    await importInto(library, makeDigest(entries));
    const newest = await library.newestDigest();
    expect(newest?.entries.map(({ entry }) => entry.title)).toEqual(entries.map(({ title }) => title));
    const pages = await annotate(library, ...entries.flatMap(({ links }) => links));
    expect(pages.map(({ about }) => about[0]?.entry.title)).toEqual(entries.map(({ title }) => title));
  });
});

describe('a plan that is no longer true', () => {
  test.each([
    ['another import', async (library) => void (await importInto(library, makeDigest([three])))],
    ['a removal', (library) => library.remove('내 다이제스트', '2024-09-18')],
    ['a restoration', (library) => library.restore('내 다이제스트', '2024-09-18')],
  ] as const satisfies [string, (library: ReturnType<typeof freshLibrary>) => Promise<unknown>][])(
    'because of %s is refused, and nothing of it is written',
    async (_, interfere) => {
      const library = freshLibrary();
      await importInto(library, makeDigest([one]));
      const plan = await library.plan([makeDigest([two])]);
      await interfere(library);
      const before = await library.digests();
      await expect(library.commit(plan, READER)).rejects.toMatchObject({
        name: 'LibraryError',
        failure: 'stale',
      });
      expect(await library.digests()).toEqual(before);
      expect(await entriesFound(library, 'two')).toEqual([]);
    },
  );

  test('can be made again and committed', async () => {
    const library = freshLibrary();
    const plan = await library.plan([makeDigest([two])]);
    await importInto(library, makeDigest([one]));
    await expect(library.commit(plan, READER)).rejects.toThrow();
    await importInto(library, makeDigest([two]));
    expect((await library.digests())[0]?.entries).toBe(2);
  });
});

test('every text of an entry comes back as it went in', async () => {
  const library = freshLibrary();
  const whole = makeEntry('<b>Whole</b> — “ㅁ𝒳”', {
    authors: ['One, Jr.', '둘'],
    abstract: [longText('abstract'), 'https://example.com/.'],
    commentary: ['첫 문단.', '첫 문단.'],
    translation: ['The first.'],
    tags: ['__proto__', '이미지-생성'],
    resources: ['url:github.com/a/b'],
    mentions: ['arxiv:2302.05442'],
    address: 'https://Example.com/A?b=1#c',
    links: ['url:example.com/A'],
  });
  await importInto(library, makeDigest([whole], { source: BUNDLED_SOURCE }));
  expect((await library.newestDigest())?.entries[0]?.entry).toEqual(whole);
});
