/** The sites that a reader may turn on, all of them granted here: their papers and their lists. */
import type { Page } from '@playwright/test';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { axeFindings } from './accessibility';
import { cardArrivals, rememberCards } from './card-history';
import { badgeOf, cardOf, expectUntouched, readCard, whenVisited } from './card-reading';
import { expect, test } from './extension';
import { watchForErrors } from './host-errors';
import { importFiles, textFile } from './importing';
import {
  badgesOf,
  countOwn,
  listSwitch,
  MENTIONED_ONCE,
  PAPERS_OF_THE_DAY,
  readBadges,
  seedTags,
} from './list-reading';
import { SEED_CARDS } from './seed';
import { SMALL_PDF } from './small-pages';
import { whenDrawn } from './when-drawn';

const [CPL, OMNIGEN, PIXTRAL] = (['cpl', 'omnigen', 'pixtral'] as const).map(seedTags);

/** Of these sites, those whose pages no script draws. */
const isServedWhole = (page: Page) =>
  ['papers.cool', 'scholar.google.com', 'scholar.google.co.kr'].includes(new URL(page.url()).hostname);

/** Where a card stands that has no place in the text of its page: folded, as a mark. */
const EDGE = 'html > yeobaek-card';

const PAPERS = {
  alphaxivCpl: ['cpl', EDGE],
  alphaxivOmnigenOverview: ['omnigen', EDGE],
  huggingFaceCpl: ['cpl', 'h1 + yeobaek-card'],
  semanticOmnigen: ['omnigen', 'h1 + yeobaek-card'],
  semanticPixtral: ['pixtral', 'h1 + yeobaek-card'],
  openreviewOmnigen: ['omnigen', '.forum-title + yeobaek-card'],
  openreviewCplByArxiv: ['cpl', '.forum-title + yeobaek-card'],
  papersCoolCpl: ['cpl', 'h2.title + yeobaek-card'],
  papersCoolVenuePaper: ['omnigen', 'h2.title + yeobaek-card'],
} as const satisfies Partial<Record<keyof typeof ADDRESSES, readonly [keyof typeof SEED_CARDS, string]>>;

for (const [address, [name, place]] of Object.entries(PAPERS)) {
  test(`${address}: the paper’s page has its one card in its place`, async ({
    page,
    worker,
    takeScreenshot,
  }) => {
    await rememberCards(page);
    const errors = watchForErrors(page);
    await page.goto(ADDRESSES[address as keyof typeof PAPERS]);
    if (!isServedWhole(page)) await whenDrawn(page);
    await expect(page.locator(place)).toHaveCount(1);
    if (place === EDGE) await cardOf(page).locator('.edge-mark').click();
    expect(await readCard(page)).toEqual(SEED_CARDS[name]);
    await expect.poll(() => badgeOf(page.url(), worker)).toBe('1');
    expect(await countOwn(page), 'nothing of ours but the card').toBe(1);
    const arrivals = await cardArrivals(page);
    // A page that draws itself anew has its card put back once.
    expect(arrivals.length).toBeLessThanOrEqual(2);
    for (const { cards } of arrivals) expect(cards).toBe(1);
    expect(errors).toEqual([]);
    expect(await axeFindings(page, 'yeobaek-card')).toEqual([]);
    for (const width of [1280, 375]) {
      await page.setViewportSize({ width, height: 900 });
      await takeScreenshot(page, `${address}-${width}`);
    }
  });
}

const UNREAD = [
  'alphaxivIndex',
  'alphaxivWithoutEntry',
  'huggingFaceWithoutEntry',
  'semanticWithoutEntry',
  'openreviewWithoutEntry',
  'openreviewGroup',
  'papersCoolWithoutEntry',
] as const;

test('a page of theirs that nobody wrote about stays as it is, whatever it links to', async ({
  page,
  worker,
}) => {
  const errors = watchForErrors(page);
  for (const name of UNREAD) {
    await test.step(name, async () => {
      await page.goto(ADDRESSES[name]);
      await expectUntouched(page, worker);
      expect(await countOwn(page)).toBe(0);
      expect(await badgeOf(page.url(), worker)).toBe('');
    });
  }
  expect(errors).toEqual([]);
});

/** By the file beside it; by its title alone; a title that was cut, two papers in one, and what nobody read have none. */
const SCHOLAR = [CPL, OMNIGEN, PIXTRAL, '', '', ''];

const LISTS = {
  huggingFaceDay: ['article', PAPERS_OF_THE_DAY],
  papersCoolList: ['.panel.paper', PAPERS_OF_THE_DAY],
  papersCoolVenue: ['.panel.paper', [OMNIGEN, PIXTRAL]],
  semanticSearch: ['.cl-paper-row', [OMNIGEN, PIXTRAL, '', '']],
  scholarSearch: ['.gs_r[data-cid]', SCHOLAR],
  scholarSearchKorea: ['.gs_r[data-cid]', SCHOLAR],
} as const;

for (const [name, [row, expected]] of Object.entries(LISTS)) {
  test(`${name}: each known row has one badge, and the switch leaves only those`, async ({
    page,
    takeScreenshot,
  }) => {
    const errors = watchForErrors(page);
    await page.goto(ADDRESSES[name as keyof typeof LISTS]);
    if (!isServedWhole(page)) await whenDrawn(page);
    await expect.poll(() => readBadges(page.locator(row))).toEqual(expected);
    const digested = expected.filter((says) => says !== '' && says !== MENTIONED_ONCE).length;
    await expect(listSwitch(page)).toHaveAccessibleName(
      `다이제스트에 있는 논문만 (${digested}/${expected.length})`,
    );
    for (const width of [1280, 375]) {
      await page.setViewportSize({ width, height: 900 });
      await takeScreenshot(page, `${name}-${width}`);
    }
    expect(await axeFindings(page, 'yeobaek-badge')).toEqual([]);
    await listSwitch(page).click();
    await expect(page.locator(row).filter({ visible: true })).toHaveCount(digested);
    await listSwitch(page).click();
    await expect(page.locator(row).filter({ visible: true })).toHaveCount(expected.length);
    await expect(cardOf(page)).toHaveCount(0);
    expect(errors).toEqual([]);
  });
}

test('a badge is never wider than what it stands in', async ({ page }) => {
  await page.goto(ADDRESSES.huggingFaceDay);
  await whenDrawn(page);
  await expect(badgesOf(page)).toHaveCount(7);
  const room = await badgesOf(page).evaluateAll((badges) =>
    badges.map((badge) => {
      const right = (element: Element | null | undefined) => element?.getBoundingClientRect().right ?? 0;
      return right(badge.closest('article')) - right(badge.shadowRoot?.querySelector('.badge'));
    }),
  );
  expect(room).toHaveLength(7);
  for (const pixels of room) expect(pixels).toBeGreaterThanOrEqual(0);
});

test('a submission that an entry links to is known as forum and as PDF', async ({
  page,
  worker,
  web,
  extensionUrl,
}) => {
  const digest = textFile('forum.txt', [
    '2024년 10월 2일',
    'A Submission That No Digest Has Read',
    '(Ada Example)',
    ADDRESSES.openreviewWithoutEntry,
    '심사 중에 읽었습니다.',
    '#review',
  ]);
  await importFiles(page, extensionUrl('options.html#import'), [digest], '둘째 독자');
  await page.goto(ADDRESSES.openreviewWithoutEntry);
  expect(await readCard(page)).toMatchObject({ entries: [{ paragraphs: ['심사 중에 읽었습니다.'] }] });
  const pdf = 'https://openreview.net/pdf?id=nobodyRead1';
  web.serve(pdf, SMALL_PDF);
  await page.goto(pdf);
  expect(await whenVisited(page, worker)).toEqual(['openreview:nobodyRead1']);
  await cardOf(page).locator('.edge-mark').click();
  expect(await readCard(page)).toMatchObject({ entries: [{ paragraphs: ['심사 중에 읽었습니다.'] }] });
});
