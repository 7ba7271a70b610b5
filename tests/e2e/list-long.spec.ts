/** As long a list as arXiv shows: 2,000 papers, of which the digests have 300. */
import { ADDRESSES } from '../fixtures/pages/addresses';
import { LONG_LIST, longList } from '../fixtures/pages/arxiv-long-list';
import { expect, test } from './extension';
import { watchForErrors } from './host-errors';
import { importFiles, textFile } from './importing';
import { badgesOf, listSwitch, openBubbles, readBadges } from './list-reading';

/** The part of the extension API by which the worker hears messages. */
declare const chrome: {
  readonly runtime: {
    readonly onMessage: {
      addListener(
        hear: (message: { readonly type: string; readonly links?: readonly unknown[] }) => void,
      ): void;
    };
  };
};

type Hearing = typeof globalThis & { heard: (readonly [type: string, rows: number])[] };

const { papers, known } = longList(LONG_LIST.rows, LONG_LIST.known);

const DIGEST = textFile('long.txt', [
  '2024년 8월 31일',
  ...known.flatMap(({ id, title }, index) => [
    title,
    '(Ada Example, Ben Example)',
    `https://arxiv.org/abs/${id}`,
    `긴 목록의 ${index + 1}번째 논평입니다.`,
    `#long #${index + 1}`,
  ]),
]);

test('is asked about in one message, has each badge at its row, and can be shortened to what is known', async ({
  page,
  worker,
  extensionUrl,
  takeScreenshot,
}) => {
  test.setTimeout(180_000);
  const errors = watchForErrors(page);
  await importFiles(page, extensionUrl('options.html#import'), [DIGEST], '긴 목록');
  await worker.evaluate(() => {
    const view = globalThis as Hearing;
    view.heard = [];
    chrome.runtime.onMessage.addListener(({ type, links }) => {
      if (links !== undefined) view.heard.push([type, links.length]);
    });
  });
  await page.goto(ADDRESSES.listLong);
  await expect(badgesOf(page)).toHaveCount(LONG_LIST.known, { timeout: 60_000 });
  const numbers = new Map(known.map(({ id }, index) => [id, index + 1]));
  const expected = papers.map(({ id }) => (numbers.has(id) ? `#long #${numbers.get(id)}` : ''));
  expect(await readBadges(page.locator('dl > dt'))).toEqual(expected);
  expect(await worker.evaluate(() => (globalThis as Hearing).heard)).toEqual([['list', LONG_LIST.rows]]);

  await expect(listSwitch(page)).toHaveAccessibleName('다이제스트에 있는 논문만 (300/2000)');
  await listSwitch(page).click();
  await expect(page.locator('dl > dt').filter({ visible: true })).toHaveCount(LONG_LIST.known);
  await expect(page.locator('dl > dd').filter({ visible: true })).toHaveCount(LONG_LIST.known);
  await badgesOf(page).last().locator('button').focus();
  await expect(openBubbles(page).locator('.paragraph')).toHaveText('긴 목록의 300번째 논평입니다.');
  await takeScreenshot(page, 'list-long');
  await listSwitch(page).click();
  await expect(page.locator('dl > dt').filter({ visible: true })).toHaveCount(LONG_LIST.rows);
  expect(errors).toEqual([]);
});
