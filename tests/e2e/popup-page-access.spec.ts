/** The popup on a page without entries, for everybody: roles, contrast, both languages and colour schemes, a narrow window. */
import type { Page } from '@playwright/test';
import { axeFindings } from './accessibility';
import { expect, test } from './extension';
import { LOOKS } from './looks';
import { blogPage } from './small-pages';

const BLOG = 'https://blog.example/2024/soap';
const NEARLY = 'Improving and Stabilizing Shampoo using Adam: our notes';
const PAGE = { ko: '이 페이지', en: 'This page' } as const;
const nearLine = (view: Page) => view.locator('.near-line');

for (const { language, colorScheme } of LOOKS) {
  test.describe(`${language}, ${colorScheme}`, () => {
    test.use({ language, colorScheme });

    test('axe finds nothing on a page without entries', async ({ page, popup, web, takeScreenshot }) => {
      web.serve(BLOG, blogPage(NEARLY, '<a href="https://arxiv.org/abs/2409.08642">CPL</a>'));
      await page.goto(BLOG);
      const view = await popup.click(page);
      const shown = async (state: string) => {
        expect(await axeFindings(view), state).toEqual([]);
        await takeScreenshot(view, `popup-${state}-${language}-${colorScheme}`);
      };
      await nearLine(view).and(view.getByRole('button')).click();
      await shown('miss');
      await view.locator('.near .small-button').click();
      await expect(view.locator('.linked')).toBeVisible();
      await expect(view.getByRole('heading', { name: PAGE[language] })).toBeVisible();
      await shown('linked');
    });
  });
}

test('a window of 320 pixels shows it all without scrolling sideways', async ({
  page,
  popup,
  web,
  takeScreenshot,
}) => {
  web.serve(BLOG, blogPage(`${NEARLY} ${'verylongword'.repeat(20)}`));
  await page.goto(BLOG);
  const view = await popup.click(page);
  // A popup’s own window cannot be made smaller from here.
  await view.evaluate(() => {
    document.documentElement.classList.remove('popup');
    document.documentElement.style.width = '320px';
  });
  await nearLine(view).and(view.getByRole('button')).click();
  const edges = view
    .locator('body *')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right));
  expect(Math.max(...(await edges))).toBeLessThanOrEqual(320);
  await takeScreenshot(view, 'popup-320-miss');
});
