/** Files that are no digest, or only in part: each says what is wrong with it and where, and the rest can be imported. */
import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { axeFindings } from './accessibility';
import { cardOf } from './card-reading';
import { DAY_LINES, DAY_TITLES } from './day-digest';
import { expect, test } from './extension';
import { commitButton, readPreview } from './import-view';
import { type ChosenFile, chooseFiles, importFiles, textFile } from './importing';

const file = (name: string, buffer: Buffer): ChosenFile => ({ name, mimeType: 'text/plain', buffer });

/** A file and the one complaint about it. */
const NOTHING_TO_IMPORT: readonly (readonly [ChosenFile, string])[] = [
  [file('empty.txt', Buffer.alloc(0)), '빈 파일입니다. 내용이 있는 파일을 골라 주세요.'],
  [textFile('blank.txt', ['', '  ', '']), '빈 파일입니다. 내용이 있는 파일을 골라 주세요.'],
  [
    file('picture.txt', readFileSync('.output/chrome-mv3/icons/48.png')),
    '글이 아닌 파일입니다(그림이나 압축 파일 등). 텍스트로 저장한 다이제스트를 골라 주세요.',
  ],
  [
    textFile('letter.txt', ['안녕하세요,', '2024년에 쓴 편지입니다.']),
    '다이제스트가 아닙니다. 날짜만 있는 줄(예: 2024년 9월 18일)을 찾지 못했습니다.',
  ],
];

test('a file with nothing to import says why, and there is nothing to press', async ({
  page,
  extensionUrl,
  takeScreenshot,
}) => {
  await page.goto(extensionUrl('options.html#import'));
  for (const [chosen, complaint] of NOTHING_TO_IMPORT) {
    await chooseFiles(page, [chosen]);
    await expect
      .poll(() => readPreview(page))
      .toEqual({
        errors: [`${chosen.name}, 1번째 줄: ${complaint}`],
        warnings: [],
        summary: '새 글 0개, 바뀐 글 0개, 그대로인 글 0개',
        entries: [],
        button: '글 0개 가져오기',
      });
    await expect(commitButton(page)).toBeDisabled();
    await page.getByRole('button', { name: '취소' }).click();
  }
  await chooseFiles(
    page,
    NOTHING_TO_IMPORT.map(([chosen]) => chosen),
  );
  expect((await readPreview(page)).errors).toHaveLength(NOTHING_TO_IMPORT.length);
  await takeScreenshot(page, 'options-nothing-to-import');
});

test('of a file that is broken in the middle, what is whole is imported', async ({
  page,
  extensionUrl,
  takeScreenshot,
}) => {
  const whole = Buffer.from(DAY_LINES.join('\n'));
  const inside = whole.indexOf('철회된');
  const broken = Buffer.concat([
    whole.subarray(0, inside),
    Buffer.from([0xff, 0xfe, 0xc3, 0x28]),
    whole.subarray(inside),
  ]);
  const day = textFile('dates.txt', [
    '2024년 2월 30일',
    'An Entry of No Day',
    '(Lee Example)',
    '달력에 없는 날의 글.',
    '2024년 10월 7일',
    'An Entry of a Real Day',
    '(Moon Example)',
    '짧은 주소: https://t.co/abc, 잘린 주소: https://example.org/a…, 없는 번호: https://arxiv.org/abs/2413.00001',
    '#real',
    '#lonely',
    'A Title and Nothing Else',
  ]);
  await page.goto(extensionUrl('options.html#import'));
  await chooseFiles(page, [file('broken.txt', broken), day]);
  const preview = await readPreview(page);
  expect(preview.errors).toEqual([
    `broken.txt, 11번째 줄: 글자로 읽을 수 없는 부분이 있어 이 글을 가져오지 않습니다: ‘${DAY_TITLES.withdrawn}’. 파일을 다시 저장한 뒤 가져와 주세요.`,
    'dates.txt, 1번째 줄: 달력에 없는 날짜입니다: ‘2024년 2월 30일’. 날짜를 고쳐 주세요. 이 날짜 아래의 글은 가져오지 않습니다.',
    'dates.txt, 11번째 줄: 제목만 있고 내용이 없습니다: ‘A Title and Nothing Else’. 글을 더하거나 이 줄을 지워 주세요.',
  ]);
  expect(preview.warnings).toEqual([
    'dates.txt, 8번째 줄: 줄인 주소여서 어느 글인지 알 수 없습니다: ‘https://t.co/abc’.',
    'dates.txt, 8번째 줄: 중간이 잘린 주소입니다: ‘https://example.org/a…’.',
    'dates.txt, 8번째 줄: 있을 수 없는 arXiv 번호입니다: ‘https://arxiv.org/abs/2413.00001’. 번호를 고치지 않으면 이 논문과 이어지지 않습니다.',
  ]);
  expect(preview.entries).toEqual([
    `새 글 · ${DAY_TITLES.unread}`,
    `새 글 · ${DAY_TITLES.surgery}`,
    '새 글 · An Entry of a Real Day',
  ]);
  expect(await axeFindings(page)).toEqual([]);
  await takeScreenshot(page, 'options-problems');
  await commitButton(page).click();
  await expect(page.getByText('가져왔습니다. 새 글 3개')).toBeVisible();
  await page.goto(ADDRESSES.paperWithoutEntry);
  await expect(cardOf(page)).toHaveCount(1);
});

test('files as they come from other editors say the same', async ({ page, extensionUrl }) => {
  const text = DAY_LINES.join('\r\n').normalize('NFD');
  const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
  await importFiles(page, extensionUrl('options.html#import'), [textFile('day.txt', DAY_LINES)]);
  await page.getByRole('button', { name: '더 가져오기' }).click();
  for (const buffer of [utf16, Buffer.from(`\uFEFF${text}`)]) {
    await chooseFiles(page, [file('day.txt', buffer)]);
    expect((await readPreview(page)).summary).toBe('새 글 0개, 바뀐 글 0개, 그대로인 글 3개');
    await page.getByRole('button', { name: '취소' }).click();
  }
});
