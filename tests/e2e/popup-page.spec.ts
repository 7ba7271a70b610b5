/** The popup on any page at all: what it takes the page for, and linking an entry to it by hand. */
import type { Page } from '@playwright/test';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { expect, test } from './extension';
import { importFiles, textFile } from './importing';
import { pressUntilClosed } from './popup';
import { activeTitle, boxOf, expectFound, optionsOf, readSections } from './popup-view';
import { SEED_TITLES } from './seed';
import { blogPage, SMALL_PDF } from './small-pages';

const NEWEST = '최근 다이제스트 · 2024년 9월 18일';
const BLOG = 'https://blog.example/2024/soap';
/** Chromium does not tell the addresses of its own pages, not even after a click. */
const UNSEEN = '여백이 볼 수 없는 페이지입니다. 브라우저 자체의 페이지이거나,';
const NEARLY = 'Improving and Stabilizing Shampoo using Adam: our notes';

const firstSection = async (view: Page) => (await readSections(view))[0];
const nearLine = (view: Page) => view.locator('.near-line');
const linkButton = (view: Page) => view.getByRole('button', { name: `이 글과 잇기: ${SEED_TITLES.soap}` });

/** Whatever is found after the list is shown. */
const whenNearIsKnown = (view: Page) =>
  expect(nearLine(view)).not.toHaveText('제목이 비슷한 글을 찾는 중입니다…');

test.describe('on a host that we do not run on', () => {
  test('a page under an entry’s exact title is that entry’s', async ({ page, popup, web }) => {
    web.serve(BLOG, blogPage(SEED_TITLES.pixtral));
    await page.goto(BLOG);
    const view = await popup.click(page);
    await expect(optionsOf(view)).toHaveCount(7);
    expect(await firstSection(view)).toEqual({ name: '이 페이지', titles: [SEED_TITLES.pixtral] });
    await expect(view.locator('.miss')).toHaveCount(0);
  });

  test('a page leaves no trace of being asked', async ({ page, popup, web }) => {
    web.serve(BLOG, blogPage('Some Other Post'));
    await page.goto(BLOG);
    const before = await page.content();
    const view = await popup.click(page);
    await expect(view.locator('.taken-title')).toHaveText('Some Other Post');
    expect(await page.content()).toBe(before);
  });

  test('a PDF is known by its address', async ({ page, popup, web }) => {
    const address = 'https://mirror.example/papers/2409.99998v1.pdf';
    web.serve(address, SMALL_PDF);
    await page.goto(address);
    const view = await popup.click(page);
    await expect(view.locator('.taken-name')).toHaveText('mirror.example/papers/2409.99998v1.pdf');
    await expect(optionsOf(view)).toHaveCount(7);
  });

  test('a page that the browser keeps to itself is said to be one', async ({ page, popup, web }) => {
    web.serve(BLOG, blogPage(SEED_TITLES.pixtral));
    await page.goto(BLOG);
    // As a keyboard shortcut would: without the click that grants the tab.
    const view = await popup.open(page);
    await expect(view.locator('.miss')).toContainText(UNSEEN);
    await expect(optionsOf(view)).toHaveCount(7);
  });
});

test('one of the browser’s own pages is said to be that, and searching works', async ({ page, popup }) => {
  await page.goto('chrome://version/');
  const view = await popup.click(page);
  await expect(view.locator('.miss')).toContainText(UNSEEN);
  await expect(view.locator('.near-line')).toHaveCount(0);
  await expectFound(view, 'kenlm', [SEED_TITLES.kenlm]);
});

test('an arXiv paper without an entry is told by its identifier and title', async ({
  page,
  popup,
  takeScreenshot,
}) => {
  await page.goto(ADDRESSES.paperWithoutEntry);
  const title = await page.locator('meta[name=citation_title]').getAttribute('content');
  const view = await popup.click(page);
  await expect(view.locator('.taken-name')).toHaveText('arXiv:2409.00001');
  await expect(view.locator('.taken-title')).toHaveText(title ?? 'no title');
  await expect(boxOf(view)).toBeFocused();
  expect(await firstSection(view)).toEqual({ name: NEWEST, titles: Object.values(SEED_TITLES) });
  await whenNearIsKnown(view);
  await takeScreenshot(view, 'popup-miss');
});

test('near titles come without moving the list or the focus, and one of them is linked, for good', async ({
  page,
  popup,
  web,
  takeScreenshot,
}) => {
  web.serve(BLOG, blogPage(NEARLY));
  await page.goto(BLOG);
  const view = await popup.click(page);
  const places = () =>
    optionsOf(view).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  await expect(optionsOf(view)).toHaveCount(7);
  const before = await places();
  await expect(nearLine(view)).toHaveText('제목이 비슷한 글 1개');
  expect(await places()).toEqual(before);
  await expect(boxOf(view)).toBeFocused();

  await nearLine(view).click();
  await takeScreenshot(view, 'popup-near-titles');
  await linkButton(view).click();
  await expect(view.locator('.linked')).toContainText('이 글과 이었습니다.');
  // It is said as soon as it is so; the page is looked up anew after it.
  await expect.poll(() => firstSection(view)).toEqual({ name: '이 페이지', titles: [SEED_TITLES.soap] });
  await takeScreenshot(view, 'popup-linked');
  await view.close();

  await page.reload();
  const again = await popup.click(page);
  await expect(optionsOf(again)).toHaveCount(7);
  expect(await firstSection(again)).toEqual({ name: '이 페이지', titles: [SEED_TITLES.soap] });
});

test('an entry that a search finds is linked to a page of quite another title', async ({
  page,
  popup,
  web,
  takeScreenshot,
}) => {
  web.serve(BLOG, blogPage('우리 팀의 최적화 실험'));
  await page.goto(BLOG);
  const view = await popup.click(page);
  await expect(nearLine(view)).toHaveText('제목이 비슷한 글도 없습니다.');
  await expectFound(view, '#optimizer', [SEED_TITLES.soap]);
  await view.keyboard.press('ArrowRight');
  await takeScreenshot(view, 'popup-link-found');
  await linkButton(view).click();
  await expect(view.locator('.linked')).toContainText('이 글과 이었습니다.');
  await expect(boxOf(view)).toHaveValue('');
  await expect.poll(() => firstSection(view)).toEqual({ name: '이 페이지', titles: [SEED_TITLES.soap] });
});

test('inside of a repository stands what was written about it', async ({
  page,
  popup,
  web,
  extensionUrl,
  takeScreenshot,
}) => {
  const lines = [
    '2024년 10월 7일',
    'Example Trainer',
    '(Example Labs)',
    'https://github.com/Example/Trainer',
  ];
  const file = textFile('trainer.txt', [...lines, '학습 코드가 공개되었습니다.', '#code']);
  await importFiles(page, extensionUrl('options.html#import'), [file], '둘째 독자');
  const issue = 'https://github.com/example/Trainer/issues/12';
  web.serve(issue, blogPage('Training diverges · Issue #12'));
  await page.goto(issue);
  const view = await popup.click(page);
  await expect(optionsOf(view)).toHaveCount(1);
  expect(await firstSection(view)).toEqual({ name: '이 저장소를 다룬 글', titles: ['Example Trainer'] });
  await expect(view.locator('.miss')).toBeVisible();
  await takeScreenshot(view, 'popup-repository');
});

test('all of it goes by keyboard, and is taken back by it', async ({ page, popup, web }) => {
  web.serve(BLOG, blogPage(NEARLY));
  await page.goto(BLOG);
  const view = await popup.click(page);
  await expect(nearLine(view)).toHaveText('제목이 비슷한 글 1개');
  await expect(boxOf(view)).toBeFocused();
  const { keyboard } = view;
  await keyboard.press('Tab');
  await expect(nearLine(view)).toBeFocused();
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  await expect(view.getByRole('link', { name: SEED_TITLES.soap })).toBeFocused();
  await keyboard.press('Tab');
  await expect(linkButton(view)).toBeFocused();
  await keyboard.press('Enter');
  await expect(view.getByRole('button', { name: `되돌리기: ${SEED_TITLES.soap}` })).toBeFocused();
  await keyboard.press('Enter');
  await expect(view.locator('.miss')).toBeVisible();
  await expect(boxOf(view)).toBeFocused();
  await expect.poll(() => firstSection(view)).toMatchObject({ name: NEWEST });
  await keyboard.press('ArrowDown');
  expect(await activeTitle(view)).toBe(SEED_TITLES.cpl);
  await keyboard.press('ArrowRight');
  await expect(view.locator('.unfolded .commentary').first()).toBeVisible();
  await pressUntilClosed(view, 'Escape');
});

test('a query in its address is in the box, and what it finds below', async ({ page, extensionUrl }) => {
  await page.goto(extensionUrl(`popup.html?query=${encodeURIComponent('#optimizer')}`));
  await expect(boxOf(page)).toHaveValue('#optimizer');
  await expect(optionsOf(page)).toHaveCount(1);
  expect(await activeTitle(page)).toBe(SEED_TITLES.soap);
  await boxOf(page).fill('');
  await expect(optionsOf(page)).toHaveCount(7);
  // The page beside it is itself.
  await expect(page.locator('.page-top')).toHaveCount(0);
});
