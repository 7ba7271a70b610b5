/** Sites that draw their pages by script: when cards and badges come, go, and come back. */
import type { Page } from '@playwright/test';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { pageFor } from '../fixtures/pages/registry';
import { badgeArrivals, rememberBadges } from './badge-history';
import { cardArrivals, rememberCards } from './card-history';
import { badgeOf, cardOf, expectUntouched, readCard } from './card-reading';
import { expect, test } from './extension';
import { watchForErrors } from './host-errors';
import { PAPERS_OF_THE_DAY, readBadges, seedTags } from './list-reading';
import { SEED_CARDS, SEED_TITLES } from './seed';

test.beforeEach(async ({ page }) => {
  await rememberCards(page);
  await rememberBadges(page);
});

const [OMNIGEN, PIXTRAL] = [seedTags('omnigen'), seedTags('pixtral')];
const FOUND = [OMNIGEN, PIXTRAL, '', ''];
const results = (page: Page) => readBadges(page.locator('.result-page .cl-paper-row'));
const mark = (page: Page) => cardOf(page).locator('.edge-mark');

/** Follows a link of the page's to a paper. */
const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click();

test('from results to a paper and back: badges on the one, the card on the other, and never both', async ({
  page,
  web,
  worker,
}) => {
  const errors = watchForErrors(page);
  // The last page stands until the next is drawn, under the next one's address.
  const html = pageFor(new URL(ADDRESSES.semanticSearch))?.html.replace('"isEmptyBetween":true,', '');
  web.serve(ADDRESSES.semanticSearch, { status: 200, html: html ?? '' });
  await page.goto(ADDRESSES.semanticSearch);
  await expect.poll(() => results(page)).toEqual(FOUND);
  for (const turn of ['first', 'second']) {
    await test.step(turn, async () => {
      await follow(page, SEED_TITLES.omnigen);
      expect(await readCard(page)).toEqual(SEED_CARDS.omnigen);
      await expect(page.locator('h1 + yeobaek-card')).toHaveCount(1);
      await expect(page.locator('yeobaek-badge, yeobaek-switch')).toHaveCount(0);
      await expect.poll(() => badgeOf(page.url(), worker)).toBe('1');
      if (turn === 'first') await page.goBack();
      else await follow(page, 'Back to the results');
      await expect.poll(() => results(page)).toEqual(FOUND);
      await expect(cardOf(page)).toHaveCount(0);
      await expect(page.locator('yeobaek-switch')).toHaveCount(1);
      await expect.poll(() => badgeOf(page.url(), worker)).toBe('');
    });
  }
  // Never at the papers that the last page cites.
  for (const arrival of await badgeArrivals(page))
    expect(arrival).toEqual({ path: '/search?q=unified&sort=relevance', within: 'app', badges: 1 });
  for (const { path, after, cards } of await cardArrivals(page)) {
    expect(path).toBe(new URL(ADDRESSES.semanticOmnigen).pathname);
    expect([after, cards]).toEqual([SEED_TITLES.omnigen, 1]);
  }
  expect(errors).toEqual([]);
});

test('from one paper to another inside of an application: its own card, or none', async ({
  page,
  worker,
}) => {
  const errors = watchForErrors(page);
  await page.goto(ADDRESSES.alphaxivIndex);
  await expectUntouched(page, worker);
  await follow(page, SEED_TITLES.cpl);
  await expect(mark(page)).toHaveCount(1);
  await mark(page).click();
  expect(await readCard(page)).toEqual(SEED_CARDS.cpl);
  await follow(page, SEED_TITLES.soap);
  // Folded again: it is another paper's.
  await mark(page).click();
  expect(await readCard(page)).toEqual(SEED_CARDS.soap);
  await follow(page, 'A Paper That No Digest Has Read');
  await expect(page).toHaveTitle('A Paper That No Digest Has Read | alphaXiv');
  await expectUntouched(page, worker);
  await page.goBack();
  await mark(page).click();
  expect(await readCard(page)).toEqual(SEED_CARDS.soap);
  const paths = (await cardArrivals(page)).map(({ path, cards }) => [path, cards]);
  expect(paths).toEqual([
    ['/abs/2409.08642', 1],
    ['/abs/2409.11321', 1],
    ['/abs/2409.11321', 1],
  ]);
  expect(errors).toEqual([]);
});

test('from a group to its submissions: known by what is drawn, not by what was served', async ({
  page,
  worker,
}) => {
  await page.goto(ADDRESSES.openreviewGroup);
  await expectUntouched(page, worker);
  await follow(page, SEED_TITLES.omnigen);
  expect(await readCard(page)).toEqual(SEED_CARDS.omnigen);
  await follow(page, 'A Submission That No Digest Has Read');
  await expect(page.locator('.forum-title h2')).toHaveText('A Submission That No Digest Has Read');
  await expectUntouched(page, worker);
  await page.goBack();
  expect(await readCard(page)).toEqual(SEED_CARDS.omnigen);
  for (const { path, cards } of await cardArrivals(page)) expect([path, cards]).toEqual(['/forum', 1]);
});

const days = (page: Page) => readBadges(page.locator('article'));

for (const backForwardCache of [true, false]) {
  test.describe(backForwardCache ? 'pages kept for the way back' : 'pages loaded again', () => {
    test.use({ backForwardCache });

    test('have their badges and their card once after going back and forward', async ({ page }) => {
      const reach = async (steps: number, address: string) => {
        await page.evaluate((by) => {
          setTimeout(() => history.go(by));
        }, steps);
        await expect(page).toHaveURL(address);
      };
      await page.goto(ADDRESSES.huggingFaceDay);
      await expect.poll(() => days(page)).toEqual(PAPERS_OF_THE_DAY);
      await follow(page, SEED_TITLES.cpl);
      expect(await readCard(page)).toEqual(SEED_CARDS.cpl);
      await reach(-1, ADDRESSES.huggingFaceDay);
      await expect.poll(() => days(page)).toEqual(PAPERS_OF_THE_DAY);
      await expect(page.locator('yeobaek-switch')).toHaveCount(1);
      await expect(cardOf(page)).toHaveCount(0);
      await reach(1, ADDRESSES.huggingFaceCpl);
      expect(await readCard(page)).toEqual(SEED_CARDS.cpl);
      await expect(page.locator('h1 + yeobaek-card')).toHaveCount(1);
    });
  });
}
