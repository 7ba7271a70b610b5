/** Importing digests on the options page: choose, look, commit, and find it at once. */
import { ADDRESSES } from '../fixtures/pages/addresses';
import { cardOf, expectUntouched, readCard } from './card-reading';
import { DAY_LINES, DAY_TITLES, MENDED_LINES } from './day-digest';
import { expect, test } from './extension';
import { commitButton, dropFiles, readPreview, sourceField } from './import-view';
import { chooseFiles, importFiles, textFile } from './importing';
import { expectFound, readSections } from './popup-view';
import { SEED_TITLES } from './seed';

const DAY = textFile('day.txt', DAY_LINES);
const MENDED = textFile('day.txt', MENDED_LINES);

test('nothing is stored before the button, and everything is found right after it', async ({
  page,
  context,
  worker,
  popup,
  extensionUrl,
  takeScreenshot,
}) => {
  const options = await context.newPage();
  await options.goto(extensionUrl('options.html#import'));
  await chooseFiles(options, [DAY]);
  await expect
    .poll(() => readPreview(options))
    .toEqual({
      errors: [],
      warnings: [],
      summary: '새 글 3개, 바뀐 글 0개, 그대로인 글 0개',
      entries: Object.values(DAY_TITLES).map((title) => `새 글 · ${title}`),
      button: '글 3개 가져오기',
    });
  await expect(sourceField(options)).toHaveValue('내 다이제스트');
  await page.goto(ADDRESSES.paperWithoutEntry);
  await expectUntouched(page, worker);
  await options.reload();
  await expect(options.getByRole('button', { name: '파일 고르기' })).toBeVisible();
  await options.getByRole('link', { name: '다이제스트', exact: true }).click();
  await expect(options.getByText('2024년 9월 18일')).toBeVisible();
  await expect(options.locator('.digest')).toHaveCount(1);

  await options.getByRole('link', { name: '가져오기' }).click();
  await chooseFiles(options, [DAY]);
  await sourceField(options).fill('둘째 독자');
  await commitButton(options).click();
  await expect(options.getByText('가져왔습니다. 새 글 3개, 바뀐 글 0개, 그대로인 글 0개.')).toBeVisible();
  await takeScreenshot(options, 'options-result');

  await page.reload();
  expect(await readCard(page)).toMatchObject({
    heads: ['2024년 10월 5일 · 둘째 독자 #unread'],
    entries: [{ paragraphs: ['아무도 읽지 않은 논문을 읽었습니다.'] }],
  });
  const view = await popup.click(page);
  await expect.poll(async () => (await readSections(view))[0]?.titles).toEqual([DAY_TITLES.unread]);
  await expectFound(view, '다양체', [DAY_TITLES.surgery]);
  await expectFound(view, '#retraction', [DAY_TITLES.withdrawn]);
});

test('the same day imported again says per entry what is the same, changed, new, and no longer there', async ({
  page,
  extensionUrl,
  takeScreenshot,
}) => {
  const address = extensionUrl('options.html#import');
  await importFiles(page, address, [DAY], '둘째 독자');
  await page.getByRole('button', { name: '더 가져오기' }).click();
  await chooseFiles(page, [DAY]);
  // The name given last is offered again.
  await expect(sourceField(page)).toHaveValue('둘째 독자');
  await expect
    .poll(() => readPreview(page))
    .toMatchObject({
      summary: '새 글 0개, 바뀐 글 0개, 그대로인 글 3개',
      entries: Object.values(DAY_TITLES).map((title) => `그대로 · ${title}`),
    });
  await expect(commitButton(page)).toBeDisabled();

  await page.getByRole('button', { name: '취소' }).click();
  await chooseFiles(page, [MENDED]);
  await expect
    .poll(() => readPreview(page))
    .toEqual({
      errors: [],
      warnings: [],
      summary: '새 글 1개, 바뀐 글 1개, 그대로인 글 1개',
      entries: [
        `바뀜 · ${DAY_TITLES.unread} · 논평, 태그`,
        `그대로 · ${DAY_TITLES.withdrawn}`,
        '새 글 · A Paper That Came Late',
        `파일에 없음 · ${DAY_TITLES.surgery}`,
      ],
      button: '글 2개 가져오기',
    });
  await takeScreenshot(page, 'options-changed');
  await commitButton(page).click();
  await expect(page.getByText('가져왔습니다. 새 글 1개, 바뀐 글 1개, 그대로인 글 1개.')).toBeVisible();

  await page.goto(ADDRESSES.paperWithoutEntry);
  expect(await readCard(page)).toMatchObject({
    heads: ['2024년 10월 5일 · 둘째 독자 #unread #twice'],
    entries: [{ paragraphs: ['아무도 읽지 않은 논문을 두 번 읽었습니다.'] }],
  });
  // What the file no longer has is not deleted.
  await page.goto(ADDRESSES.oldPaperWithSubjectClass);
  await expect(cardOf(page).getByText('다양체 수술에 대한 오래된 글.')).toBeVisible();
});

test('files are taken by drop as well, several at once, each for itself', async ({ page, extensionUrl }) => {
  await page.goto(extensionUrl('options.html#import'));
  await dropFiles(page, [
    { name: 'day.txt', text: DAY_LINES.join('\r\n') },
    { name: 'other.txt', text: '2024-10-06\nAnother Day\n(Kim Example)\n다른 날의 글.' },
    { name: 'shopping.txt', text: '우유\n달걀' },
  ]);
  await expect
    .poll(() => readPreview(page))
    .toMatchObject({
      errors: [
        'shopping.txt, 1번째 줄: 다이제스트가 아닙니다. 날짜만 있는 줄(예: 2024년 9월 18일)을 찾지 못했습니다.',
      ],
      summary: '새 글 4개, 바뀐 글 0개, 그대로인 글 0개',
    });
  await expect(page.getByRole('heading', { name: '2024년 10월 6일' })).toBeVisible();
  await commitButton(page).click();
  await expect(page.getByText('가져왔습니다. 새 글 4개')).toBeVisible();
  await page.getByRole('link', { name: '다이제스트 보기' }).click();
  await expect(page.locator('.digest')).toHaveCount(3);
});

test('a source needs a name of its own, and the preview follows it', async ({ page, extensionUrl }) => {
  const refused = {
    '': '이름을 적어 주세요.',
    '   ': '이름을 적어 주세요.',
    bundled: /이름입니다.*‘bundled’/,
    Bundled: /이름입니다.*‘Bundled’/,
    '기본 다이제스트': /이름입니다.*‘기본 다이제스트’/,
    ['가'.repeat(61)]: '이름이 너무 깁니다. 60자까지 쓸 수 있습니다.',
  };
  const address = extensionUrl('options.html#import');
  await importFiles(page, address, [DAY], '둘째 독자');
  await page.getByRole('button', { name: '더 가져오기' }).click();
  await chooseFiles(page, [DAY]);
  for (const [name, complaint] of Object.entries(refused)) {
    await sourceField(page).fill(name);
    await expect(page.getByText(complaint)).toBeVisible();
    await expect(sourceField(page)).toHaveAttribute('aria-invalid', 'true');
    await expect(commitButton(page)).toBeDisabled();
  }
  await sourceField(page).fill('셋째 독자');
  await expect(page.getByText('새 글 3개, 바뀐 글 0개')).toBeVisible();
  await expect(commitButton(page)).toBeEnabled();
  await sourceField(page).fill('둘째 독자');
  await expect(page.getByText('그대로인 글 3개')).toBeVisible();
  await expect(commitButton(page)).toBeDisabled();
});

test('the bundled day imported under another source stands beside it', async ({ page, extensionUrl }) => {
  const lines = ['2024년 9월 18일', SEED_TITLES.cpl, '(Tianlong Wang)', '다른 사람의 논평입니다.', '#other'];
  await importFiles(page, extensionUrl('options.html#import'), [textFile('other.txt', lines)], '둘째 독자');
  await page.getByRole('link', { name: '다이제스트 보기' }).click();
  await expect(page.locator('.digest')).toHaveText([/둘째 독자 · 글 1개/, /기본 다이제스트 · 글 7개/]);
});
