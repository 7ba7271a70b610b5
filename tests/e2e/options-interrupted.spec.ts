/** Imports that take a while: they say how far they are, wait for each other, and can be given up, or gone on with. */
import { rmSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { launchChromium } from './chromium';
import { browserSession } from './devtools';
import { BUILDS, expect, test } from './extension';
import { commitButton } from './import-view';
import { chooseFiles, importFiles, textFile } from './importing';

/** Enough entries that writing them takes seconds, in so many files that reading none of them does on a busy machine. */
const ENTRIES = 12_000;
const FILES = 10;
const DAYS = ENTRIES / 6 / FILES;
const LONG = Array.from({ length: FILES }, (_, file) =>
  textFile(
    file === 0 ? 'long.txt' : `longer-${file}.txt`,
    Array.from({ length: DAYS }, (_, day) => linesOfDay(file * DAYS + day)).flat(),
  ),
);
const SHORT = textFile('short.txt', ['2024-10-06', 'Another Day', '(Kim Example)', '다른 날의 글.']);

/** Six entries of one day, counted from 0. */
function linesOfDay(day: number): string[] {
  return [
    new Date(Date.UTC(2001, 0, 1 + day)).toISOString().slice(0, 10),
    ...Array.from({ length: 6 }, (_, index) => [
      `Paper ${day} of ${index}`,
      '(Kim Example)',
      `https://arxiv.org/abs/2409.${10_000 + day}`,
      '오래 걸리는 글입니다.',
      '#long',
    ]).flat(),
  ];
}

const notice = (page: Page) => page.getByText(/끝나지 않은 가져오기가 있습니다: long\.txt/);
const written = (page: Page) => page.getByText(/글 12000개 중 \d+개를 저장했습니다/);

/** Begins the long import on an options page, and returns once some of it is written. */
async function beginLong(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await chooseFiles(page, LONG);
  await commitButton(page).click();
  await expect(written(page)).toBeVisible();
}

/** The library shows so many digests, looked at anew. */
async function expectDigests(page: Page, address: string, count: number): Promise<void> {
  await page.goto(address.replace('#import', '#library'));
  await page.reload();
  await expect(page.locator('.digest')).toHaveCount(count);
}

test('an import says how far it is, and leaves nothing behind when it is given up', async ({
  page,
  extensionUrl,
  takeScreenshot,
}) => {
  const address = extensionUrl('options.html#import');
  await beginLong(page, address);
  await takeScreenshot(page, 'options-committing');
  await page.getByRole('button', { name: '취소' }).click();
  await expect(page.getByRole('alert')).toHaveText('가져오기를 취소했습니다. 바뀐 것은 없습니다.');
  // What was looked at is still there to be imported.
  await expect(commitButton(page)).toBeEnabled();
  await expectDigests(page, address, 1);
  await page.goto(address);
  await expect(page.getByRole('button', { name: '파일 고르기' })).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
});

test('after its tab was closed it is offered again, and goes on where it was', async ({
  page,
  context,
  extensionUrl,
  takeScreenshot,
}) => {
  const address = extensionUrl('options.html#import');
  const first = await context.newPage();
  await beginLong(first, address);
  await first.close();
  await expectDigests(page, address, 1);
  await page.goto(address);
  await expect(notice(page)).toBeVisible();
  await takeScreenshot(page, 'options-interrupted');
  await page.getByRole('button', { name: '이어서 가져오기' }).click();
  await expect(page.getByText(`가져왔습니다. 새 글 ${ENTRIES}개`)).toBeVisible({ timeout: 30_000 });
  // Everything is there, once.
  await page.getByRole('button', { name: '더 가져오기' }).click();
  await chooseFiles(page, LONG);
  await expect(page.getByText(`새 글 0개, 바뀐 글 0개, 그대로인 글 ${ENTRIES}개`)).toBeVisible({
    timeout: 30_000,
  });
});

test('it can be thrown away, and where the library has changed it is looked at again', async ({
  page,
  context,
  extensionUrl,
}) => {
  const address = extensionUrl('options.html#import');
  const first = await context.newPage();
  await beginLong(first, address);
  await first.close();
  await importFiles(page, address, [SHORT], '둘째 독자');
  await page.getByRole('button', { name: '더 가져오기' }).click();
  await page.getByRole('button', { name: '이어서 가져오기' }).click();
  await expect(page.getByRole('alert')).toHaveText(/그사이|중단된 사이/);
  await expect(page.getByText(`새 글 ${ENTRIES}개, 바뀐 글 0개, 그대로인 글 0개`)).toBeVisible();
  await page.getByRole('button', { name: '취소' }).click();
  await expect(notice(page)).toBeVisible();
  await page.getByRole('button', { name: '버리기' }).click();
  await expect(page.getByText('끝나지 않은 가져오기를 버렸습니다.')).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
  await expectDigests(page, address, 2);
});

test('two tabs at once: one waits, says so, and can stop waiting', async ({
  page,
  context,
  extensionUrl,
}) => {
  const address = extensionUrl('options.html#import');
  const other = await context.newPage();
  await other.goto(address);
  await chooseFiles(other, [SHORT]);
  await expect(commitButton(other)).toBeVisible();
  await beginLong(page, address);
  await commitButton(other).click();
  await expect(other.getByText('다른 탭이 가져오는 중이라 끝나기를 기다리고 있습니다…')).toBeVisible();
  await other.getByRole('button', { name: '취소' }).click();
  await expect(other.getByRole('alert')).toHaveText('가져오기를 취소했습니다. 바뀐 것은 없습니다.');
  await expect(page.getByText(`가져왔습니다. 새 글 ${ENTRIES}개`)).toBeVisible({ timeout: 30_000 });
});

test('after the browser was killed it goes on as well', async ({ web }, testInfo) => {
  const profile = testInfo.outputPath('profile');
  const launch = () =>
    launchChromium({ extension: BUILDS.e2e, proxyPort: web.port, language: 'ko', profile });
  const importAddress = async (context: BrowserContext) => {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    return `chrome-extension://${new URL(worker.url()).host}/options.html#import`;
  };
  try {
    const killed = await launch();
    await beginLong(await killed.context.newPage(), await importAddress(killed.context));
    const session = await browserSession(killed.context);
    const gone = killed.context.waitForEvent('close');
    await session.send('Browser.crash').catch(() => undefined);
    await gone;
    const again = await launch();
    try {
      const page = await again.context.newPage();
      await page.goto(await importAddress(again.context));
      await page.getByRole('button', { name: '이어서 가져오기' }).click();
      await expect(page.getByText(`가져왔습니다. 새 글 ${ENTRIES}개`)).toBeVisible({ timeout: 30_000 });
    } finally {
      await again.close();
    }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  }
});
