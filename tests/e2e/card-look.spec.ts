/** The card on pages of other looks, and in a browser of another language. */

import { ADDRESSES } from '../fixtures/pages/addresses';
import { pageFor } from '../fixtures/pages/registry';
import { axeFindings } from './accessibility';
import { cardOf, foldButton, readCard } from './card-reading';
import { expect, test } from './extension';
import { SEED_CARDS } from './seed';
import { whenDrawn } from './when-drawn';

const PAPER = { light: 'rgb(248, 246, 240)', dark: 'rgb(26, 27, 30)' } as const;

test('the card follows the page it stands on, not the system', async ({ page, web, takeScreenshot }) => {
  const background = () => cardOf(page).locator('.card');
  await page.goto(ADDRESSES.pixtral);
  await expect(background()).toHaveCSS('background-color', PAPER.light);
  const light = pageFor(new URL(ADDRESSES.pixtral))?.html ?? '';
  const html = light.replace('</style>', 'html { background: #141414; color: #eee }</style>');
  web.serve(ADDRESSES.pixtral, { status: 200, html });
  await page.goto(ADDRESSES.pixtral);
  await whenDrawn(page);
  await expect(background()).toHaveCSS('background-color', PAPER.dark);
  await takeScreenshot(page, 'card-dark-blog');
  expect(await axeFindings(page, 'yeobaek-card')).toEqual([]);
});

test('whatever a page says about all of its elements, the card keeps its own look', async ({ page, web }) => {
  const plain = pageFor(new URL(ADDRESSES.cpl))?.html ?? '';
  const rules = `
    *, *::before { color: red !important; font-size: 40px !important; }
    div, section { display: none !important }
    yeobaek-card { display: none !important; background: red !important; opacity: 0.1 !important }
    #abs, #content, #content-inner, .leftcolumn, .flex-wrap-footer { display: block !important }`;
  web.serve(ADDRESSES.cpl, { status: 200, html: plain.replace('</style>', `${rules}</style>`) });
  await page.goto(ADDRESSES.cpl);
  const words = cardOf(page).locator('.commentary');
  await expect(words).toBeVisible();
  await expect(words).toHaveCSS('color', 'rgb(36, 38, 43)');
  await expect(words).toHaveCSS('font-size', '14.5px');
  await expect(cardOf(page)).toHaveCSS('opacity', '1');
  await expect(cardOf(page).locator('.card')).toHaveCSS('background-color', PAPER.light);
});

test.describe('in a dark system', () => {
  test.use({ colorScheme: 'dark' });
  test('arXiv is light, so its card is too', async ({ page }) => {
    await page.goto(ADDRESSES.cpl);
    await expect(cardOf(page).locator('.card')).toHaveCSS('background-color', PAPER.light);
  });
});

test.describe('in an English browser', () => {
  test.use({ language: 'en' });
  test('the card’s own words are English, the author’s stay as they are', async ({
    page,
    takeScreenshot,
  }) => {
    await page.goto(ADDRESSES.kenlm);
    expect(await readCard(page)).toEqual({
      ...SEED_CARDS.kenlm,
      heads: ['September 18, 2024 · Bundled digest #corpus'],
    });
    const region = cardOf(page).getByRole('region', { name: 'Yeobaek: commentary on this page' });
    await expect(region).toBeVisible();
    await expect(region).toHaveAttribute('lang', 'en');
    await expect(region.locator('.commentary').first()).toHaveAttribute('lang', 'ko');
    await expect(foldButton(page)).toHaveText('Fold');
    await expect(region.getByText('Mentions', { exact: true })).toBeVisible();
    await takeScreenshot(page, 'card-english');
    await page.goto(ADDRESSES.mentionedPaper);
    expect((await readCard(page)).heads).toEqual(['1 note mentions this paper']);
    await expect(cardOf(page).getByText('Notes that mention this paper', { exact: true })).toBeVisible();
  });
});

test('axe finds nothing in a card, folded or not', async ({ page }) => {
  for (const address of [ADDRESSES.kenlm, ADDRESSES.omnigen, ADDRESSES.mentionedPaper, ADDRESSES.pixtral]) {
    await page.goto(address);
    if (address === ADDRESSES.pixtral) await whenDrawn(page);
    await expect(cardOf(page)).toBeVisible();
    expect(await axeFindings(page, 'yeobaek-card')).toEqual([]);
  }
  await foldButton(page).click();
  expect(await axeFindings(page, 'yeobaek-card')).toEqual([]);
});
