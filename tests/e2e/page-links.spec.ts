/** Links of any page that lead to something in the digests, marked by a click in the popup. */
import type { Locator, Page } from '@playwright/test';
import { axeFindings } from './accessibility';
import { shadowContents } from './closed-shadow';
import { expect, test } from './extension';
import { watchForErrors } from './host-errors';
import { seedParagraph } from './list-reading';
import { boxOf } from './popup-view';
import { blogPage } from './small-pages';

const BLOG = 'https://blog.example/2024/reading-list';
const FIND = '이 페이지의 링크에서 찾기';
const to = (address: string, text = address) => `<a href="${address}">${text}</a>`;

const FOUND = '링크 6개 중 4개가 다이제스트에 있음 (3개 표시)';
/** Three lead to papers of the seed, one of them in what is being written, and one to a paper that it only mentions. */
const PARAGRAPHS = [
  `Read ${to('https://arxiv.org/abs/2409.08642v1', 'this')}, and ${to('https://arxiv.org/abs/2409.00001', 'that')}.`,
  `<a href="#notes">Notes</a> ${to(`${BLOG}#notes`)} ${to('mailto:somebody@blog.example')}`,
  `<span style="display: block; height: 2000px"></span>`,
  `Or ${to('https://www.arxiv.org/pdf/2409.11321', 'a PDF')}, or ${to('http://alphaxiv.org/abs/2409.99999', 'none')}.`,
  `What it stands on: ${to('https://arxiv.org/abs/2302.05442', 'ViT-22B')}. <span contenteditable>${to('https://arxiv.org/abs/2409.08642')}</span>`,
];

const badges = (page: Page): Locator => page.locator('yeobaek-badge');
const signs = (page: Page): Locator => badges(page).getByRole('button');
const bubbles = (page: Page): Locator => badges(page).locator('.bubble:popover-open');
const said = (view: Page): Locator => view.locator('.page-links [role=status]');
const button = (view: Page, name: string): Locator => view.getByRole('button', { name });

async function openOn(page: Page, popup: { click(page: Page): Promise<Page> }): Promise<Page> {
  await page.goto(BLOG);
  return popup.click(page);
}

test('links to known papers are marked, led to, and cleared, and the page is as it was', async ({
  page,
  popup,
  web,
  takeScreenshot,
}) => {
  web.serve(BLOG, blogPage('A Reading List', ...PARAGRAPHS));
  const view = await openOn(page, popup);
  // A picture leaves its own trace on what can be written in.
  await takeScreenshot(page, 'links-unmarked');
  const before = await page.content();
  await button(view, FIND).click();
  await expect(said(view)).toHaveText(FOUND);
  await expect(signs(page)).toHaveCount(3);
  await expect(signs(page).nth(0)).toHaveAccessibleName(
    '여백: 글 1개 · 2024년 9월 18일 · #mcts · #search · #rl',
  );
  await expect(signs(page).nth(0)).toHaveAccessibleDescription(/^MCTS로 Reasoning Trace를/);
  await expect(signs(page).nth(2)).toHaveAccessibleName('여백: 언급한 글 1개');
  expect(await page.locator('a + yeobaek-badge').count()).toBe(3);
  await expect(page.locator('[contenteditable] yeobaek-badge')).toHaveCount(0);
  await takeScreenshot(view, 'popup-links');
  await takeScreenshot(page, 'links-marked');

  await button(view, '첫 링크').click();
  await expect(said(view)).toHaveText('표시한 링크 3개 중 1번째');
  await expect(badges(page).nth(0)).toBeInViewport();
  await button(view, '다음 링크').click();
  await expect(said(view)).toHaveText('표시한 링크 3개 중 2번째');
  await expect(badges(page).nth(1)).toBeInViewport();
  await takeScreenshot(page, 'links-led-to');
  await view.close();

  // The marks stay, and the next popup knows of them.
  const again = await popup.click(page);
  await expect(said(again)).toHaveText(FOUND);
  await button(again, '지우기').click();
  await expect(badges(page)).toHaveCount(0);
  expect(await page.content()).toBe(before);
  await expect(button(again, FIND)).toBeVisible();
  await button(again, FIND).click();
  await expect(signs(page)).toHaveCount(3);
});

test('what a mark says is shown on hover and by keyboard, and put away', async ({
  page,
  popup,
  web,
  takeScreenshot,
}) => {
  web.serve(BLOG, blogPage('A Reading List', ...PARAGRAPHS));
  const view = await openOn(page, popup);
  await button(view, FIND).click();
  await expect(signs(page)).toHaveCount(3);
  await view.close();
  await page.bringToFront();
  await page.getByRole('link', { name: 'this' }).focus();
  await page.keyboard.press('Tab');
  await expect(signs(page).nth(0)).toBeFocused();
  await expect(signs(page).nth(0)).not.toHaveCSS('outline-style', 'none');
  await expect(bubbles(page).locator('.date')).toHaveText(
    '여백: 글 1개 · 2024년 9월 18일 · #mcts · #search · #rl',
  );
  await expect(bubbles(page).locator('.paragraph')).toHaveText(seedParagraph('cpl'));
  await expect(bubbles(page)).toBeInViewport({ ratio: 1 });
  expect(await axeFindings(page, 'yeobaek-badge')).toEqual([]);
  await takeScreenshot(page, 'links-bubble');
  await page.keyboard.press('Escape');
  await expect(bubbles(page)).toHaveCount(0);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'that' })).toBeFocused();
  await signs(page).nth(1).hover();
  await expect(bubbles(page).locator('.paragraph')).toHaveText(seedParagraph('soap'));
  await page.mouse.move(5, 5);
  await expect(bubbles(page)).toHaveCount(0);
});

test('a page with nothing known, or without links, says so', async ({ page, popup, web }) => {
  web.serve(BLOG, blogPage('A Reading List', to('https://arxiv.org/abs/2409.00001')));
  const view = await openOn(page, popup);
  await button(view, FIND).click();
  await expect(said(view)).toHaveText('링크 1개 중 다이제스트에 있는 것 없음');
  await view.close();
  web.serve(`${BLOG}/none`, blogPage('No Links', 'None.'));
  await page.goto(`${BLOG}/none`);
  const other = await popup.click(page);
  await button(other, FIND).click();
  await expect(said(other)).toHaveText('읽을 수 있는 링크가 없습니다.');
});

test('it goes by keyboard from the box, which keeps its keys', async ({ page, popup, web }) => {
  web.serve(BLOG, blogPage('A Reading List', ...PARAGRAPHS));
  const view = await openOn(page, popup);
  await expect(button(view, FIND)).toBeVisible();
  await expect(boxOf(view)).toBeFocused();
  // It is the last of the window but for the help, so the second backwards past the buttons of the head.
  for (const _ of ['options', 'panel', 'help', 'find']) await view.keyboard.press('Shift+Tab');
  await expect(button(view, FIND)).toBeFocused();
  await view.keyboard.press('Enter');
  await expect(said(view)).toHaveText(FOUND);
  expect(await axeFindings(view)).toEqual([]);
  await view.keyboard.press('/');
  await expect(boxOf(view)).toBeFocused();
});

test('hostile styles and strict rules of a page change nothing', async ({
  page,
  popup,
  web,
  takeScreenshot,
}) => {
  const errors = watchForErrors(page);
  const hostile = `
    <style>* { all: unset !important; font-size: 60px !important; display: block !important; }
    yeobaek-badge { display: none !important; visibility: hidden !important; width: 900px !important; }</style>
    <img name="querySelectorAll"><form name="createElement"></form>`;
  const csp = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;
  const blog = blogPage('A Reading List', hostile, ...PARAGRAPHS);
  web.serve(BLOG, { ...blog, html: blog.html.replace('<head>', `<head>${csp}`) });
  const view = await openOn(page, popup);
  await button(view, FIND).click();
  await expect(said(view)).toContainText('4개가 다이제스트에 있음');
  const size = await badges(page).nth(0).boundingBox();
  expect([size?.width, size?.height]).toEqual([15, 16]);
  await expect(signs(page).nth(0)).toBeVisible();
  await takeScreenshot(page, 'links-hostile');
  expect(errors).toEqual([]);
});

test('a hundred thousand links are looked through, to the last', async ({ page, popup, web }) => {
  const number = (index: number) =>
    `${2001 + (index % 12)}.${String(10_000 + Math.floor(index / 12)).padStart(5, '0')}`;
  const links = Array.from({ length: 99_990 }, (_, index) =>
    to(`https://arxiv.org/abs/${number(index)}`, 'a'),
  );
  const known = Array.from({ length: 10 }, () => to('https://arxiv.org/abs/2409.08642', 'known'));
  web.serve(BLOG, blogPage('Everything', ...links, ...known));
  const view = await openOn(page, popup);
  await button(view, FIND).click();
  await expect(said(view)).toHaveText('링크 100000개 중 10개가 다이제스트에 있음', { timeout: 60_000 });
  await expect(badges(page)).toHaveCount(10);
});

test.describe('the shipped build', () => {
  test.use({ build: 'shipped' });

  test('marks in a way that the page cannot read', async ({ page, popup, web }) => {
    web.serve(BLOG, blogPage('A Reading List', ...PARAGRAPHS));
    const view = await openOn(page, popup);
    await button(view, FIND).click();
    await expect(badges(page)).toHaveCount(3);
    const read = await page.evaluate(() =>
      [...document.querySelectorAll('yeobaek-badge')].map((badge) => [badge.shadowRoot, badge.outerHTML]),
    );
    expect(read).toEqual(Array(3).fill([null, '<yeobaek-badge data-link=""></yeobaek-badge>']));
    const roots = await shadowContents(page, 'yeobaek-badge');
    expect(roots.map(({ mode }) => mode)).toEqual(['closed', 'closed', 'closed']);
  });
});
