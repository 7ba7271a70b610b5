/** An entry without an address, and the page that carries its exact title: from then on what names the paper finds it. */
import type { Page, Worker } from '@playwright/test';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { cardOf, readCard, whenVisited } from './card-reading';
import { expect, test } from './extension';
import { type ChosenFile, importFiles, textFile } from './importing';
import { badgesOf, countOwn, readBadges } from './list-reading';

/** As somebody wrote it down who had only the paper in hand. */
function noteBy(authors: string): ChosenFile {
  return textFile('note.txt', [
    '2024년 10월 5일',
    'On $\\gamma$-Deformed Strings at Weak Coupling',
    `(${authors})`,
    '주소 없이 읽은 논문입니다.',
    '#strings',
  ]);
}

/** A list that has left the titles out. */
const BARE_LIST = 'https://arxiv.org/list/hep-th/new';
const LINKS = ['hep-th/9901001', 'math/0309136'].map(
  (id) => `<dt><a href="/abs/${id}" title="Abstract">arXiv:${id}</a></dt>`,
);

/** Where there is nothing but the identifier to go by. */
const WITHOUT_TITLE = [ADDRESSES.oldPaperPdf, ADDRESSES.oldPaperHtml, BARE_LIST];

test.beforeEach(({ web }) => {
  web.serve(BARE_LIST, { status: 200, html: `<!doctype html><title>New</title><dl>${LINKS.join('')}</dl>` });
});

async function expectNothing(page: Page, worker: Worker): Promise<void> {
  for (const address of WITHOUT_TITLE) {
    await page.goto(address);
    await whenVisited(page, worker);
    expect(await countOwn(page), address).toBe(0);
  }
}

test('an abstract’s exact title is remembered: PDF, web page and list row find the entry from then on', async ({
  page,
  worker,
  workerLife,
  extensionUrl,
}) => {
  await importFiles(
    page,
    extensionUrl('options.html#import'),
    [noteBy('Eve Example, Finn Example')],
    '내 메모',
  );
  await expectNothing(page, worker);
  await page.goto(ADDRESSES.oldPaper);
  const card = await readCard(page);
  expect(card).toMatchObject({ heads: ['2024년 10월 5일 · 내 메모 #strings'] });
  // It is remembered behind the card's back.
  await expect(async () => {
    await page.goto(ADDRESSES.oldPaperPdf);
    await expect(cardOf(page).locator('.edge-mark')).toHaveText('1', { timeout: 5_000 });
  }).toPass();
  await cardOf(page).locator('.edge-mark').click();
  expect(await readCard(page)).toEqual(card);
  await page.goto(ADDRESSES.oldPaperHtml);
  await expect(cardOf(page).locator('.edge-mark')).toHaveText('1');
  await page.goto(BARE_LIST);
  await expect.poll(() => readBadges(page.locator('dl > dt'))).toEqual(['#strings', '']);
  await workerLife.stop();
  await page.reload();
  await expect(badgesOf(page)).toHaveCount(1);
  await page.goto(ADDRESSES.oldPaper);
  expect(await readCard(page)).toEqual(card);
});

test('a title under other authors is shown where it stands, and not remembered', async ({
  page,
  worker,
  extensionUrl,
}) => {
  await importFiles(page, extensionUrl('options.html#import'), [noteBy('Nora Nobody, Ned Noone')], '내 메모');
  await page.goto(ADDRESSES.oldPaper);
  expect(await readCard(page)).toMatchObject({ heads: ['2024년 10월 5일 · 내 메모 #strings'] });
  await expectNothing(page, worker);
});

test('a title on a page that is not arXiv’s abstract is not remembered', async ({
  page,
  worker,
  extensionUrl,
}) => {
  const note = textFile('note.txt', [
    '2024년 10월 5일',
    'A Paper That No Digest Has Read',
    '(Ada Example, Ben Example)',
    '주소 없이 읽은 논문입니다.',
    '#unread',
  ]);
  await importFiles(page, extensionUrl('options.html#import'), [note], '내 메모');
  for (const address of [ADDRESSES.huggingFaceWithoutEntry, 'https://arxiv.org/html/2409.00001v1']) {
    await page.goto(address);
    expect(await readCard(page)).toMatchObject({ heads: ['2024년 10월 5일 · 내 메모 #unread'] });
  }
  await page.goto(ADDRESSES.paperWithoutEntryPdf);
  await whenVisited(page, worker);
  expect(await countOwn(page)).toBe(0);
});
