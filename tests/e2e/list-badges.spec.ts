/** A badge at a row: its bubble on hover, focus and click, by mouse and keyboard, for everybody, on pages of any look. */
import type { Page } from '@playwright/test';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { expect, test } from './extension';
import { badgesOf, openBubbles, seedParagraph, seedTags } from './list-reading';

const sign = (page: Page, index: number) => badgesOf(page).nth(index).locator('.badge');
const nameOf = (name: Parameters<typeof seedTags>[0]) => `여백 ${seedTags(name)}`;

async function openList(page: Page, address: string = ADDRESSES.listRecent): Promise<void> {
  await page.goto(address);
  await expect(badgesOf(page).first()).toBeVisible();
}

test('the first paragraph shows while the pointer is on the badge or on what it shows', async ({
  page,
  takeScreenshot,
}) => {
  await openList(page);
  await expect(openBubbles(page)).toHaveCount(0);
  await sign(page, 2).hover();
  await expect(openBubbles(page)).toHaveCount(1);
  await expect(openBubbles(page).locator('.date')).toHaveText('2024년 9월 18일');
  await expect(openBubbles(page).locator('.paragraph')).toHaveText(seedParagraph('soap'));
  await expect(openBubbles(page).locator('.paragraph')).toHaveAttribute('lang', 'ko');
  await takeScreenshot(page, 'list-bubble');
  // The way to it leads over nothing of the page's.
  const [from, to] = [await sign(page, 2).boundingBox(), await openBubbles(page).boundingBox()];
  const x = (from?.x ?? 0) + 20;
  for (let y = from?.y ?? 0; y < (to?.y ?? 0) + 40; y += 1) await page.mouse.move(x, y);
  await expect(openBubbles(page)).toHaveCount(1);
  await sign(page, 0).hover();
  await expect(openBubbles(page)).toHaveCount(1);
  await expect(openBubbles(page).locator('.paragraph')).toHaveText(seedParagraph('nvlm'));
  await page.mouse.move(5, 5);
  await expect(openBubbles(page)).toHaveCount(0);
});

test('Escape closes it, whether the pointer or the keyboard has opened it', async ({ page }) => {
  await openList(page);
  await sign(page, 0).hover();
  await expect(openBubbles(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(openBubbles(page)).toHaveCount(0);
  await sign(page, 1).focus();
  await expect(openBubbles(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(openBubbles(page)).toHaveCount(0);
  await expect(sign(page, 1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(openBubbles(page)).toHaveCount(1);
});

test('Tab leads from a row’s links to its badge, which tells its paragraph, and on', async ({
  page,
  takeScreenshot,
}) => {
  await openList(page);
  await page.locator('dt').first().getByRole('link', { name: 'other' }).focus();
  await page.keyboard.press('Tab');
  const badge = page.getByRole('button', { name: nameOf('nvlm'), exact: true });
  await expect(badge).toBeFocused();
  await expect(badge).toHaveAccessibleDescription(seedParagraph('nvlm'));
  await expect(openBubbles(page)).toHaveCount(1);
  await expect(sign(page, 0)).not.toHaveCSS('outline-style', 'none');
  await takeScreenshot(page, 'list-keyboard');
  await page.keyboard.press('Tab');
  await expect(openBubbles(page)).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await expect(badge).toBeFocused();
});

test('a badge reached by Tab outside of the window has its bubble beside it', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 420 });
  await openList(page, ADDRESSES.listNew);
  await page.locator('dt').nth(2).getByRole('link', { name: 'other' }).focus();
  await page.evaluate(() => scrollTo(0, 0));
  await page.keyboard.press('Tab');
  const beside = async () => {
    const [badge, bubble] = [await sign(page, 1).boundingBox(), await openBubbles(page).boundingBox()];
    if (badge === null || bubble === null) return 'no bubble';
    const gap = Math.min(
      Math.abs(bubble.y - badge.y - badge.height),
      Math.abs(badge.y - bubble.y - bubble.height),
    );
    return badge.y >= 0 && badge.y + badge.height <= 420 && gap <= 1;
  };
  await expect.poll(beside).toBe(true);
  await page.mouse.wheel(0, 40);
  await expect.poll(beside).toBe(true);
});

test('in a small window the bubble stays inside of it', async ({ page, takeScreenshot }) => {
  await page.setViewportSize({ width: 375, height: 420 });
  await openList(page, ADDRESSES.search);
  for (const index of [0, 1, 2]) {
    await sign(page, index).focus();
    const [box, own] = [await openBubbles(page).boundingBox(), await sign(page, index).boundingBox()];
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(375);
    expect(box?.y).toBeGreaterThanOrEqual(0);
    const [bottom, ownBottom] = [(box?.y ?? 0) + (box?.height ?? 0), (own?.y ?? 0) + (own?.height ?? 0)];
    expect(bottom).toBeLessThanOrEqual(420);
    expect(bottom <= (own?.y ?? 0) + 1 || (box?.y ?? 0) >= ownBottom - 1, 'not over its badge').toBe(true);
    if (index === 2) await takeScreenshot(page, 'list-bubble-375');
  }
});

test('a paper that is only mentioned has words and no button', async ({ page }) => {
  await openList(page, ADDRESSES.listNew);
  await expect(page.getByRole('button', { name: /여백/ })).toHaveCount(5);
  await expect(page.locator('dt', { hasText: '2302.05442' }).getByText('언급 1번')).toBeVisible();
});

test('a click on a badge is none on the row that it stands in', async ({ page }) => {
  await openList(page);
  await page.evaluate(() => {
    document.querySelector('dt')?.addEventListener('click', () => {
      document.title = 'The row was clicked';
    });
  });
  await sign(page, 0).click();
  await expect(openBubbles(page)).toHaveCount(1);
  await expect(page).not.toHaveTitle('The row was clicked');
});
