/** Folding a card: one click or one key, remembered, and only by the reader. */
import type { Page } from '@playwright/test';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { badgeOf, cardOf, foldButton, whenVisited } from './card-reading';
import { expect, test } from './extension';

const isFolded = async (page: Page) => {
  await expect(foldButton(page)).toHaveText('펼치기');
  await expect(foldButton(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(cardOf(page).locator('#body')).toBeHidden();
  await expect(cardOf(page).getByText('2024년 9월 18일')).toBeVisible();
};

const isUnfolded = async (page: Page) => {
  await expect(foldButton(page)).toHaveText('접기');
  await expect(foldButton(page)).toHaveAttribute('aria-expanded', 'true');
  await expect(cardOf(page).locator('#body')).toBeVisible();
};

test('a click folds the card, and that holds on every page, also after the worker was stopped', async ({
  page,
  context,
  worker,
  workerLife,
  takeScreenshot,
}) => {
  const other = await context.newPage();
  await page.goto(ADDRESSES.cpl);
  await isUnfolded(page);
  await foldButton(page).click();
  await isFolded(page);
  await takeScreenshot(page, 'card-folded');
  // A folded card still counts.
  await expect.poll(() => badgeOf(page.url(), worker)).toBe('1');

  await other.goto(ADDRESSES.soap);
  await isFolded(other);
  await other.reload();
  await isFolded(other);

  await workerLife.stop();
  await page.goto(ADDRESSES.pixtral);
  await isFolded(page);

  await workerLife.stop();
  await foldButton(page).click();
  await isUnfolded(page);
  await other.goto(ADDRESSES.kenlm);
  await isUnfolded(other);
});

test('the keyboard folds: Tab to the button, Enter or Space', async ({ page, takeScreenshot }) => {
  await page.goto(ADDRESSES.omnigen);
  await isUnfolded(page);
  // The abstract's own link comes just before the card, whose tags come first.
  await page.locator('#abs > blockquote.abstract a').focus();
  const tags = await cardOf(page).locator('.tag-link').count();
  for (let stop = 0; stop <= tags; stop += 1) await page.keyboard.press('Tab');
  await expect(foldButton(page)).toBeFocused();
  await expect(foldButton(page)).not.toHaveCSS('outline-style', 'none');
  await takeScreenshot(page, 'card-keyboard');
  await page.keyboard.press('Enter');
  await isFolded(page);
  await expect(foldButton(page)).toBeFocused();
  await page.keyboard.press('Space');
  await isUnfolded(page);
  await page.keyboard.press('Tab');
  await expect(cardOf(page).locator('.more')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(
    cardOf(page).getByRole('link', { name: 'https://www.arxiv.org/abs/2408.11039' }),
  ).toBeFocused();
});

test('a click that the page makes itself folds nothing', async ({ page, worker }) => {
  await page.goto(ADDRESSES.cpl);
  await isUnfolded(page);
  const forged = [
    (button: HTMLElement) => button.click(),
    (button: HTMLElement) => button.dispatchEvent(new MouseEvent('click', { bubbles: true })),
    (button: HTMLElement) => button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' })),
  ];
  for (const click of forged) {
    await foldButton(page).evaluate(click);
    await isUnfolded(page);
  }
  await page.reload();
  await whenVisited(page, worker);
  await isUnfolded(page);
});

test('folding moves nothing but what is below the card', async ({ page }) => {
  await page.goto(ADDRESSES.kenlm);
  await isUnfolded(page);
  const top = async () => (await cardOf(page).boundingBox())?.y;
  const before = await top();
  await foldButton(page).click();
  await isFolded(page);
  expect(await top()).toBe(before);
});
