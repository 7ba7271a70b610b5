/** Asking from the popup, by keyboard: what is offered while typing, what narrows, what is said of a query, and what stays. */
import type { Page } from '@playwright/test';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { axeFindings } from './accessibility';
import { readCard } from './card-reading';
import { expect, test } from './extension';
import { pressUntilClosed } from './popup';
import { boxOf, chipsOf, optionsOf, readSections } from './popup-view';
import { SEED_TITLES } from './seed';

const { nvlm, pixtral, omnigen, soap } = SEED_TITLES;

let view: Page;
test.beforeEach(async ({ page, popup }) => {
  await page.goto(ADDRESSES.cpl);
  await readCard(page);
  view = await popup.click(page);
  await expect(optionsOf(view)).toHaveCount(7);
});

const titles = async () => (await readSections(view)).flatMap((section) => section.titles);
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await view.keyboard.press(key);
};

test('a tag is completed by Tab, with the number of its notes', async ({ takeScreenshot }) => {
  await press('#', 'v');
  await expect(chipsOf(view)).toHaveText(['#vision-language2']);
  await expect(view.locator('[aria-live=polite]')).toHaveText('이어서 쓸 말 1개. Tab 키로 차례로 넣습니다.');
  await takeScreenshot(view, 'popup-suggestions');
  await press('Tab');
  await expect(boxOf(view)).toHaveValue('#vision-language ');
  await expect(boxOf(view)).toBeFocused();
  await expect.poll(async () => (await titles()).toSorted()).toEqual([pixtral, nvlm].toSorted());
});

test('an operator is completed in the language that is typed, and leads to its values', async () => {
  await press('a', 'u', 't', 'h');
  await expect(chipsOf(view)).toHaveText(['author:']);
  await press('Tab');
  await expect(boxOf(view)).toHaveValue('author:');
  await boxOf(view).fill('author:vyas');
  await expect.poll(titles).toEqual([soap]);
  await boxOf(view).fill('저');
  await expect(chipsOf(view)).toHaveText(['저자:']);
});

test('the popup keeps its width, however long the line of chips is', async ({ takeScreenshot }) => {
  const widths = () => view.evaluate(() => [window.innerWidth, document.documentElement.scrollWidth]);
  const [width] = await widths();
  // Where the screen has no room for all of its height, Chromium leaves some for scroll bars.
  expect(width).toBeLessThanOrEqual(430);
  await boxOf(view).fill('vision');
  await expect(chipsOf(view).first()).toBeVisible();
  const line = view.locator('.strip .chips');
  await expect.poll(() => line.evaluate((chips) => chips.scrollWidth > chips.clientWidth)).toBe(true);
  // The window follows its content a moment later.
  await view.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  expect(await widths()).toEqual([width, width]);
  await takeScreenshot(view, 'popup-many-chips');
});

test('tags narrow what was found, by Tab and arrows; what all have is not offered', async ({
  takeScreenshot,
}) => {
  await boxOf(view).fill('efficiency');
  await expect.poll(async () => (await titles()).length).toBe(3);
  const chip = view.getByRole('toolbar').getByRole('button', { name: '#vision-language' });
  await expect(chip).toBeVisible();
  await expect(view.getByRole('toolbar').getByRole('button', { name: '2024년' })).toHaveCount(0);
  await takeScreenshot(view, 'popup-facets');
  // Past the button that clears the box.
  await press('Tab', 'Tab');
  await expect(chipsOf(view).first()).toBeFocused();
  while (!(await chip.evaluate((element) => element === document.activeElement))) await press('ArrowRight');
  await press('Enter');
  await expect(boxOf(view)).toHaveValue('efficiency #vision-language');
  await expect(boxOf(view)).toBeFocused();
  await expect.poll(titles).toEqual([nvlm]);
});

test('what comes after the list does not move it', async () => {
  const moves = view.evaluate(async () => {
    let moved = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (!('hadRecentInput' in entry && entry.hadRecentInput)) moved += 1;
    }).observe({ type: 'layout-shift', buffered: false });
    await new Promise((resolve) => {
      new MutationObserver((_, observer) => {
        if (document.querySelector('.strip .chip') === null) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(resolve));
      }).observe(document.body, { childList: true, subtree: true });
    });
    return moved;
  });
  await boxOf(view).fill('efficiency');
  expect(await moves).toBe(0);
});

test('a part that is not understood is named, and the rest is searched', async ({ takeScreenshot }) => {
  await boxOf(view).fill('모델 date:2024-13 ');
  await expect(view.locator('.query-notes')).toContainText(
    '‘date:2024-13’: 날짜를 알 수 없어 빼고 찾았습니다.',
  );
  await expect.poll(async () => (await titles()).includes(nvlm)).toBe(true);
  await takeScreenshot(view, 'popup-problem');
  await boxOf(view).fill('-모델');
  await expect(view.locator('.query-notes')).toContainText('빼는 조건만 있어 찾을 수 없습니다.');
});

test('a misspelt word is found by one nearly the same, and that is said', async () => {
  await boxOf(view).fill('shampooo');
  await expect.poll(titles).toEqual([soap]);
  await expect(view.locator('.query-notes')).toContainText('철자가 비슷한 낱말로도 찾았습니다.');
});

test('the table of operators puts one into the box; Esc closes it', async ({ takeScreenshot }) => {
  await view.getByRole('button', { name: '검색 방법' }).click();
  const help = view.getByRole('table', { name: '검색 방법' });
  await expect(help).toBeVisible();
  await takeScreenshot(view, 'popup-help');
  expect(await axeFindings(view)).toEqual([]);
  await press('Escape');
  await expect(help).toBeHidden();
  await expect(boxOf(view)).toBeFocused();
  await view.getByRole('button', { name: '검색 방법' }).click();
  await help.getByRole('button', { name: '있음:초록' }).click();
  await expect(boxOf(view)).toHaveValue('있음:');
  await expect(boxOf(view)).toBeFocused();
  await expect(chipsOf(view).first()).toHaveText('초록');
});

test('similar notes are found from one that is unfolded', async ({ takeScreenshot }) => {
  await boxOf(view).fill('nvlm');
  await expect.poll(titles).toEqual([nvlm]);
  await press('ArrowRight');
  await view.getByRole('button', { name: '비슷한 글' }).click();
  await expect(view.locator('.alike').getByRole('link').first()).toHaveText(
    new RegExp(`${pixtral}|${omnigen}`),
  );
  await takeScreenshot(view, 'popup-similar');
  expect(await axeFindings(view)).toEqual([]);
});

test('the query of a moment ago is there again, selected; the order for good', async ({ page, popup }) => {
  await boxOf(view).fill('모델');
  await expect(optionsOf(view).first()).toBeVisible();
  await view.getByRole('button', { name: '최신순' }).click();
  await expect(view.getByRole('button', { name: '최신순' })).toHaveAttribute('aria-pressed', 'true');
  await view.close();
  view = await popup.click(page);
  await expect(boxOf(view)).toHaveValue('모델');
  await expect(view.getByRole('button', { name: '최신순' })).toHaveAttribute('aria-pressed', 'true');
  await expect(boxOf(view)).toBeFocused();
  await press('s', 'o', 'a', 'p');
  await expect(boxOf(view)).toHaveValue('soap');
  await press('Escape');
  await pressUntilClosed(view, 'Escape');
  view = await popup.click(page);
  await expect(optionsOf(view)).toHaveCount(7);
  await expect(boxOf(view)).toHaveValue('');
});
