/** Ways to hand over digests beside files, and what can be ticked before they are imported. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { LONGEST_READING } from '../../lib/importing/client';
import { axeFindings } from './accessibility';
import { DAY_LINES, DAY_TITLES, MENDED_LINES } from './day-digest';
import { expect, test } from './extension';
import { commitButton, readPreview, sourceField } from './import-view';
import { chooseFiles, importFiles, textFile } from './importing';

const DAY = textFile('day.txt', DAY_LINES);
const MENDED = textFile('day.txt', MENDED_LINES);
const NOTE =
  'https://arxiv.org/abs/2409.00001\n\nA Note on Folders (Ada Example)\n\n폴더에 든 노트.\n\n#folder\n';

/** A folder of notes with what lies beside notes. */
function makeFolder(outside: string): string {
  const folder = join(outside, 'my-notes');
  mkdirSync(join(folder, 'older'), { recursive: true });
  writeFileSync(join(folder, '241007 A Note on Folders.md'), NOTE);
  writeFileSync(join(folder, 'older', '241006 Another.md'), NOTE.replace('00001', '00014'));
  writeFileSync(join(folder, 'README.md'), '# 내 노트\n');
  writeFileSync(join(folder, 'picture.png'), 'no picture');
  return folder;
}

const expectFolderRead = async (page: Page) => {
  await expect
    .poll(() => readPreview(page))
    .toMatchObject({
      errors: [],
      warnings: [],
      summary: '새 글 2개, 바뀐 글 0개, 그대로인 글 0개',
      button: '글 2개 가져오기',
    });
  await expect(sourceField(page)).toHaveValue('my-notes');
  await page.getByText('건너뛴 파일 2개').click();
  await expect(page.locator('.problems.skipped li')).toHaveText([/README\.md/, /picture\.png/]);
};

test('a folder is walked, and files that are no digests are listed with the reason', async ({
  page,
  extensionUrl,
}, testInfo) => {
  const folder = makeFolder(testInfo.outputPath('chosen'));
  await page.goto(extensionUrl('options.html#import'));
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '폴더 고르기' }).click();
  await (await chooser).setFiles(folder);
  await expectFolderRead(page);
});

test('a dropped folder is walked as well', async ({ page, context, extensionUrl }, testInfo) => {
  const folder = makeFolder(testInfo.outputPath('dropped'));
  await page.goto(extensionUrl('options.html#import'));
  await expect(page.getByRole('button', { name: '폴더 고르기' })).toBeVisible();
  const session = await context.newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    const data = { items: [], files: [folder], dragOperationsMask: 1 };
    await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  }
  await expectFolderRead(page);
});

test('text can be pasted, with a day where it has none of its own', async ({ page, extensionUrl }) => {
  await page.goto(extensionUrl('options.html#import'));
  const paste = page.getByRole('button', { name: '붙여 넣기' });
  const read = page.getByRole('button', { name: '읽기' });
  await paste.click();
  await expect(read).toBeDisabled();
  await page.getByLabel('다이제스트 글').fill(NOTE);
  await read.click();
  await expect
    .poll(() => readPreview(page))
    .toMatchObject({
      errors: [expect.stringMatching(/붙여 넣은 글, 1번째 줄: .*날짜/)],
      summary: '새 글 0개, 바뀐 글 0개, 그대로인 글 0개',
    });
  await page.getByRole('button', { name: '취소' }).click();
  await paste.click();
  await page.getByLabel('다이제스트 글').fill(NOTE);
  await page.getByLabel(/^날짜/).fill('2024-10-07');
  expect(await axeFindings(page)).toEqual([]);
  await read.click();
  await expect
    .poll(() => readPreview(page))
    .toMatchObject({ errors: [], entries: ['새 글 · A Note on Folders'] });
  await expect(page.getByRole('heading', { name: '2024년 10월 7일' })).toBeVisible();
  await commitButton(page).click();
  await expect(page.getByText('가져왔습니다. 새 글 1개')).toBeVisible();
});

const tickOf = (page: Page, title: string): Locator => page.getByLabel(title, { exact: true });

test('entries and digests are left out by a tick, and what the file lacks leaves only by one', async ({
  page,
  extensionUrl,
  takeScreenshot,
}) => {
  await importFiles(page, extensionUrl('options.html#import'), [DAY], '둘째 독자');
  await page.getByRole('button', { name: '더 가져오기' }).click();
  await chooseFiles(page, [
    MENDED,
    textFile('more.txt', ['2024-10-06', 'Later', '(Kim Example)', '나중 글.']),
  ]);
  await expect(commitButton(page)).toHaveText('글 3개 가져오기');
  await tickOf(page, '2024년 10월 6일 다이제스트 가져오기').uncheck();
  await expect(commitButton(page)).toHaveText('글 2개 가져오기');
  await tickOf(page, DAY_TITLES.unread).uncheck();
  await expect(commitButton(page)).toHaveText('글 1개 가져오기');
  await page.getByRole('button', { name: `‘${DAY_TITLES.unread}’에서 바뀐 곳 보기` }).click();
  await expect(page.locator('.difference ins')).toHaveText(['두 번 ', ' #twice']);
  await expect(page.locator('.difference del')).toHaveCount(0);
  await page.getByLabel('휴지통으로 옮기기').check();
  const button = page.getByRole('button', { name: '글 1개 가져오고 1개는 휴지통으로' });
  await expect(button).toBeEnabled();
  expect(await axeFindings(page)).toEqual([]);
  await takeScreenshot(page, 'options-ticks');
  await button.click();
  await expect(page.getByText('가져왔습니다. 새 글 1개, 바뀐 글 0개')).toBeVisible();
  await expect(page.getByText('파일에 없는 글 1개를 휴지통으로 옮겼습니다.')).toBeVisible();
  await page.getByRole('link', { name: '다이제스트 보기' }).click();
  await expect(page.locator('.digest')).toHaveText([
    /2024년 10월 5일둘째 독자 · 글 3개/,
    /기본 다이제스트 · 글 7개/,
    /2024년 10월 5일둘째 독자 · 글 1개/,
  ]);
});

test('many digests are shown in parts and by what becomes of them, and all are imported', async ({
  page,
  extensionUrl,
}) => {
  const day = (number: number) =>
    `2024-0${Math.ceil(number / 28)}-${String((number % 28) + 1).padStart(2, '0')}`;
  const file = (days: number) =>
    textFile(
      'days.txt',
      Array.from({ length: days }, (_, index) => [
        day(index + 1),
        `Paper ${index}`,
        '(Kim)',
        '글.',
        '#tag',
      ]).flat(),
    );
  await importFiles(page, extensionUrl('options.html#import'), [file(5)], '둘째 독자');
  await page.getByRole('button', { name: '더 가져오기' }).click();
  await chooseFiles(page, [file(40)]);
  const planned = page.locator('.planned');
  await expect(planned).toHaveCount(15);
  await page.getByRole('button', { name: '그대로 5' }).click();
  await expect(planned).toHaveCount(5);
  await page.getByRole('button', { name: '새 글 35' }).click();
  await expect(planned).toHaveCount(15);
  await page.getByRole('button', { name: '15개 더 보기' }).click();
  await expect(planned).toHaveCount(30);
  await page.getByRole('button', { name: '5개 더 보기' }).click();
  await expect(planned).toHaveCount(35);
  await commitButton(page).click();
  await expect(page.getByText('가져왔습니다. 새 글 35개, 바뀐 글 0개, 그대로인 글 5개.')).toBeVisible();
});

test('a file that takes too long is named, and the others are imported', async ({
  page,
  extensionUrl,
}, testInfo) => {
  const [day, endless] = [testInfo.outputPath('day.txt'), testInfo.outputPath('endless.html')];
  writeFileSync(day, DAY_LINES.join('\n'));
  writeFileSync(endless, ENDLESS);
  // The page's clock runs ahead of the worker, so that the file need not really take so long.
  await page.clock.install();
  await page.goto(extensionUrl('options.html#import'));
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '파일 고르기' }).click();
  await (await chooser).setFiles([day, endless]);
  const reading = page.getByText('파일 2개 중 2번째를 읽는 중입니다: endless.html');
  await expect(async () => {
    await page.clock.runFor(LOOK);
    await expect(reading).toBeVisible({ timeout: 100 });
  }).toPass();
  // Once more where the worker had just given a sign.
  await expect(async () => {
    await page.clock.runFor(LONGEST_READING + LOOK);
    await expect(commitButton(page)).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect
    .poll(() => readPreview(page))
    .toMatchObject({
      errors: [expect.stringMatching(/^endless\.html, 1번째 줄: 읽는 데 너무 오래 걸려/)],
      summary: '새 글 3개, 바뀐 글 0개, 그대로인 글 0개',
    });
});

/** How often the page looks at the worker, in milliseconds, and a little more. */
const LOOK = 300;
/** Far larger than any post, and every element a paragraph of its own: it takes seconds. */
const ENDLESS = `<html><body><h1>2024년 10월 5일</h1>${'<p><b>A</b> (B)<p>글 <a href="https://a.example/">x</a>'.repeat(500_000)}`;
