/** Our script on an open page while the extension is updated or the site is taken from it: one quiet note, and nothing else. */
import type { Page } from '@playwright/test';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { cardArrivals, rememberCards } from './card-history';
import { cardOf, foldButton, readCard, tabAt, whenTabVisited } from './card-reading';
import { expect, test } from './extension';
import { reloadExtension } from './extension-reload';
import { watchForErrors } from './host-errors';
import { badgesOf, listSwitch, openBubbles, seedParagraph } from './list-reading';
import { SEED_CARDS } from './seed';
import { openSiteSettings } from './site-settings';
import { whenDrawn } from './when-drawn';

/** The part of the extension API that these tests use, inside the worker. */
declare const chrome: {
  readonly permissions: { contains(permissions: { origins: string[] }): Promise<boolean> };
};

const NOTE = '여백이 갱신되었거나 이 사이트의 권한이 없어졌습니다. 페이지를 새로 고쳐 주세요.';

const noteOf = (page: Page) => cardOf(page).locator('[role="status"]');

test.beforeEach(({ page }) => rememberCards(page));

test('after an update a card says so where the reader acts on it, and stays as it is', async ({
  page,
  worker,
  extensionId,
}) => {
  const errors = watchForErrors(page);
  await page.goto(ADDRESSES.soap);
  expect(await readCard(page)).toEqual(SEED_CARDS.soap);
  await reloadExtension(page, worker, extensionId);
  await expect(noteOf(page)).toHaveText('');
  await foldButton(page).click();
  await expect(noteOf(page)).toHaveText(NOTE);
  await cardOf(page).getByRole('button', { name: '#optimizer' }).click();
  await cardOf(page).getByRole('button', { name: '더 보기' }).click();
  for (const name of ['마크다운으로 복사', '이 사이트에서 숨기기']) {
    await cardOf(page).getByRole('button', { name }).click();
    await cardOf(page).getByRole('button', { name: '더 보기' }).click();
  }
  await expect(noteOf(page)).toHaveText(NOTE);
  expect(await readCard(page)).toEqual(SEED_CARDS.soap);
  expect([await cardArrivals(page), errors]).toMatchObject([{ length: 1 }, []]);
  // A page that is loaded anew has the new script.
  await expect(async () => {
    await page.reload();
    await expect(cardOf(page)).toHaveCount(1, { timeout: 5_000 });
  }).toPass();
  await foldButton(page).click();
  await expect(foldButton(page)).toHaveText('펼치기');
  await expect(noteOf(page)).toHaveText('');
  expect(errors).toEqual([]);
});

test('after an update the mark at the window’s edge says so', async ({ page, worker, extensionId, web }) => {
  const errors = watchForErrors(page);
  web.serve(ADDRESSES.cplHtml, { status: 200, html: '<!doctype html><p>A paper without its scaffold</p>' });
  await page.goto(ADDRESSES.cplHtml);
  await expect(cardOf(page).locator('.edge-mark')).toBeVisible();
  await reloadExtension(page, worker, extensionId);
  await cardOf(page).locator('.edge-mark').click();
  await expect(noteOf(page)).toHaveText(NOTE);
  await expect(noteOf(page)).toBeInViewport({ ratio: 1 });
  expect(errors).toEqual([]);
});

test('after an update a list’s badges still unfold, and its switch says that nothing is remembered', async ({
  page,
  worker,
  extensionId,
  takeScreenshot,
}) => {
  const errors = watchForErrors(page);
  const note = page.locator('yeobaek-switch').getByRole('status');
  await page.goto(ADDRESSES.listRecent);
  await expect(badgesOf(page).first()).toBeVisible();
  await reloadExtension(page, worker, extensionId);
  for (const [index, name] of (['nvlm', 'omnigen', 'soap', 'cpl'] as const).entries()) {
    await badgesOf(page).nth(index).locator('.badge').hover();
    await expect(openBubbles(page)).toHaveText(`2024년 9월 18일${seedParagraph(name)}`);
  }
  await expect(note).toHaveText('');
  await listSwitch(page).click();
  await expect(note).toHaveText(NOTE);
  await expect(page.locator('dt').filter({ visible: true })).toHaveCount(4);
  await takeScreenshot(page, 'list-disconnected');
  await listSwitch(page).click();
  await expect(note).toHaveText(NOTE);
  expect(errors).toEqual([]);
});

test('after an update a page that navigates inside itself loses its card in silence', async ({
  page,
  worker,
  extensionId,
}) => {
  const errors = watchForErrors(page);
  await page.goto(ADDRESSES.asyncTensorParallel);
  await readCard(page);
  await reloadExtension(page, worker, extensionId);
  await page.getByRole('link', { name: 'A Topic That No Digest Has Read' }).click();
  await expect(cardOf(page)).toHaveCount(0);
  await page.goBack();
  await expect(page.locator('#topic-title h1')).toContainText('Introducing Async Tensor Parallelism');
  expect([await cardArrivals(page), errors]).toMatchObject([{ length: 1 }, []]);
});

test('where the site is taken back while its page stands open, the card says so and folds, and nothing is drawn any more', async ({
  page,
  context,
  worker,
  extensionId,
}) => {
  const warnings: string[] = [];
  worker.on('console', (message) => warnings.push(message.text()));
  const settings = await openSiteSettings(context, extensionId);
  await page.bringToFront();
  const errors = watchForErrors(page);
  await page.goto(ADDRESSES.pixtral);
  // A card that the blog throws away by drawing itself is put back, and then never more.
  await whenDrawn(page);
  await readCard(page);
  const arrivals = await cardArrivals(page);
  const tab = await tabAt(ADDRESSES.pixtral, worker);
  await settings.setAccess('ON_CLICK');
  const isOurs = () =>
    worker.evaluate(() => chrome.permissions.contains({ origins: ['https://mistral.ai/*'] }));
  await expect.poll(isOurs).toBe(false);
  await foldButton(page).click();
  await expect(noteOf(page)).toHaveText(NOTE);
  await expect(foldButton(page)).toHaveText('펼치기');
  await cardOf(page).getByRole('button', { name: '#vision-language' }).click();
  await page.getByRole('link', { name: 'Codestral Mamba' }).click();
  await expect(cardOf(page)).toHaveCount(0);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Announcing Pixtral 12B');
  await whenTabVisited(tab, worker);
  expect(await cardArrivals(page)).toEqual(arrivals);
  await expect.poll(() => warnings.filter((text) => text.includes('do not run on')).length).toBe(1);
  expect(errors).toEqual([]);
  await settings.setAccess('ON_ALL_SITES');
  await page.reload();
  await readCard(page);
});
