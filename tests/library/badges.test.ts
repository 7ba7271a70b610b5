// @vitest-environment node
import { describe, expect, test } from 'vitest';
import type { RowBadge } from '../../lib/model/annotation';
import type { Entry } from '../../lib/model/digest';
import type { PaperKey } from '../../lib/model/paper-key';
import { makeDigest, makeEntry } from './entries';
import { freshLibrary, importInto, pageOf } from './fresh-library';

const PAPER: PaperKey = 'arxiv:2409.00001';

async function badgeOf(...entries: Entry[]): Promise<RowBadge | undefined> {
  const library = freshLibrary();
  await importInto(library, makeDigest(entries));
  return (await library.badges([pageOf(PAPER)]))[0];
}

describe('a row of a list', () => {
  test('without an entry has no badge', async () => {
    expect(await badgeOf(makeEntry('Another', { links: ['arxiv:2409.00002'] }))).toBeUndefined();
  });

  test('has the first three tags, the first paragraph and the day of its newest entry', async () => {
    const library = freshLibrary();
    const entry = (name: string) =>
      makeEntry(name, { links: [PAPER], tags: ['a', 'b', 'c', 'd'], commentary: [`${name}.`, '둘째 문단.'] });
    await importInto(library, makeDigest([entry('Old')], { date: '2024-01-02' }));
    await importInto(library, makeDigest([entry('New')]));
    expect(await library.badges([pageOf(PAPER)])).toEqual([
      { count: 2, mentions: 0, tags: ['a', 'b', 'c'], paragraph: 'New.', date: '2024-09-18' },
    ]);
  });

  test('has as many entries as the words that its page shows: the same under two sources are one', async () => {
    const library = freshLibrary();
    const entry = makeEntry('Twin', { links: [PAPER] });
    await importInto(library, makeDigest([entry]), makeDigest([entry], { source: '둘' }));
    expect(await library.badges([pageOf(PAPER)])).toMatchObject([{ count: 1 }]);
  });

  test('that is only mentioned says no more than that', async () => {
    expect(await badgeOf(makeEntry('Another', { tags: ['a'], mentions: [PAPER] }))).toEqual({
      count: 0,
      mentions: 1,
      tags: [],
    });
  });

  test('whose entry has no commentary has no paragraph', async () => {
    expect(await badgeOf(makeEntry('Bare', { links: [PAPER], commentary: [] }))).toEqual({
      count: 1,
      mentions: 0,
      tags: [],
      date: '2024-09-18',
    });
  });

  test('is found by its title where it has no identifier that is known', async () => {
    const library = freshLibrary();
    await importInto(library, makeDigest([makeEntry('A Paper')]));
    expect(
      await library.badges([
        { keys: [], titles: ['A  paper.'] },
        { keys: [PAPER], titles: ['A Paper'] },
      ]),
    ).toMatchObject([{ count: 1 }, { count: 1 }]);
  });

  test('whose title is too long or says nothing is found by its identifier alone', async () => {
    const library = freshLibrary();
    await importInto(library, makeDigest([makeEntry('A Paper', { links: [PAPER] })]));
    const titles = ['', '?', 'a'.repeat(4_000), '글'.repeat(4_000)];
    expect(await library.badges([{ keys: [PAPER], titles }])).toMatchObject([{ count: 1 }]);
  });
});

describe('a long paragraph', () => {
  const paragraphOf = async (text: string) =>
    (await badgeOf(makeEntry('Long', { links: [PAPER], commentary: [text] })))?.paragraph ?? '';

  test.each([
    ['is whole up to 600 characters', '가'.repeat(600), '가'.repeat(600)],
    ['is cut at a word', `${'가나다 '.repeat(149)}${'라'.repeat(5)}`, `${'가나다 '.repeat(148)}가나다…`],
    ['is cut at the limit where it has no words', '가'.repeat(700), `${'가'.repeat(599)}…`],
    ['is not cut at a word far before', `가 ${'나'.repeat(700)}`, `가 ${'나'.repeat(597)}…`],
    ['is not cut in the middle of a sign', `${'가'.repeat(598)}😀😀`, `${'가'.repeat(598)}…`],
  ])('%s', async (_, text, shown) => {
    expect(await paragraphOf(text)).toBe(shown);
    expect(shown.length).toBeLessThanOrEqual(600);
  });
});

test('no rows have no badges', async () => {
  expect(await freshLibrary().badges([])).toEqual([]);
});

test('two thousand rows are answered in their order', async () => {
  const library = freshLibrary();
  await importInto(library, makeDigest([makeEntry('Seven', { links: ['arxiv:2409.00007'] })]));
  const rows = Array.from({ length: 2_000 }, (_, row) => ({
    keys: [`arxiv:2409.${String(row).padStart(5, '0')}` as PaperKey],
    titles: [row === 1_999 ? 'Seven' : `Title ${row}`],
  }));
  const badges = await library.badges(rows);
  expect(badges).toHaveLength(2_000);
  // The last has the title, but another identifier.
  expect(badges.flatMap((badge, row) => (badge === undefined ? [] : [row]))).toEqual([7]);
});
