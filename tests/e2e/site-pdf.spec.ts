/** A paper's PDF in Chromium's viewer: a mark at its edge, which unfolds into the card. */
import type { Buffer } from 'node:buffer';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { axeFindings } from './accessibility';
import { badgeOf, cardOf, foldButton, readCard, whenVisited } from './card-reading';
import { expect, test } from './extension';
import { importFiles, textFile } from './importing';
import { countOwn } from './list-reading';
import { optionsOf } from './popup-view';
import { SEED_CARDS, SEED_TITLES } from './seed';
import { SMALL_PDF } from './small-pages';

const LATER = textFile('later.txt', [
  '2024년 10월 2일',
  SEED_TITLES.cpl,
  '(Tianlong Wang, Xueting Han, Jing Bai)',
  'https://arxiv.org/abs/2409.08642v1',
  '첫 번째 판을 읽었습니다.',
  '#planning',
  'On γ-Deformed Strings at Weak Coupling',
  '(Eve Example, Finn Example)',
  'https://arxiv.org/abs/hep-th/9901001',
  '오래된 번호의 논문입니다.',
  '#strings',
]);

const mark = (page: Page) => cardOf(page).locator('.edge-mark');

/** The colour of one point of what is really painted, as red, green and blue. */
async function paintedAt(page: Page, x: number, y: number): Promise<number[]> {
  const picture = await page.screenshot({ clip: { x, y, width: 1, height: 1 } });
  const pixel: Buffer = await sharp(picture).removeAlpha().raw().toBuffer();
  return [...pixel];
}

const PAPER = [248, 246, 240];

test('has a mark with the count, which is painted, and unfolds into the card and back', async ({
  page,
  worker,
  takeScreenshot,
}) => {
  for (const width of [1280, 375]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(ADDRESSES.cplPdf);
    await expect(mark(page)).toHaveText('1');
    await expect(page.locator('html > yeobaek-card')).toHaveCount(1);
    const box = await mark(page).boundingBox();
    await expect.poll(() => paintedAt(page, (box?.x ?? 0) + 4, (box?.y ?? 0) + 8)).toEqual(PAPER);
    expect((box?.x ?? 0) + (box?.width ?? 0), 'room for the viewer’s scroll bar').toBeLessThanOrEqual(
      width - 16,
    );
    expect([(box?.width ?? 0) >= 24, (box?.height ?? 0) >= 24]).toEqual([true, true]);
    await takeScreenshot(page, `pdf-mark-${width}`);
    await mark(page).click();
    expect(await readCard(page)).toEqual(SEED_CARDS.cpl);
    const card = await cardOf(page).locator('.card').boundingBox();
    await expect.poll(() => paintedAt(page, (card?.x ?? 0) + 8, (card?.y ?? 0) + 4)).toEqual(PAPER);
    expect(card?.x).toBeGreaterThanOrEqual(0);
    expect((card?.y ?? 0) + (card?.height ?? 0)).toBeLessThanOrEqual(900);
    await takeScreenshot(page, `pdf-card-${width}`);
    expect(await axeFindings(page, 'yeobaek-card')).toEqual([]);
    await foldButton(page).click();
    await expect(mark(page)).toBeVisible();
    await expect(cardOf(page).locator('.card')).toHaveCount(0);
  }
  await expect.poll(() => badgeOf(ADDRESSES.cplPdf, worker)).toBe('1');
});

test('is known by each of its addresses, and says which version it is of', async ({
  page,
  worker,
  extensionUrl,
}) => {
  await importFiles(page, extensionUrl('options.html#import'), [LATER], '둘째 독자');
  await page.goto(ADDRESSES.cplPdfVersion);
  await expect(mark(page)).toHaveText('2');
  await expect.poll(() => badgeOf(page.url(), worker)).toBe('2');
  await mark(page).click();
  expect((await readCard(page)).heads).toEqual([
    '2024년 10월 2일 · 둘째 독자 #planning',
    ...SEED_CARDS.cpl.heads,
  ]);
  await expect(cardOf(page).locator('.version')).toHaveText(['v1 기준 · 이 페이지는 v2']);
  await page.goto(ADDRESSES.oldPaperPdf);
  await mark(page).click();
  expect(await readCard(page)).toMatchObject({ entries: [{ paragraphs: ['오래된 번호의 논문입니다.'] }] });
});

test('is said to be of another version in the popup too', async ({
  page,
  popup,
  extensionUrl,
  takeScreenshot,
}) => {
  await importFiles(page, extensionUrl('options.html#import'), [LATER], '둘째 독자');
  await page.goto(ADDRESSES.cplPdfVersion);
  await expect(mark(page)).toHaveText('2');
  const view = await popup.click(page);
  await expect(optionsOf(view).nth(0)).toContainText('v1 기준 · 이 페이지는 v2');
  await expect(view.locator('.version')).toHaveCount(1);
  expect(await axeFindings(view)).toEqual([]);
  await takeScreenshot(view, 'popup-version');
});

test('of a paper that is only mentioned has its mark too, and one that nobody read has none', async ({
  page,
  worker,
  web,
}) => {
  web.serve('https://arxiv.org/pdf/2302.05442v1', SMALL_PDF);
  await page.goto('https://arxiv.org/pdf/2302.05442v1');
  await mark(page).click();
  expect((await readCard(page)).mentionedBy.map(({ title }) => title[0])).toEqual([
    SEED_TITLES.asyncTensorParallel,
  ]);
  await page.goto(ADDRESSES.paperWithoutEntryPdf);
  expect(await whenVisited(page, worker)).toEqual(['arxiv:2409.00001']);
  expect(await countOwn(page)).toBe(0);
  // Where a PDF is not there yet, a page says so, and has no mark.
  web.serve('https://arxiv.org/pdf/2409.11321', {
    status: 200,
    html: '<!doctype html><title>PDF</title><h1>It is being made</h1>',
  });
  await page.goto('https://arxiv.org/pdf/2409.11321');
  expect(await whenVisited(page, worker)).toEqual(['arxiv:2409.11321']);
  expect(await countOwn(page)).toBe(0);
  await expect.poll(() => badgeOf(page.url(), worker)).toBe('1');
});

test('stays unfolded or folded by itself: cards on other pages are as the reader has left them', async ({
  page,
}) => {
  await page.goto(ADDRESSES.cplPdf);
  await mark(page).click();
  await foldButton(page).click();
  await page.goto(ADDRESSES.cpl);
  await expect(foldButton(page)).toHaveAttribute('aria-expanded', 'true');
  await foldButton(page).click();
  await page.goto(ADDRESSES.cplPdf);
  await mark(page).click();
  await expect(foldButton(page)).toHaveAttribute('aria-expanded', 'true');
});

test('goes by keyboard: the mark unfolds, and what was unfolded folds', async ({ page }) => {
  await page.goto(ADDRESSES.cplPdf);
  // The viewer takes the focus once it has the paper.
  await expect.poll(() => paintedAt(page, 640, 450)).toEqual([255, 255, 255]);
  await mark(page).focus();
  await page.keyboard.press('Enter');
  await expect(foldButton(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(mark(page)).toBeFocused();
});
