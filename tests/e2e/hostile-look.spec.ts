/** Whatever a page says about all of its elements, what stands on it can be read. */
import type { Locator } from '@playwright/test';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { cardOf, readCard } from './card-reading';
import { expect, test } from './extension';
import { serveHostile } from './hostile-html';
import { SEED_CARDS } from './seed';
import { whenDrawn } from './when-drawn';

/** What the issue of hostile pages names. */
const UNSET = '* { all: unset !important; font-size: 60px !important }';

/** All that a page can say about its elements, ours among them, by our tokens' names too; of its own it lets some be seen. */
const SPITEFUL = `
  ${UNSET}
  *, yeobaek-card, yeobaek-badge, yeobaek-switch {
    color: #fff !important; background: #fff !important; opacity: 0.05 !important; visibility: hidden !important;
    direction: rtl !important; unicode-bidi: bidi-override !important; letter-spacing: 1em !important;
    text-transform: uppercase !important; transform: scale(0.1) !important; filter: blur(9px) !important;
    --ink: #fff !important; --ink-quiet: #fff !important; --paper: #fff !important; --accent: #fff !important;
    --text: 2px !important; --text-small: 2px !important; --font: fantasy !important; --space-4: 900px !important;
    --card-margin: 900px !important; zoom: 0.1 !important;
  }`;

const SEEN = `
  html, body, div, main, article, dl, dt, dd, ol, li, h1 {
    display: block !important; opacity: 1 !important; visibility: visible !important; transform: none !important;
    filter: none !important; zoom: 1 !important;
  }
  head { display: none !important }`;

/** What makes text legible, of an element and of the paper behind it. */
function lookOf(text: Locator, paper: string) {
  return text.evaluate((element, selector) => {
    const { color, fontSize, direction, letterSpacing, textTransform } = getComputedStyle(element);
    const behind = element.closest(selector);
    const background = behind === null ? undefined : getComputedStyle(behind).backgroundColor;
    const isSeen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    return { color, background, fontSize, direction, letterSpacing, textTransform, isSeen };
  }, paper);
}

const LEGIBLE = {
  color: 'rgb(36, 38, 43)',
  background: 'rgb(248, 246, 240)',
  direction: 'ltr',
  letterSpacing: 'normal',
  textTransform: 'none',
  isSeen: true,
};

for (const [what, style] of [
  ['unsets everything', UNSET],
  ['is spiteful about everything', SPITEFUL],
] as const) {
  test(`a page that ${what} has a card that can be read`, async ({ page, web, takeScreenshot }) => {
    for (const name of ['cpl', 'pixtral'] as const) {
      serveHostile(web, ADDRESSES[name], { head: `<style>${style}${SEEN}</style>` });
      await page.goto(ADDRESSES[name]);
      if (name === 'pixtral') await whenDrawn(page);
      expect(await readCard(page)).toEqual(SEED_CARDS[name]);
      const text = cardOf(page).locator('.commentary').first();
      expect(await lookOf(text, '.card')).toEqual({ ...LEGIBLE, fontSize: '14.5px' });
      const box = await cardOf(page).locator('.card').boundingBox();
      expect(box?.width).toBeGreaterThan(300);
      expect(box?.height).toBeGreaterThan(100);
      await cardOf(page).scrollIntoViewIfNeeded();
      await takeScreenshot(page, `card-${what.replaceAll(' ', '-')}-${name}`);
    }
  });

  test(`a page that ${what} has a mark at its edge that can be read`, async ({ page, web }) => {
    const head = `<style>${style}${SEEN}</style>`;
    web.serve(ADDRESSES.cplHtml, { status: 200, html: `<!doctype html><head>${head}</head><p>A paper` });
    await page.goto(ADDRESSES.cplHtml);
    const mark = cardOf(page).locator('.edge-mark');
    expect(await lookOf(mark, '.edge-mark')).toEqual({ ...LEGIBLE, fontSize: '12.5px' });
    await expect(mark).toBeInViewport({ ratio: 1 });
  });
}

test('a page that unsets everything has badges and a switch that can be read', async ({ page, web }) => {
  serveHostile(web, ADDRESSES.listNew, { head: `<style>${UNSET}${SEEN}</style>` });
  await page.goto(ADDRESSES.listNew);
  const badge = page.locator('yeobaek-badge .badge').first();
  expect(await lookOf(badge, '.badge')).toEqual({ ...LEGIBLE, fontSize: '12.5px' });
  const label = page.locator('yeobaek-switch .switch');
  expect(await lookOf(label, '.switch')).toEqual({ ...LEGIBLE, fontSize: '12.5px' });
});
