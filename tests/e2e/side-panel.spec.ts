/** The side panel: the popup’s view, which stays and follows the tab; and what a card opens. */
import type { Page } from '@playwright/test';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { axeFindings } from './accessibility';
import { cardOf, readCard } from './card-reading';
import { expect, test } from './extension';
import { activeTitle, boxOf, expectFound, optionsOf, readSections } from './popup-view';
import { SEED_TITLES } from './seed';
import { findView, type OpenedView, openPanel } from './side-panel';
import { blogPage, SMALL_PDF } from './small-pages';

const BLOG = 'https://blog.example/post';
const UNSEEN = '여백이 볼 수 없는 페이지입니다.';

let opened: OpenedView | undefined;
test.afterEach(async () => {
  await opened?.client.close();
  opened = undefined;
});

/** Waits until the panel lists exactly these titles for the page beside it. */
async function expectThisPage(view: Page, titles: readonly string[]): Promise<void> {
  const ofPage = async () => (await readSections(view)).filter(({ name }) => name === '이 페이지');
  await expect.poll(ofPage).toEqual(titles.length === 0 ? [] : [{ name: '이 페이지', titles }]);
}

test('follows navigation, in-page navigation and tabs, and says what it cannot see', async ({
  page,
  context,
  popup,
  launched,
  web,
  takeScreenshot,
}) => {
  await page.goto(ADDRESSES.soap);
  opened = await openPanel(page, popup, launched.devtools);
  const { view } = opened;
  await expectThisPage(view, [SEED_TITLES.soap]);
  expect(await axeFindings(view)).toEqual([]);
  await takeScreenshot(view, 'panel');

  await page.goto(ADDRESSES.nvlm);
  await expectThisPage(view, [SEED_TITLES.nvlm]);
  await page.goto(ADDRESSES.paperWithoutEntry);
  await expect(view.locator('.taken-name')).toHaveText('arXiv:2409.00001');
  await expectThisPage(view, []);

  // A blog that navigates inside itself.
  await page.goto(ADDRESSES.otherPost);
  await expect(view.locator('.taken-name')).toHaveText('mistral.ai/news/codestral-mamba');
  await page.getByRole('link', { name: SEED_TITLES.pixtral }).click();
  await expectThisPage(view, [SEED_TITLES.pixtral]);

  web.serve('https://arxiv.org/pdf/2409.08642', SMALL_PDF);
  const other = await context.newPage();
  await other.goto('https://arxiv.org/pdf/2409.08642');
  await expectThisPage(view, [SEED_TITLES.cpl]);
  await page.bringToFront();
  await expectThisPage(view, [SEED_TITLES.pixtral]);
  await other.close();

  web.serve(BLOG, blogPage(SEED_TITLES.omnigen));
  await page.goto(BLOG);
  await expect(view.locator('.miss')).toContainText(UNSEEN);
  await expectThisPage(view, []);
  await expect(optionsOf(view)).toHaveCount(7);
});

test('a search stays while pages change, and its keys are the popup’s', async ({
  page,
  context,
  popup,
  launched,
}) => {
  await page.goto(ADDRESSES.soap);
  opened = await openPanel(page, popup, launched.devtools);
  const { view } = opened;
  await expectFound(view, '#vision-language', [SEED_TITLES.pixtral, SEED_TITLES.nvlm]);
  await boxOf(view).press('ArrowDown');
  const chosen = await activeTitle(view);
  await page.goto(ADDRESSES.kenlm);
  await expect(page.locator('#abs')).toBeVisible();
  await boxOf(view).press('ArrowRight');
  await expect(view.locator('.unfolded .commentary').first()).toBeVisible();
  expect(await activeTitle(view)).toBe(chosen);
  const before = context.pages().length;
  await boxOf(view).press('Control+Enter');
  await expect.poll(() => context.pages().length).toBe(before + 1);
  // It is not closed by what closes a popup.
  await boxOf(view).press('Escape');
  await expect(boxOf(view)).toHaveValue('');
  await boxOf(view).press('Escape');
  await expectThisPage(view, [SEED_TITLES.kenlm]);
});

test.describe('what a card opens', () => {
  test('is the panel beside its page, by its menu', async ({ page, launched }) => {
    await page.goto(ADDRESSES.soap);
    await readCard(page);
    await cardOf(page).locator('button.more').click();
    await cardOf(page).getByRole('button', { name: '사이드 패널에서 열기' }).click();
    opened = await findView(launched.devtools, 'sidepanel.html');
    await expectThisPage(opened.view, [SEED_TITLES.soap]);
  });

  test('is the search for a tag, by the tag, and the button’s popup is itself again', async ({
    page,
    popup,
    launched,
  }) => {
    await page.goto(ADDRESSES.soap);
    await readCard(page);
    await cardOf(page).locator('.tag-link').first().click();
    opened = await findView(launched.devtools, 'popup.html');
    const { view: search } = opened;
    await expect(boxOf(search)).toHaveValue('#optimizer');
    await expect(optionsOf(search)).toHaveCount(1);
    await boxOf(search).press('Escape');
    await expect(optionsOf(search)).toHaveCount(7);
    await search.close();
    const view = await popup.click(page);
    await expect(boxOf(view)).toHaveValue('');
    await expect(optionsOf(view)).toHaveCount(7);
  });
});

test('fits a narrow and tall window', async ({ page, extensionUrl, takeScreenshot }) => {
  await page.setViewportSize({ width: 320, height: 1_200 });
  await page.goto(extensionUrl('sidepanel.html'));
  await expect(optionsOf(page)).toHaveCount(7);
  const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
  expect(scrollWidth).toBe(clientWidth);
  await takeScreenshot(page, 'panel-320');
});
