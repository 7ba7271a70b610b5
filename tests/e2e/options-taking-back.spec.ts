/** What can be taken back: imports one by one, single entries, a whole library from its backup. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { axeFindings } from './accessibility';
import { readCard } from './card-reading';
import { DAY_LINES, DAY_TITLES, MENDED_LINES } from './day-digest';
import { expect, test } from './extension';
import { commitButton, readPreview } from './import-view';
import { chooseFiles, importFiles, textFile } from './importing';
import { SEED_TITLES } from './seed';

const DAY = textFile('day.txt', DAY_LINES);
const MENDED = textFile('mended.txt', MENDED_LINES);
const OTHER = textFile('other.txt', [
  '2024-10-06',
  'Another Day',
  '(Kim Example)',
  '다른 날의 글.',
  '#other',
]);

const goTo = (page: Page, section: string) =>
  page.getByRole('navigation').getByRole('link', { name: section, exact: true }).click();

test('imports are listed, and taken back one by one, the newest first', async ({
  page,
  context,
  extensionUrl,
  takeScreenshot,
}) => {
  const options = await context.newPage();
  const address = extensionUrl('options.html#import');
  await importFiles(options, address, [DAY], '둘째 독자');
  await importFiles(options, address, [MENDED, OTHER], '둘째 독자');
  await options.getByRole('button', { name: '더 가져오기' }).click();
  const listed = options.locator('.history .digest-name');
  await expect(listed).toHaveText([
    /^mended\.txt 외 1개.*새 글 2개, 바뀐 글 1개/,
    /^day\.txt.*새 글 3개, 바뀐 글 0개/,
  ]);
  expect(await axeFindings(options)).toEqual([]);
  await takeScreenshot(options, 'options-history');
  await options.getByRole('button', { name: 'mended.txt 외 1개 가져오기 되돌리기' }).click();
  await expect(options.getByText('가져온 것을 되돌렸습니다.')).toBeVisible();
  await expect(listed).toHaveText([/^day\.txt/]);
  await page.goto(ADDRESSES.paperWithoutEntry);
  expect(await readCard(page)).toMatchObject({
    entries: [{ paragraphs: ['아무도 읽지 않은 논문을 읽었습니다.'] }],
  });
  await options.getByRole('button', { name: 'day.txt 가져오기 되돌리기' }).click();
  await expect(options.locator('.history')).toHaveCount(0);
  await goTo(options, '다이제스트');
  await expect(options.locator('.digest')).toHaveText([/기본 다이제스트 · 글 7개/]);
});

test('a digest opens into its entries, which are deleted and restored one by one', async ({
  page,
  extensionUrl,
  takeScreenshot,
}) => {
  await importFiles(page, extensionUrl('options.html#import'), [DAY], '둘째 독자');
  await page.getByRole('link', { name: '다이제스트 보기' }).click();
  await page.getByRole('button', { name: '펼치기: 2024년 10월 5일 (둘째 독자)' }).click();
  const entries = page.locator('.digest-entries li');
  await expect(entries).toHaveText(Object.values(DAY_TITLES).map((title) => new RegExp(`^${title}`)));
  await expect(page.getByRole('link', { name: DAY_TITLES.unread })).toHaveAttribute(
    'href',
    'https://arxiv.org/abs/2409.00001',
  );
  await page.getByRole('button', { name: `‘${DAY_TITLES.withdrawn}’ 삭제` }).click();
  await expect(page.getByRole('status')).toHaveText(
    `‘${DAY_TITLES.withdrawn}’ 글을 휴지통으로 옮겼습니다. 아래 휴지통에서 되돌릴 수 있습니다.`,
  );
  await expect(page.locator('.digest')).toHaveText([
    /둘째 독자 · 글 2개/,
    /기본 다이제스트 · 글 7개/,
    /둘째 독자 · 글 1개/,
  ]);
  await expect(entries).toHaveCount(2);
  const bin = page.locator('.month', { has: page.getByRole('heading', { name: '휴지통' }) });
  await bin.getByRole('button', { name: '펼치기: 2024년 10월 5일 (둘째 독자)' }).click();
  expect(await axeFindings(page)).toEqual([]);
  await takeScreenshot(page, 'options-entries');
  await bin.getByRole('button', { name: `‘${DAY_TITLES.withdrawn}’ 되돌리기` }).click();
  await expect(page.getByRole('status')).toHaveText(`‘${DAY_TITLES.withdrawn}’ 글을 되돌렸습니다.`);
  await expect(entries).toHaveText(Object.values(DAY_TITLES).map((title) => new RegExp(`^${title}`)));
});

test('the recycle bin is emptied only after a question', async ({ page, extensionUrl }) => {
  await importFiles(page, extensionUrl('options.html#import'), [DAY], '둘째 독자');
  await page.getByRole('link', { name: '다이제스트 보기' }).click();
  await page.getByRole('button', { name: '2024년 10월 5일 다이제스트 삭제 (둘째 독자)' }).click();
  await page.getByRole('button', { name: '휴지통 비우기' }).click();
  await expect(page.getByText('글 3개를 영영 지울까요? 되돌릴 수 없습니다.')).toBeVisible();
  await expect(page.getByRole('button', { name: '취소' })).toBeFocused();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByText('영영 지울까요?')).toHaveCount(0);
  await page.getByRole('button', { name: '휴지통 비우기' }).click();
  await page.getByRole('button', { name: '지우기' }).click();
  await expect(page.getByRole('status')).toHaveText('휴지통의 글 3개를 지웠습니다.');
  await expect(page.locator('.digest')).toHaveText([/기본 다이제스트 · 글 7개/]);
  await page.reload();
  await expect(page.locator('.digest')).toHaveCount(1);
  await expect(page.getByRole('heading', { name: '휴지통' })).toHaveCount(0);
});

test('a backup brings everything back, the recycle bin included', async ({
  page,
  extensionUrl,
  takeScreenshot,
}) => {
  const address = extensionUrl('options.html#import');
  await importFiles(page, address, [DAY], '둘째 독자');
  await importFiles(page, address, [OTHER], '셋째 독자');
  await goTo(page, '다이제스트');
  await page.getByRole('button', { name: '2024년 10월 6일 다이제스트 삭제 (셋째 독자)' }).click();
  const listed = [/2024년 10월 5일둘째 독자 · 글 3개/, /기본 다이제스트 · 글 7개/, /셋째 독자 · 글 1개/];
  await expect(page.locator('.digest')).toHaveText(listed);
  await goTo(page, '백업');
  await takeScreenshot(page, 'options-backup');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '백업 파일 만들기' }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toMatch(/^yeobaek-\d{4}-\d{2}-\d{2}\.json$/);
  await expect(page.getByText(/^다이제스트 3개를 yeobaek-.*\.json 파일에 담았습니다\.$/)).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  const buffer = await readFile(await download.path());

  // Everything that the reader had is taken away, and what is bundled is deleted.
  await goTo(page, '다이제스트');
  await page.getByRole('button', { name: '2024년 10월 5일 다이제스트 삭제 (둘째 독자)' }).click();
  await page.getByRole('button', { name: '2024년 9월 18일 다이제스트 삭제 (기본 다이제스트)' }).click();
  await page.getByRole('button', { name: '휴지통 비우기' }).click();
  await page.getByRole('button', { name: '지우기' }).click();
  await expect(page.locator('.digest')).toHaveCount(0);

  await goTo(page, '가져오기');
  await chooseFiles(page, [{ name: 'yeobaek.json', mimeType: 'application/json', buffer }]);
  const { summary, entries } = await readPreview(page);
  expect(summary).toBe('새 글 11개, 바뀐 글 0개, 그대로인 글 0개');
  expect(entries).toContain(`새 글 · ${SEED_TITLES.soap}`);
  // Each keeps the source that it had.
  await expect(page.getByLabel('출처 이름')).toHaveCount(0);
  await commitButton(page).click();
  await expect(page.getByText('가져왔습니다. 새 글 11개')).toBeVisible();
  await page.getByRole('link', { name: '다이제스트 보기' }).click();
  await expect(page.locator('.digest')).toHaveText(listed);
});
