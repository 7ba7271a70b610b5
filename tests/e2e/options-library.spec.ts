/** The list of digests: deleting into the recycle bin and restoring, everything by keyboard too. */
import type { Page } from '@playwright/test';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { axeFindings } from './accessibility';
import { badgeOf, cardOf, expectUntouched, readCard } from './card-reading';
import { DAY_LINES, DAY_TITLES } from './day-digest';
import { expect, test } from './extension';
import { commitButton, sourceField } from './import-view';
import { importFiles, textFile } from './importing';
import { boxOf, expectFound, optionsOf } from './popup-view';
import { SEED_CARDS, SEED_TITLES } from './seed';

const SEED_DELETE = '2024년 9월 18일 다이제스트 삭제 (기본 다이제스트)';
const SEED_RESTORE = '2024년 9월 18일 다이제스트 되돌리기 (기본 다이제스트)';
const DAY = textFile('day.txt', DAY_LINES);

test('a deleted digest is nowhere but in the recycle bin, and comes back from there as it was', async ({
  page,
  context,
  worker,
  workerLife,
  extensionUrl,
  takeScreenshot,
}) => {
  const options = await context.newPage();
  await importFiles(options, extensionUrl('options.html#import'), [DAY], '둘째 독자');
  await options.getByRole('link', { name: '다이제스트', exact: true }).click();
  await expect(options.getByRole('heading', { level: 3 })).toHaveText(['2024년 10월', '2024년 9월']);
  await expect(options.locator('.digest')).toHaveText([
    /^2024년 10월 5일둘째 독자 · 글 3개/,
    /^2024년 9월 18일기본 다이제스트 · 글 7개/,
  ]);
  await options.getByRole('button', { name: SEED_DELETE }).click();
  await expect(options.getByRole('status')).toHaveText(
    '2024년 9월 18일 다이제스트의 글 7개를 휴지통으로 옮겼습니다. 아래 휴지통에서 되돌릴 수 있습니다.',
  );
  await expect(options.getByRole('heading', { level: 3 })).toHaveText(['2024년 10월', '휴지통']);
  expect(await axeFindings(options)).toEqual([]);
  await takeScreenshot(options, 'options-library');

  await page.goto(ADDRESSES.cpl);
  await expectUntouched(page, worker);
  expect(await badgeOf(page.url(), worker)).toBe('');
  await page.goto(ADDRESSES.mentionedPaper);
  await expectUntouched(page, worker);
  const popup = await context.newPage();
  await popup.goto(extensionUrl('popup.html'));
  await expect(optionsOf(popup)).toHaveCount(3);
  await expectFound(popup, 'shampoo', []);
  // Also after the background was started anew, which installs what is bundled.
  await workerLife.stop();
  await page.goto(ADDRESSES.soap);
  await workerLife.use((alive) => expectUntouched(page, alive));

  await options.getByRole('button', { name: SEED_RESTORE }).click();
  await expect(options.getByRole('status')).toHaveText('2024년 9월 18일 다이제스트의 글 7개를 되돌렸습니다.');
  await expect(options.getByRole('heading', { name: '휴지통' })).toHaveCount(0);
  await page.goto(ADDRESSES.cpl);
  expect(await readCard(page)).toEqual(SEED_CARDS.cpl);
  await boxOf(popup).fill('');
  await expectFound(popup, 'shampoo', [SEED_TITLES.soap]);
});

test('a digest that was deleted and is imported again is out of the bin', async ({ page, extensionUrl }) => {
  const address = extensionUrl('options.html#import');
  await importFiles(page, address, [DAY], '둘째 독자');
  await page.getByRole('link', { name: '다이제스트 보기' }).click();
  await page.getByRole('button', { name: '2024년 10월 5일 다이제스트 삭제 (둘째 독자)' }).click();
  await expect(page.getByRole('heading', { name: '휴지통' })).toBeVisible();
  await importFiles(page, address, [DAY], '둘째 독자');
  await page.getByRole('link', { name: '다이제스트 보기' }).click();
  await expect(page.locator('.digest')).toHaveText([/둘째 독자 · 글 3개/, /기본 다이제스트 · 글 7개/]);
  await expect(page.getByRole('heading', { name: '휴지통' })).toHaveCount(0);
});

test('an empty library says so on both pages, and what to do', async ({
  page,
  context,
  extensionUrl,
  takeScreenshot,
}) => {
  await page.goto(extensionUrl('options.html#library'));
  await page.getByRole('button', { name: SEED_DELETE }).click();
  await expect(page.getByText('다이제스트가 없습니다. ‘가져오기’에서 더할 수 있습니다.')).toBeVisible();
  const popup = await context.newPage();
  await popup.goto(extensionUrl('popup.html'));
  await expect(popup.getByText('아직 다이제스트가 없습니다.')).toBeVisible();
  await expect(popup.getByRole('button', { name: '다이제스트 가져오기' })).toBeVisible();
  expect(await axeFindings(popup)).toEqual([]);
  await takeScreenshot(popup, 'popup-empty-library');
});

test('importing, deleting and restoring need no mouse', async ({ page, extensionUrl }) => {
  await page.goto(extensionUrl('options.html#library'));
  await expect(page.locator('.digest')).toHaveCount(1);
  // Waited for from the beginning: listening for it takes a moment to begin.
  const chooser = page.waitForEvent('filechooser', { timeout: 30_000 });
  await tabTo(page, 'link', '가져오기');
  await page.keyboard.press('Enter');
  await tabTo(page, 'button', '파일 고르기');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(DAY);
  await expect(commitButton(page)).toBeVisible();
  await expect(page.locator('.step')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(sourceField(page)).toBeFocused();
  await page.keyboard.insertText(' 열쇠');
  await tabTo(page, 'button', '글 3개 가져오기');
  await page.keyboard.press('Enter');
  await expect(page.getByText('가져왔습니다. 새 글 3개')).toBeVisible();
  await expect(page.locator('.step')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '다이제스트 보기' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.digest')).toHaveCount(2);
  await tabTo(page, 'button', SEED_DELETE);
  await page.keyboard.press('Space');
  await expect(page.getByRole('heading', { name: '휴지통' })).toBeVisible();
  await tabTo(page, 'button', SEED_RESTORE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '휴지통' })).toHaveCount(0);
  await page.goto(ADDRESSES.paperWithoutEntry);
  await expect(cardOf(page).getByText(DAY_TITLES.unread)).toHaveCount(0);
  await expect(cardOf(page).getByText('아무도 읽지 않은 논문을 읽었습니다.')).toBeVisible();
});

/** Presses Tab until something has the focus, and shows that it has. */
async function tabTo(page: Page, role: 'link' | 'button', name: string): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: true });
  await expect
    .poll(
      async () => {
        await page.keyboard.press('Tab');
        return wanted.evaluate((element) => element.matches(':focus-visible'));
      },
      { message: `Tab reaches ${name}`, intervals: [0] },
    )
    .toBe(true);
  await expect(wanted).not.toHaveCSS('outline-style', 'none');
}
