/** The search in both languages, light and dark, narrow and enlarged. */
import type { Page } from '@playwright/test';
import { axeFindings } from './accessibility';
import { expect, test } from './extension';
import { LOOKS } from './looks';
import { boxOf, chipsOf, optionsOf } from './popup-view';

/** Half of a popup's 400 pixels is what 200 % zoom leaves of them, and a panel can be made as narrow as 320. */
const WIDTHS = [200, 320, 720] as const;

/** What there is to see of a search, by what is done for it. */
const STATES: Readonly<Record<string, (view: Page) => Promise<void>>> = {
  found: async (view) => {
    await boxOf(view).fill('efficiency');
    await expect(chipsOf(view).first()).toBeVisible();
  },
  suggested: async (view) => {
    await boxOf(view).fill('#m');
    await expect(chipsOf(view).first()).toBeVisible();
  },
  nothing: async (view) => {
    await boxOf(view).fill('양자역학');
    await expect(view.locator('.tips')).toBeVisible();
  },
  problem: async (view) => {
    await boxOf(view).fill('date:2024-13 모델');
    await expect(view.locator('.query-notes .problem')).toBeVisible();
  },
  help: async (view) => {
    await view.getByRole('button', { name: /^(검색 방법|How to search)$/ }).click();
    await expect(view.locator('.help')).toBeVisible();
  },
};

for (const look of LOOKS) {
  test.describe(`${look.language}, ${look.colorScheme}`, () => {
    test.use(look);
    test('everything fits, and axe finds nothing', async ({ page, extensionUrl, takeScreenshot }) => {
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 700 });
        await page.goto(extensionUrl('sidepanel.html'));
        await expect(optionsOf(page).first()).toBeVisible();
        for (const [name, reach] of Object.entries(STATES)) {
          await reach(page);
          const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
          expect.soft(scrollWidth, `${name} at ${width}`).toBe(clientWidth);
          expect.soft(await axeFindings(page), `${name} at ${width}`).toEqual([]);
          await takeScreenshot(page, `search-${name}-${width}-${look.language}`);
        }
      }
    });
  });
}
