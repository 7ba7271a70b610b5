/** arXiv's lists and its search: which rows have a badge, where it stands, and what it says. */
import { ADDRESSES } from '../fixtures/pages/addresses';
import { whenVisited } from './card-reading';
import { expect, test } from './extension';
import { watchForErrors } from './host-errors';
import { importFiles, textFile } from './importing';
import { badgesOf, countOwn, listSwitch, MENTIONED_ONCE, readBadges, seedTags } from './list-reading';

const [CPL, KENLM, OMNIGEN, SOAP, NVLM] = (['cpl', 'kenlm', 'omnigen', 'soap', 'nvlm'] as const).map(
  seedTags,
);
/** A paper under the exact title of an entry that is about no arXiv paper. */
const BY_TITLE = seedTags('pixtral');

/** New papers, then cross-lists, one of them under the title of an entry about another paper, then replacements. */
const NEW = [CPL, '', SOAP, BY_TITLE, OMNIGEN, MENTIONED_ONCE, '', KENLM, ''];
const DAYS = [NVLM, OMNIGEN, SOAP, CPL, ''];
const MONTH = ['', BY_TITLE, '', CPL, SOAP];

const LISTS = {
  listNew: NEW,
  listCatchup: NEW,
  listRecent: DAYS,
  listPastweek: DAYS,
  listCurrent: MONTH,
  listMonth: MONTH,
  listYear: MONTH,
  listAuthor: [CPL, ''],
  search: [CPL, OMNIGEN, NVLM],
  searchAdvanced: [OMNIGEN, ''],
} as const satisfies Partial<Record<keyof typeof ADDRESSES, readonly (string | undefined)[]>>;

const ROWS = 'dl > dt, li.arxiv-result';

test('each known row of each list has one badge, and no other row has any', async ({ page }) => {
  const errors = watchForErrors(page);
  for (const [name, expected] of Object.entries(LISTS)) {
    await test.step(name, async () => {
      await page.goto(ADDRESSES[name as keyof typeof LISTS]);
      await expect.poll(() => readBadges(page.locator(ROWS))).toEqual(expected);
      const digested = expected.filter((says) => says !== '' && says !== MENTIONED_ONCE).length;
      await expect(listSwitch(page)).toHaveAccessibleName(
        `다이제스트에 있는 논문만 (${digested}/${expected.length})`,
      );
      await expect(page.locator('yeobaek-switch')).toHaveCount(1);
      await expect(page.locator('yeobaek-card')).toHaveCount(0);
    });
  }
  expect(errors).toEqual([]);
});

test('a list that nobody wrote about stays as it is', async ({ page, worker }) => {
  for (const address of [ADDRESSES.listOld, ADDRESSES.listCatchupForm, ADDRESSES.searchNothing]) {
    await page.goto(address);
    await whenVisited(page, worker);
    // The rows are asked about after the page; one more question to the same worker is answered after theirs.
    await expect(page.locator('#content')).toBeVisible();
    await whenVisited(page, worker);
    expect(await countOwn(page)).toBe(0);
  }
});

test('a badge ends the line of links, or follows a result’s title, and pushes no line apart', async ({
  page,
  takeScreenshot,
}) => {
  await page.goto(ADDRESSES.listRecent);
  await expect(badgesOf(page)).toHaveCount(4);
  await expect(page.locator('dl > dt > yeobaek-badge:last-child')).toHaveCount(4);
  const height = () => page.locator('#dlpage').evaluate((list) => list.getBoundingClientRect().height);
  const before = await height();
  const [link, badge] = [page.locator('dt').first().locator('a').last(), badgesOf(page).first()];
  const [linkBox, badgeBox] = [await link.boundingBox(), await badge.locator('.badge').boundingBox()];
  const middle = (box: typeof linkBox) => (box?.y ?? 0) + (box?.height ?? 0) / 2;
  expect(Math.abs(middle(linkBox) - middle(badgeBox)), 'pixels off the middle of its line').toBeLessThan(2);
  expect(badgeBox?.height, 'large enough to hit').toBeGreaterThanOrEqual(24);
  await badgesOf(page).evaluateAll((badges) => {
    for (const each of badges) each.remove();
  });
  expect(await height()).toBe(before);
  for (const width of [1280, 375]) {
    await page.setViewportSize({ width, height: 900 });
    for (const name of ['listNew', 'search'] as const) {
      await page.goto(ADDRESSES[name]);
      await expect(badgesOf(page).first()).toBeVisible();
      const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
      expect(scrollWidth).toBe(clientWidth);
      await takeScreenshot(page, `${name}-${width}`);
    }
  }
  await expect(page.locator('li.arxiv-result > p.title + yeobaek-badge')).toHaveCount(3);
});

test('where a badge begins a line it stands where the line begins', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 900 });
  await page.goto(ADDRESSES.search);
  const left = async (selector: string) => (await page.locator(selector).first().boundingBox())?.x ?? 0;
  await expect(badgesOf(page).first()).toBeVisible();
  expect((await left('yeobaek-badge .badge')) - (await left('p.title'))).toBeLessThanOrEqual(3);
});

test('several entries of one paper are one badge, of the newest', async ({ page, extensionUrl }) => {
  const later = textFile('later.txt', [
    '2024년 10월 2일',
    'CPL: Critical Planning Step Learning Boosts LLM Generalization in Reasoning Tasks',
    '(Tianlong Wang, Xueting Han, Jing Bai)',
    'https://arxiv.org/abs/2409.08642v2',
    '두 번째 판이 나왔습니다.',
    '#planning #second',
    'A Paper That No Digest Has Read',
    '(Ada Example, Ben Example)',
    'https://arxiv.org/abs/2409.00001',
    '태그 없이 읽은 논문입니다.',
  ]);
  await importFiles(page, extensionUrl('options.html#import'), [later], '둘째 독자');
  await page.goto(ADDRESSES.listAuthor);
  await expect.poll(() => readBadges(page.locator(ROWS))).toEqual(['#planning #second', '논평 1개']);
  await badgesOf(page).first().locator('button').hover();
  await expect(badgesOf(page).first().locator('.paragraph')).toHaveText('두 번째 판이 나왔습니다.');
  await expect(badgesOf(page).first().locator('.date')).toHaveText('2024년 10월 2일');
});

for (const backForwardCache of [true, false]) {
  test.describe(backForwardCache ? 'a list kept for the way back' : 'a list loaded again', () => {
    test.use({ backForwardCache });

    test('has each badge once after going back and forward', async ({ page }) => {
      await page.goto(ADDRESSES.listRecent);
      await expect.poll(() => readBadges(page.locator(ROWS))).toEqual(DAYS);
      await page.goto(ADDRESSES.cpl);
      await expect(page.locator('yeobaek-card')).toHaveCount(1);
      for (const step of [-1, 1, -1]) {
        await page.evaluate((by) => {
          setTimeout(() => history.go(by));
        }, step);
        await expect(page).toHaveURL(step === -1 ? ADDRESSES.listRecent : ADDRESSES.cpl);
      }
      await expect.poll(() => readBadges(page.locator(ROWS))).toEqual(DAYS);
      await expect(page.locator('yeobaek-switch')).toHaveCount(1);
    });
  });
}
