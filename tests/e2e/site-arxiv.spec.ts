/** arXiv's own pages beside its lists: abstract, HTML and ar5iv, what is said of versions, and what only looks like a paper. */
import type { Page } from '@playwright/test';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { axeFindings } from './accessibility';
import { badgeOf, cardOf, readCard, whenVisited } from './card-reading';
import { expect, test } from './extension';
import { watchForErrors } from './host-errors';
import { importFiles, textFile } from './importing';
import { countOwn } from './list-reading';
import { SEED_CARDS, SEED_TITLES } from './seed';

const LATER = textFile('later.txt', [
  '2024년 10월 2일',
  SEED_TITLES.cpl,
  '(Tianlong Wang, Xueting Han, Jing Bai)',
  'https://arxiv.org/abs/2409.08642v2',
  '두 번째 판이 나왔습니다.',
  '#planning',
  'On γ-Deformed Strings at Weak Coupling',
  '(Eve Example, Finn Example)',
  'https://arxiv.org/abs/hep-th/9901001',
  '오래된 번호의 논문입니다.',
  '#strings',
]);

const PAPER = { light: 'rgb(248, 246, 240)', dark: 'rgb(26, 27, 30)' } as const;

const paper = (page: Page) => cardOf(page).locator('.card');

/** A paper as a web page, by what each shows. */
const HTML = {
  cplHtml: SEED_CARDS.cpl,
  omnigenHtml: SEED_CARDS.omnigen,
  cplAr5iv: SEED_CARDS.cpl,
  cplAr5ivAbs: SEED_CARDS.cpl,
  cplAr5ivOrg: SEED_CARDS.cpl,
  // No identifier, but the exact title of an entry that is about no arXiv paper.
  previewHtml: SEED_CARDS.pixtral,
} as const satisfies Partial<Record<keyof typeof ADDRESSES, unknown>>;

test('a paper as a web page has its card above its title, as wide as its text', async ({
  page,
  worker,
  takeScreenshot,
}) => {
  const errors = watchForErrors(page);
  for (const [name, card] of Object.entries(HTML)) {
    await test.step(name, async () => {
      await page.goto(ADDRESSES[name as keyof typeof HTML]);
      expect(await readCard(page)).toEqual(card);
      await expect(page.locator('article > yeobaek-card + h1.ltx_title_document')).toHaveCount(1);
      await expect.poll(() => badgeOf(page.url(), worker)).toBe('1');
    });
  }
  for (const width of [1280, 375]) {
    await page.setViewportSize({ width, height: 900 });
    for (const name of ['omnigenHtml', 'cplAr5iv'] as const) {
      await page.goto(ADDRESSES[name]);
      await expect(cardOf(page)).toBeVisible();
      const [card, text] = [
        await cardOf(page).boundingBox(),
        await page.locator('.ltx_abstract').boundingBox(),
      ];
      expect([card?.x, card?.width]).toEqual([text?.x, text?.width]);
      await takeScreenshot(page, `${name}-${width}`);
    }
  }
  expect(errors).toEqual([]);
});

test('a paper that its author sent in as a web page has a mark at the edge, and no stamp of its own counts', async ({
  page,
  worker,
  extensionUrl,
  takeScreenshot,
}) => {
  await page.goto(ADDRESSES.oldPaperHtml);
  expect(await whenVisited(page, worker)).toEqual(['arxiv:hep-th/9901001']);
  expect(await countOwn(page)).toBe(0);
  await importFiles(page, extensionUrl('options.html#import'), [LATER], '둘째 독자');
  await page.goto(ADDRESSES.oldPaperHtml);
  await page.getByRole('button', { name: '여백: 이 글에 대한 글 1개 펼치기' }).click();
  expect(await readCard(page)).toMatchObject({ entries: [{ paragraphs: ['오래된 번호의 논문입니다.'] }] });
  await takeScreenshot(page, 'html-old');
});

test.describe('in a dark system', () => {
  test.use({ colorScheme: 'dark' });

  test('a paper as a dark web page has a dark card, and as a light one a light card', async ({
    page,
    takeScreenshot,
  }) => {
    for (const address of [ADDRESSES.omnigenHtml, ADDRESSES.cplAr5iv]) {
      await page.goto(address);
      await expect(paper(page)).toHaveCSS('background-color', PAPER.dark);
      expect(await axeFindings(page, 'yeobaek-card')).toEqual([]);
    }
    for (const width of [1280, 375]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(ADDRESSES.omnigenHtml);
      await expect(paper(page)).toBeVisible();
      await takeScreenshot(page, `omnigenHtml-dark-${width}`);
    }
    // As the reader of the page has chosen it there.
    await page.evaluate(() => localStorage.setItem('ar5iv_theme', 'light'));
    await page.reload();
    await expect(paper(page)).toHaveCSS('background-color', PAPER.light);
  });
});

test('several entries of one paper stand on each of its pages, the newest first', async ({
  page,
  extensionUrl,
  worker,
}) => {
  await importFiles(page, extensionUrl('options.html#import'), [LATER], '둘째 독자');
  for (const address of [ADDRESSES.cpl, ADDRESSES.cplHtml, ADDRESSES.cplAr5iv]) {
    await page.goto(address);
    const { heads, entries } = await readCard(page);
    expect(heads).toEqual(['2024년 10월 2일 · 둘째 독자 #planning', ...SEED_CARDS.cpl.heads]);
    expect(entries.map(({ paragraphs }) => paragraphs[0])).toEqual([
      '두 번째 판이 나왔습니다.',
      SEED_CARDS.cpl.entries[0]?.paragraphs[0],
    ]);
    await expect.poll(() => badgeOf(page.url(), worker)).toBe('2');
  }
});

test('an entry says so where it names another version than the page shows', async ({
  page,
  extensionUrl,
}) => {
  await importFiles(page, extensionUrl('options.html#import'), [LATER], '둘째 독자');
  const notes = cardOf(page).locator('.version');
  for (const address of [ADDRESSES.cplFirstVersion, ADDRESSES.cplHtml]) {
    await page.goto(address);
    await readCard(page);
    // The seed's entry names no version.
    await expect(notes).toHaveText(['v2 기준 · 이 페이지는 v1']);
  }
  for (const address of [ADDRESSES.cplOnExport, ADDRESSES.cpl, ADDRESSES.cplAr5iv]) {
    await page.goto(address);
    await readCard(page);
    await expect(notes).toHaveCount(0);
  }
});

test('a paper that is only mentioned says by whom on its web page too', async ({ page, worker }) => {
  for (const address of [
    'https://arxiv.org/html/2302.05442v1',
    'https://ar5iv.labs.arxiv.org/html/2302.05442',
    'https://www.arxiv.org/abs/2302.05442v1',
  ]) {
    await page.goto(address);
    const { heads, entries, mentionedBy } = await readCard(page);
    expect([heads, entries.length]).toEqual([['이 논문을 언급한 글 1개'], 0]);
    expect(mentionedBy.map(({ title }) => title[0])).toEqual([SEED_TITLES.asyncTensorParallel]);
    await expect.poll(() => badgeOf(page.url(), worker)).toBe('1');
  }
});
