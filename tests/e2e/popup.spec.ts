/** What the toolbar's popup opens with. */
import { ADDRESSES } from '../fixtures/pages/addresses';
import { readCard } from './card-reading';
import { expect, test } from './extension';
import { importFiles, textFile } from './importing';
import { boxOf, optionsOf, readSections } from './popup-view';
import { SEED_TITLES } from './seed';

const NEWEST = '최근 다이제스트 · 2024년 9월 18일';
const ALL = Object.values(SEED_TITLES);
const without = (title: string) => ALL.filter((other) => other !== title);

test('the page’s own entry comes first, then the rest of the newest digest; the box has the focus', async ({
  page,
  popup,
  takeScreenshot,
}) => {
  await page.goto(ADDRESSES.soap);
  await readCard(page);
  const view = await popup.click(page);
  await expect(optionsOf(view)).toHaveCount(7);
  expect(await readSections(view)).toEqual([
    { name: '이 페이지', titles: [SEED_TITLES.soap] },
    { name: NEWEST, titles: without(SEED_TITLES.soap) },
  ]);
  await expect(boxOf(view)).toBeFocused();
  const soap = optionsOf(view).first();
  await expect(soap).toContainText('2024년 9월 18일 · 기본 다이제스트');
  await expect(soap).toContainText('Shampoo가 Shampoo에서 사용된 Preconditioner의 고유 기저');
  // How much more than its width it gets, and how high it may be, is the browser's.
  const [width, scrollWidth] = await view.evaluate(() => [innerWidth, document.body.scrollWidth]);
  expect(width).toBeGreaterThanOrEqual(400);
  expect(scrollWidth).toBe(width);
  await takeScreenshot(view, 'popup-start');
});

test('the popup knows what the page knows: a title alone, a mention, a post reached from inside', async ({
  page,
  popup,
}) => {
  const firstSection = async () => {
    const view = await popup.open(page);
    await expect(optionsOf(view)).toHaveCount(7);
    const [first] = await readSections(view);
    await view.close();
    return first;
  };
  await page.goto(ADDRESSES.titleOnlyPaper);
  await readCard(page);
  expect(await firstSection()).toEqual({ name: '이 페이지', titles: [SEED_TITLES.pixtral] });

  await page.goto(ADDRESSES.mentionedPaper);
  await readCard(page);
  expect(await firstSection()).toEqual({ name: '이 페이지', titles: [SEED_TITLES.asyncTensorParallel] });

  await page.goto(ADDRESSES.otherPost);
  expect(await firstSection()).toEqual({ name: NEWEST, titles: ALL });
  await page.getByRole('link', { name: SEED_TITLES.pixtral }).click();
  await readCard(page);
  expect(await firstSection()).toEqual({ name: '이 페이지', titles: [SEED_TITLES.pixtral] });
});

test('on a page where no card can stand, the popup knows it by its address', async ({ page, popup, web }) => {
  web.serve('https://arxiv.org/pdf/2409.08642', {
    status: 200,
    contentType: 'application/pdf',
    html: SMALL_PDF,
  });
  await page.goto('https://arxiv.org/pdf/2409.08642');
  const view = await popup.click(page);
  await expect(optionsOf(view)).toHaveCount(7);
  expect((await readSections(view))[0]).toEqual({ name: '이 페이지', titles: [SEED_TITLES.cpl] });
});

test('on a host that is not ours, a click on the button is leave enough', async ({ page, popup, web }) => {
  const address = 'https://ar5iv.org/abs/2409.11402';
  web.serve(address, { status: 200, html: '<title>Another site</title>' });
  await page.goto(address);
  const view = await popup.click(page);
  await expect(optionsOf(view)).toHaveCount(7);
  expect((await readSections(view))[0]).toEqual({ name: '이 페이지', titles: [SEED_TITLES.nvlm] });
});

test('the newest digest is the one of the latest day, whenever it was imported', async ({
  page,
  popup,
  extensionUrl,
}) => {
  const options = extensionUrl('options.html#import');
  const entry = ['A Later Paper', '(Ada Example)', '나중에 나온 논문입니다.', '#later'];
  await importFiles(page, options, [textFile('later.txt', ['2024년 11월 3일', ...entry])], '둘째 독자');
  await importFiles(page, options, [
    textFile('earlier.txt', ['2023-01-05', 'An Earlier Paper', '(Ben Example)', '먼저 나온 논문입니다.']),
  ]);
  await page.goto(ADDRESSES.cpl);
  await readCard(page);
  const view = await popup.click(page);
  await expect(optionsOf(view)).toHaveCount(2);
  expect(await readSections(view)).toEqual([
    { name: '이 페이지', titles: [SEED_TITLES.cpl] },
    { name: '최근 다이제스트 · 2024년 11월 3일', titles: ['A Later Paper'] },
  ]);
});

test('the button for options leads there', async ({ page, context, welcome, popup, extensionUrl }) => {
  await welcome.close();
  await page.goto(ADDRESSES.cpl);
  await readCard(page);
  const view = await popup.click(page);
  const [opened] = await Promise.all([
    context.waitForEvent('page'),
    view.getByRole('button', { name: '가져오기 · 설정' }).click(),
  ]);
  await expect(opened).toHaveURL(extensionUrl('options.html'));
});

const SMALL_PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;
