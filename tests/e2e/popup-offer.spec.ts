/** The popup’s offer to show on this site too, and its word where the browser withholds arXiv. */
import type { Page } from '@playwright/test';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { axeFindings } from './accessibility';
import { expect, test } from './extension';
import { importFiles, textFile } from './importing';
import { optionsOf } from './popup-view';
import { openSiteSettings } from './site-settings';
import { blogPage } from './small-pages';

/** The part of the extension API that tells what is granted. */
declare const chrome: {
  readonly permissions: { contains(permissions: { origins: string[] }): Promise<boolean> };
};

// Readers' own: the other build is granted these sites from the beginning.
test.use({ build: 'shipped' });

const ALPHAXIV = 'https://www.alphaxiv.org/abs/2409.99999';
const POST = 'https://notes.example.org/margins';
const offerIn = (view: Page) => view.locator('.site-offer');

test('a site that shows papers is offered, asked for by the click, and not offered again', async ({
  page,
  context,
  popup,
  web,
  worker,
  extensionId,
  takeScreenshot,
}) => {
  web.serve(ALPHAXIV, blogPage('A Paper Nobody Has'));
  const settings = await openSiteSettings(context, extensionId);
  const matches = ['https://www.alphaxiv.org/*', 'https://alphaxiv.org/*'];
  await page.goto(ALPHAXIV);
  const view = await popup.click(page);
  const places = () =>
    optionsOf(view).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  await expect(optionsOf(view)).toHaveCount(7);
  const before = await places();
  const button = view.getByRole('button', { name: '이 사이트에서도 보기: alphaXiv' });
  await expect(button).toBeVisible();
  expect(await places()).toEqual(before);
  expect(await axeFindings(view)).toEqual([]);
  await takeScreenshot(view, 'popup-offer');
  const isGranted = () => worker.evaluate((origins) => chrome.permissions.contains({ origins }), matches);
  expect(await isGranted()).toBe(false);
  // The reader's answer, since nothing can press the browser's own button.
  await settings.allow(...matches);
  await button.click();
  await expect(view.getByText('이제 이 사이트에서도 보입니다.')).toBeVisible();
  expect(await isGranted()).toBe(true);
  await view.close();
  const again = await popup.click(page);
  await expect(optionsOf(again)).toHaveCount(7);
  await expect(offerIn(again)).toHaveCount(0);
});

test('so is a host that an imported entry points to, and no other', async ({
  page,
  popup,
  web,
  extensionUrl,
}) => {
  await importFiles(page, extensionUrl('options.html#import'), [
    textFile('post.txt', [
      '2026년 1월 5일',
      'On Margins',
      '(Ada Example)',
      POST,
      '여백에 대한 글입니다.',
      '#margins',
    ]),
  ]);
  web.serve(POST, blogPage('On Margins'));
  await page.goto(POST);
  const view = await popup.click(page);
  await expect(view.getByRole('button', { name: '이 사이트에서도 보기: notes.example.org' })).toBeVisible();
  await view.close();
  const other = 'https://elsewhere.example.org/margins';
  web.serve(other, blogPage('On Margins'));
  await page.goto(other);
  const there = await popup.click(page);
  // It is known by its title all the same.
  await expect(optionsOf(there).first()).toContainText('여백에 대한 글입니다.');
  await expect(there.getByRole('button', { name: '이 페이지의 링크에서 찾기' })).toBeVisible();
  await expect(offerIn(there)).toHaveCount(0);
});

test('so is a host whose pages are known under another host’s name, by its own', async ({
  page,
  popup,
  web,
  extensionUrl,
}) => {
  const post = 'https://qwenlm.github.io/blog/margins/';
  await importFiles(page, extensionUrl('options.html#import'), [
    textFile('moved.txt', [
      '2026년 1월 5일',
      'On Margins',
      '(Ada Example)',
      post,
      '여백에 대한 글입니다.',
      '#margins',
    ]),
  ]);
  await page.goto(extensionUrl('options.html#sites'));
  await expect(page.getByText('qwenlm.github.io')).toBeVisible();
  await expect(page.getByText('qwen.ai')).toBeVisible();
  web.serve(post, blogPage('On Margins'));
  await page.goto(post);
  const view = await popup.click(page);
  await expect(view.getByRole('button', { name: '이 사이트에서도 보기: qwenlm.github.io' })).toBeVisible();
});

test('arXiv is said to be off where the browser withholds it, and asked for', async ({
  page,
  context,
  popup,
  extensionId,
  takeScreenshot,
}) => {
  const settings = await openSiteSettings(context, extensionId);
  await settings.setAccess('ON_CLICK');
  await page.goto(ADDRESSES.paperWithoutEntry);
  // By a shortcut, which lets us see nothing.
  const view = await popup.open(page);
  await expect(offerIn(view)).toContainText('arXiv에서 꺼져 있음');
  await expect(view.getByRole('button', { name: '허락하기: arXiv' })).toBeVisible();
  await expect(view.locator('.miss')).toContainText('여백이 볼 수 없는 페이지입니다.');
  await takeScreenshot(view, 'popup-withheld');
  await view.close();
  await settings.setAccess('ON_ALL_SITES');
  await page.reload();
  const allowed = await popup.open(page);
  await expect(allowed.locator('.taken-name')).toHaveText('arXiv:2409.00001');
  await expect(offerIn(allowed)).toHaveCount(0);
});

test('after a click on the toolbar button, which lets us see the tab alone, it is said and asked for too', async ({
  page,
  context,
  popup,
  extensionId,
  takeScreenshot,
}) => {
  await page.goto(ADDRESSES.paperWithoutEntry);
  const settings = await openSiteSettings(context, extensionId);
  // The page has its script already: for one that is kept out the first click would have the browser ask, and show no popup.
  await settings.setAccess('ON_CLICK');
  const view = await popup.click(page);
  await expect(view.locator('.taken-name')).toHaveText('arXiv:2409.00001');
  await expect(offerIn(view)).toContainText('arXiv에서 꺼져 있음');
  await expect(view.getByRole('button', { name: '허락하기: arXiv' })).toBeVisible();
  await takeScreenshot(view, 'popup-withheld-clicked');
});

test('so it is where the page is loaded again after such a click', async ({
  page,
  context,
  popup,
  extensionId,
}) => {
  await page.goto(ADDRESSES.kenlm);
  const settings = await openSiteSettings(context, extensionId);
  await settings.setAccess('ON_CLICK');
  const first = await popup.click(page);
  await first.close();
  // The click holds for the tab until another site is opened in it.
  await page.reload();
  const view = await popup.click(page);
  await expect(optionsOf(view).first()).toContainText('Rethinking KenLM');
  await expect(offerIn(view)).toContainText('arXiv에서 꺼져 있음');
  await expect(view.getByRole('button', { name: '허락하기: arXiv' })).toBeVisible();
});
