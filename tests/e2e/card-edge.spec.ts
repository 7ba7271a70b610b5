/** Pages that entries point to and that have no heading for the card to stand behind: a mark at their edge, which unfolds into it. */
import type { Page } from '@playwright/test';
import { axeFindings } from './accessibility';
import { cardArrivals, rememberCards } from './card-history';
import { badgeOf, cardOf, foldButton, readCard } from './card-reading';
import { expect, test } from './extension';
import { watchForErrors } from './host-errors';
import { importFiles, textFile } from './importing';
import { openSites, siteSwitch } from './sites-view';
import { SMALL_PDF } from './small-pages';

const POST = 'https://mistral.ai/news/without-heading/';
const PDF = 'https://cdn.openai.com/papers/on-margins.pdf';

const digestOf = (address: string) =>
  textFile('margins.txt', [
    '2024년 10월 5일',
    'On Margins',
    '(Ada Example)',
    address,
    '여백에 대한 글입니다.',
    '#margins',
  ]);
const CARD = { entries: [{ paragraphs: ['여백에 대한 글입니다.'] }] };

const pageOf = (body: string) => ({
  status: 200,
  html: `<!doctype html><html lang="en"><head><title>On Margins | Blog</title></head><body>${body}</body></html>`,
});

const mark = (page: Page) => page.locator('html > yeobaek-card').locator('.edge-mark');

const WITHOUT_HEADING = {
  'no heading': '<main><h2>On Margins</h2><p>Text.</p></main>',
  'no heading that is drawn': '<h1 hidden>On Margins</h1><main><p>Text.</p></main>',
} as const;

for (const [what, body] of Object.entries(WITHOUT_HEADING)) {
  test(`a page with ${what} has a mark at its edge, which unfolds into the card`, async ({
    page,
    web,
    worker,
    extensionUrl,
    takeScreenshot,
  }) => {
    await importFiles(page, extensionUrl('options.html#import'), [digestOf(POST)], '둘째 독자');
    web.serve(POST, pageOf(body));
    await rememberCards(page);
    const errors = watchForErrors(page);
    await page.goto(POST);
    await expect(mark(page)).toHaveText('1');
    await expect.poll(() => badgeOf(POST, worker)).toBe('1');
    await mark(page).click();
    expect(await readCard(page)).toMatchObject(CARD);
    await expect(cardOf(page).locator('.card')).toBeInViewport({ ratio: 1 });
    expect(await axeFindings(page, 'yeobaek-card')).toEqual([]);
    await takeScreenshot(page, `card-edge-${what.replaceAll(' ', '-')}`);
    await foldButton(page).click();
    await expect(mark(page)).toBeVisible();
    expect(await cardArrivals(page)).toHaveLength(1);
    expect(errors).toEqual([]);
  });
}

test('a page whose script draws its heading a moment later has its one card behind that', async ({
  page,
  web,
  extensionUrl,
}) => {
  await importFiles(page, extensionUrl('options.html#import'), [digestOf(POST)], '둘째 독자');
  const draw = `setTimeout(() => { document.body.innerHTML = '<main><h1>On Margins</h1></main>'; }, 800)`;
  web.serve(POST, pageOf(`<p>Loading</p><script>${draw}</script>`));
  await rememberCards(page);
  await page.goto(POST);
  await expect(page.locator('h1 + yeobaek-card')).toHaveCount(1);
  expect(await readCard(page)).toMatchObject(CARD);
  expect((await cardArrivals(page)).map(({ after, cards }) => [after, cards])).toEqual([['On Margins', 1]]);
});

test('a PDF of a site that the reader has turned on has a mark at its edge', async ({
  page,
  web,
  worker,
  context,
  extensionId,
  extensionUrl,
}) => {
  await importFiles(page, extensionUrl('options.html#import'), [digestOf(PDF)], '둘째 독자');
  web.serve(PDF, SMALL_PDF);
  const { settings, options } = await openSites(context, extensionId);
  await settings.allow('https://cdn.openai.com/*');
  await siteSwitch(options, 'cdn.openai.com').click();
  await expect(siteSwitch(options, 'cdn.openai.com')).toBeChecked();
  await page.bringToFront();
  await page.goto(PDF);
  await expect(mark(page)).toHaveText('1');
  await expect.poll(() => badgeOf(PDF, worker)).toBe('1');
  await mark(page).click();
  expect(await readCard(page)).toMatchObject(CARD);
});
