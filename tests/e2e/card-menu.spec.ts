/** The card's menu: copying, hiding on this site; by mouse and keyboard, for everybody. */
import type { Locator, Page } from '@playwright/test';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { pageFor } from '../fixtures/pages/registry';
import { axeFindings } from './accessibility';
import { badgeOf, cardOf, expectUntouched, readCard, whenVisited } from './card-reading';
import { expect, test } from './extension';
import { watchForErrors } from './host-errors';
import { badgesOf, countOwn, listSwitch } from './list-reading';
import { SEED_CARDS, SEED_PROVENANCE, SEED_TITLES } from './seed';
import { openSites } from './sites-view';

const menuButton = (page: Page): Locator => cardOf(page).getByRole('button', { name: '더 보기' });
const menu = (page: Page): Locator => cardOf(page).locator('.menu');
const item = (page: Page, name: string): Locator => cardOf(page).getByRole('button', { name });
const note = (page: Page): Locator => cardOf(page).getByRole('status');

const COPY = '마크다운으로 복사';
const HIDE = '이 사이트에서 숨기기';

async function openMenu(page: Page): Promise<void> {
  await readCard(page);
  await menuButton(page).click();
  await expect(menu(page)).toBeVisible();
}

test('copies the entry as Markdown', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: 'https://arxiv.org' });
  await page.goto(ADDRESSES.soap);
  await openMenu(page);
  await item(page, COPY).click();
  await expect(note(page)).toHaveText('복사했습니다.');
  await expect(menu(page)).toBeHidden();
  const authors =
    'Nikhil Vyas, Depen Morwani, Rosie Zhao, Itai Shapira, David Brandfonbrener, Lucas Janson, Sham Kakade';
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `${[
      `### [${SEED_TITLES.soap}](${ADDRESSES.soap})`,
      `(${authors})`,
      ...(SEED_CARDS.soap.entries[0]?.paragraphs ?? []),
      '#optimizer',
      `(${SEED_PROVENANCE})`,
    ].join('\n\n')}\n`,
  );
});

test('says so where the page lets nobody write to the clipboard, and offers nothing to copy where nothing was written', async ({
  page,
}) => {
  const body = pageFor(new URL(ADDRESSES.soap))?.html ?? '';
  const headers = { 'content-type': 'text/html; charset=utf-8', 'permissions-policy': 'clipboard-write=()' };
  await page.route(ADDRESSES.soap, (route) => route.fulfill({ headers, body }));
  await page.goto(ADDRESSES.soap);
  await openMenu(page);
  await item(page, COPY).click();
  await expect(note(page)).toContainText('복사하지 못했습니다.');
  await page.goto(ADDRESSES.mentionedPaper);
  await openMenu(page);
  await expect(item(page, COPY)).toHaveCount(0);
  await expect(item(page, HIDE)).toBeVisible();
});

test('hides cards and badges on this site from the next visit on, until the options show them again', async ({
  page,
  context,
  worker,
  extensionId,
}) => {
  await page.goto(ADDRESSES.cpl);
  await openMenu(page);
  await item(page, HIDE).click();
  await expect(note(page)).toContainText('이 사이트에서는 다음부터 논평을 보이지 않습니다.');
  await expect(cardOf(page)).toHaveCount(1);
  for (const address of [ADDRESSES.cpl, ADDRESSES.cplHtml, ADDRESSES.cplPdf, ADDRESSES.listNew]) {
    await page.goto(address);
    await whenVisited(page, worker);
    expect(await countOwn(page)).toBe(0);
  }
  // The button in the toolbar still counts, and other sites are as they were.
  await page.goto(ADDRESSES.soap);
  await expectUntouched(page, worker);
  await expect.poll(() => badgeOf(page.url(), worker)).toBe('1');
  await page.goto(ADDRESSES.pixtral);
  expect(await readCard(page)).toEqual(SEED_CARDS.pixtral);

  const { options } = await openSites(context, extensionId);
  await options.getByRole('button', { name: '다시 보이기: arxiv.org' }).click();
  await page.bringToFront();
  await page.goto(ADDRESSES.cpl);
  expect(await readCard(page)).toEqual(SEED_CARDS.cpl);
  await page.goto(ADDRESSES.listNew);
  await expect(badgesOf(page)).toHaveCount(6);
  await expect(listSwitch(page)).toBeVisible();
});

test('the line that says what has happened is there before anything has, and takes no room', async ({
  page,
}) => {
  await page.goto(ADDRESSES.soap);
  await readCard(page);
  // A role that is hidden from everybody would not be found.
  await expect(note(page)).toHaveCount(1);
  await expect(note(page)).toBeEmpty();
  const [head, body] = [cardOf(page).locator('.head').first(), cardOf(page).locator('#body')];
  const gap = async () => {
    const [above, below] = [await head.boundingBox(), await body.boundingBox()];
    return (below?.y ?? 0) - (above?.y ?? 0) - (above?.height ?? 0);
  };
  expect(await gap(), 'pixels between what is above it and below').toBe(8);
});

test('opens and closes by keyboard, and stays in the window', async ({ page, takeScreenshot }) => {
  for (const width of [1280, 375]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(ADDRESSES.cpl);
    await readCard(page);
    await menuButton(page).focus();
    await page.keyboard.press('Enter');
    await expect(menu(page)).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(item(page, COPY)).toBeFocused();
    const [box, button] = [await menu(page).boundingBox(), await menuButton(page).boundingBox()];
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    const gap = (box?.y ?? 0) - (button?.y ?? 0) - (button?.height ?? 0);
    expect(gap, 'below its button').toBeGreaterThanOrEqual(0);
    expect(gap).toBeLessThan(12);
    await takeScreenshot(page, `card-menu-${width}`);
    await page.keyboard.press('Escape');
    await expect(menu(page)).toBeHidden();
    await expect(menuButton(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(note(page)).toContainText('복사');
    await expect(menu(page)).toBeHidden();
    await expect(menuButton(page)).toBeFocused();
  }
});

test('does nothing on a click that the page makes', async ({ page, worker }) => {
  await page.goto(ADDRESSES.cpl);
  await readCard(page);
  for (const name of ['더 보기', COPY, HIDE]) {
    await cardOf(page)
      .getByRole('button', { name, includeHidden: true })
      .evaluate((button: HTMLElement) => button.click());
  }
  await expect(cardOf(page).locator('.note')).toBeEmpty();
  await page.reload();
  await whenVisited(page, worker);
  await expect(cardOf(page)).toHaveCount(1);
});

test('axe finds nothing in a card with its menu open, light or dark', async ({
  page,
  web,
  takeScreenshot,
}) => {
  const errors = watchForErrors(page);
  const dark = pageFor(new URL(ADDRESSES.soap))?.html.replace(
    '</style>',
    'html { background: #14161b; color: #eee }</style>',
  );
  web.serve(`${ADDRESSES.soap}?dark`, { status: 200, html: dark ?? '' });
  for (const address of [ADDRESSES.soap, `${ADDRESSES.soap}?dark`]) {
    await page.goto(address);
    await openMenu(page);
    expect(await axeFindings(page, 'yeobaek-card')).toEqual([]);
  }
  await takeScreenshot(page, 'card-menu-dark');
  expect(errors).toEqual([]);
});
