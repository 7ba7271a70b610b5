/** The switch above a list: it shows only papers that the digests have, and the next list begins as this one was left. */
import type { Page } from '@playwright/test';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { expect, test } from './extension';
import { badgesOf, listSwitch } from './list-reading';

/** The identifiers of the papers that a list shows. */
function shownPapers(page: Page): Promise<string[]> {
  return page
    .locator('dt, dd, li.arxiv-result')
    .filter({ visible: true })
    .evaluateAll((rows) =>
      rows.flatMap((row) => /arXiv:(\S+?)(?:v\d)?\s/.exec(row.textContent ?? '')?.[1] ?? []),
    );
}

/** Of nine: without those that nobody read, the one that is only mentioned, and a namesake. */
const DIGESTED = ['2409.08642', '2409.11321', '2409.00012', '2409.11340', '2409.09613'];

test('turned on, it leaves only what the digests have; turned off, the page is as it was', async ({
  page,
  takeScreenshot,
}) => {
  await page.goto(ADDRESSES.listNew);
  await expect(listSwitch(page)).not.toBeChecked();
  await expect(page.locator('#dlpage > yeobaek-switch + dl')).toHaveCount(1);
  const before = await page.content();
  expect(await shownPapers(page)).toHaveLength(9);
  await listSwitch(page).click();
  await expect(listSwitch(page)).toBeChecked();
  expect(await shownPapers(page)).toEqual(DIGESTED);
  await expect(page.locator('dd').filter({ visible: true })).toHaveCount(DIGESTED.length);
  await takeScreenshot(page, 'list-digested-only');
  await listSwitch(page).click();
  expect(await shownPapers(page)).toHaveLength(9);
  expect(await page.content()).toBe(before);
});

test('it is remembered on the next list, on a search, and after the worker was stopped', async ({
  page,
  workerLife,
}) => {
  await page.goto(ADDRESSES.listNew);
  await listSwitch(page).click();
  await page.goto(ADDRESSES.listRecent);
  await expect(listSwitch(page)).toBeChecked();
  await expect
    .poll(() => shownPapers(page))
    .toEqual(['2409.11402', '2409.11340', '2409.11321', '2409.08642']);
  await workerLife.stop();
  await page.goto(ADDRESSES.searchAdvanced);
  await expect(listSwitch(page)).toBeChecked();
  await expect.poll(() => shownPapers(page)).toEqual(['2409.11340']);
  await listSwitch(page).click();
  expect(await shownPapers(page)).toEqual(['2409.11340', '2409.00013']);
  await page.goto(ADDRESSES.listNew);
  await expect(badgesOf(page)).toHaveCount(6);
  await expect(listSwitch(page)).not.toBeChecked();
  expect(await shownPapers(page)).toHaveLength(9);
});

test('it goes by keyboard, and by its words', async ({ page }) => {
  await page.goto(ADDRESSES.listNew);
  await listSwitch(page).focus();
  await page.keyboard.press('Space');
  await expect(listSwitch(page)).toBeChecked();
  expect(await shownPapers(page)).toEqual(DIGESTED);
  await page.locator('yeobaek-switch').getByText('다이제스트에 있는 논문만').click();
  await expect(listSwitch(page)).not.toBeChecked();
  expect(await shownPapers(page)).toHaveLength(9);
  const size = await page.locator('yeobaek-switch label').boundingBox();
  expect(size?.height).toBeGreaterThanOrEqual(24);
});

test('a click that the page makes turns nothing', async ({ page }) => {
  await page.goto(ADDRESSES.listNew);
  await expect(listSwitch(page)).not.toBeChecked();
  for (const part of ['input', 'label']) {
    await page.locator(`yeobaek-switch ${part}`).evaluate((element: HTMLElement) => element.click());
    await expect(listSwitch(page)).not.toBeChecked();
  }
  expect(await shownPapers(page)).toHaveLength(9);
  await page.goto(ADDRESSES.listRecent);
  await expect(listSwitch(page)).not.toBeChecked();
});

test('a list of which the digests have nothing is shown whole, whatever was chosen', async ({
  page,
  web,
}) => {
  await page.goto(ADDRESSES.listNew);
  await listSwitch(page).click();
  await page.goto(ADDRESSES.listOld);
  expect(await shownPapers(page)).toEqual(['hep-th/9901001', 'math/0309136']);
  // One that is mentioned, and one that nobody read.
  const list = ['2302.05442', '2409.00001'].map(
    (id) =>
      `<dt><a href="/abs/${id}" title="Abstract">arXiv:${id} </a></dt><dd><div class="meta"></div></dd>`,
  );
  web.serve('https://arxiv.org/list/cs.DC/new', {
    status: 200,
    html: `<dl id="articles">${list.join('')}</dl>`,
  });
  await page.goto('https://arxiv.org/list/cs.DC/new');
  await expect(badgesOf(page)).toHaveCount(1);
  expect(await shownPapers(page)).toEqual(['2302.05442', '2409.00001']);
  await expect(page.locator('yeobaek-switch')).toHaveCount(0);
});
