/** Lists that change under the reader's eyes: drawn anew, longer, or with other papers in the same places. */
import type { Page } from '@playwright/test';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { badgeArrivals, rememberBadges } from './badge-history';
import { expect, test } from './extension';
import { watchForErrors } from './host-errors';
import { badgesOf, PAPERS_OF_THE_DAY, readBadges, seedTags } from './list-reading';
import { whenDrawn } from './when-drawn';

test.beforeEach(({ page }) => rememberBadges(page));

const daily = PAPERS_OF_THE_DAY;
const days = (page: Page) => readBadges(page.locator('article'));

test('a list that draws itself anew has its badges put back, each once', async ({ page }) => {
  const errors = watchForErrors(page);
  await page.goto(ADDRESSES.huggingFaceDay);
  await whenDrawn(page);
  await expect.poll(() => days(page)).toEqual(daily);
  const before = (await badgeArrivals(page)).length;
  await page.evaluate(() => {
    const { views } = JSON.parse(document.querySelector('#views')?.textContent ?? '');
    const [app] = document.querySelectorAll('#app');
    if (app !== undefined) app.innerHTML = views[location.pathname].html;
  });
  await expect.poll(() => days(page)).toEqual(daily);
  await expect(page.locator('yeobaek-switch')).toHaveCount(1);
  const arrivals = await badgeArrivals(page);
  expect(arrivals).toHaveLength(before + 7);
  for (const { badges } of arrivals) expect(badges).toBe(1);
  expect(errors).toEqual([]);
});

test('rows that a list adds later have their badges, and those that change have none of the last paper’s', async ({
  page,
}) => {
  await page.goto(ADDRESSES.huggingFaceDay);
  await whenDrawn(page);
  await expect.poll(() => days(page)).toEqual(daily);
  await page.evaluate(() => {
    const [first] = document.querySelectorAll('article');
    const copy = first?.cloneNode(true);
    if (copy !== undefined) first?.parentElement?.append(copy);
  });
  await expect.poll(() => days(page)).toEqual([...daily, daily[0]]);
  await expect(badgesOf(page)).toHaveCount(8);
  // As frameworks do that use an element again: the address and the words change, and the link stays.
  await page.evaluate(() => {
    const links = document.querySelectorAll<HTMLAnchorElement>('article h3 a');
    for (const [link, id, title] of [
      [links[0], '2409.11321', 'SOAP: Improving and Stabilizing Shampoo using Adam'],
      [links[1], '2409.00001', 'A Paper That No Digest Has Read'],
    ] as const) {
      link?.setAttribute('href', `/papers/${id}`);
      if (link?.firstChild) link.firstChild.nodeValue = title;
    }
  });
  await expect.poll(() => days(page)).toEqual([seedTags('soap'), '', ...daily.slice(2), daily[0]]);
});
