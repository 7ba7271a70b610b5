/** Two options pages at once: what one does is not undone, doubled or overlooked by the other. */
import { DAY_LINES, DAY_TITLES } from './day-digest';
import { expect, test } from './extension';
import { commitButton, readPreview } from './import-view';
import { chooseFiles, textFile } from './importing';

const NOTICE =
  '그사이 다른 탭에서 다이제스트가 바뀌어 미리보기를 새로 만들었습니다. 확인하고 다시 눌러 주세요.';
const DAY = textFile('day.txt', DAY_LINES);
const OTHER = textFile('other.txt', ['2024-10-06', 'Another Day', '(Kim Example)', '다른 날의 글.']);

test('the same import pressed in both is done once, and the other says why it looks again', async ({
  page,
  context,
  extensionUrl,
  takeScreenshot,
}) => {
  const other = await context.newPage();
  for (const options of [page, other]) {
    await options.goto(extensionUrl('options.html#import'));
    await chooseFiles(options, [DAY]);
    expect((await readPreview(options)).button).toBe('글 3개 가져오기');
  }
  await commitButton(page).click();
  await expect(page.getByText('가져왔습니다. 새 글 3개')).toBeVisible();
  await commitButton(other).click();
  await expect(other.getByRole('alert')).toHaveText(NOTICE);
  await expect
    .poll(() => readPreview(other))
    .toMatchObject({
      summary: '새 글 0개, 바뀐 글 0개, 그대로인 글 3개',
      entries: Object.values(DAY_TITLES).map((title) => `그대로 · ${title}`),
    });
  await expect(commitButton(other)).toBeDisabled();
  await takeScreenshot(other, 'options-stale');
  await other.goto(extensionUrl('options.html#library'));
  await other.reload();
  await expect(other.locator('.digest')).toHaveText([/내 다이제스트 · 글 3개/, /기본 다이제스트 · 글 7개/]);
});

test('another import, or a deletion, meanwhile only asks to look again', async ({
  page,
  context,
  extensionUrl,
}) => {
  const other = await context.newPage();
  await page.goto(extensionUrl('options.html#library'));
  await other.goto(extensionUrl('options.html#import'));
  await chooseFiles(other, [OTHER]);
  await readPreview(other);
  await page.getByRole('button', { name: /^2024년 9월 18일 다이제스트 삭제/ }).click();
  await expect(page.getByRole('heading', { name: '휴지통' })).toBeVisible();
  await commitButton(other).click();
  await expect(other.getByRole('alert')).toHaveText(NOTICE);
  await expect.poll(async () => (await readPreview(other)).entries).toEqual(['새 글 · Another Day']);
  await commitButton(other).click();
  await expect(other.getByText('가져왔습니다. 새 글 1개')).toBeVisible();
  await page.reload();
  await expect(page.locator('.digest')).toHaveText([/글 1개/, /기본 다이제스트 · 글 7개/]);
});

test('both pages pressed at the same moment store one import after the other', async ({
  page,
  context,
  extensionUrl,
}) => {
  const other = await context.newPage();
  for (const options of [page, other]) {
    await options.goto(extensionUrl('options.html#import'));
    await chooseFiles(options, [DAY]);
    await readPreview(options);
  }
  await Promise.all([commitButton(page).click(), commitButton(other).click()]);
  const done = (options: typeof page) => options.getByText('가져왔습니다.').count();
  const stale = (options: typeof page) => options.getByText(NOTICE).count();
  await expect.poll(async () => (await done(page)) + (await stale(page))).toBe(1);
  await expect.poll(async () => (await done(other)) + (await stale(other))).toBe(1);
  expect((await done(page)) + (await done(other))).toBe(1);
  await page.goto(extensionUrl('options.html#library'));
  await page.reload();
  await expect(page.locator('.digest')).toHaveText([/글 3개/, /기본 다이제스트 · 글 7개/]);
});
