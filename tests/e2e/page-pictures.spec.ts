/** What stands on each kind of page, light and dark, wide and narrow: in the window, of the page's theme, and pictured. */
import type { Page } from '@playwright/test';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { pageFor } from '../fixtures/pages/registry';
import { axeFindings } from './accessibility';
import { expect, test } from './extension';

const KINDS = {
  abs: { address: ADDRESSES.kenlm, ours: 'yeobaek-card' },
  html: { address: ADDRESSES.omnigenHtml, ours: 'yeobaek-card' },
  list: { address: ADDRESSES.listNew, ours: 'yeobaek-badge' },
  search: { address: ADDRESSES.search, ours: 'yeobaek-badge' },
  blog: { address: ADDRESSES.pixtral, ours: 'yeobaek-card' },
  forum: { address: ADDRESSES.asyncTensorParallel, ours: 'yeobaek-card' },
} as const;
const DARK = `html, body { background: #14161a !important; color: #e6e6e6 !important } a { color: #9bf !important }`;

for (const [kind, { address, ours }] of Object.entries(KINDS)) {
  for (const theme of ['light', 'dark'] as const) {
    test(`${kind}, ${theme}: fits the window at 1280 and 375 pixels, and axe finds nothing`, async ({
      page,
      web,
      takeScreenshot,
    }) => {
      if (theme === 'dark') {
        const html = pageFor(new URL(address))?.html ?? '';
        web.serve(address, { status: 200, html: html.replace('</head>', `<style>${DARK}</style></head>`) });
      }
      for (const width of [1280, 375]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(address);
        await expect(page.locator(ours).first()).toBeVisible();
        for (const { left, right } of await placesOf(page, ours)) {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(right).toBeLessThanOrEqual(width);
        }
        await expect(page.locator(ours).first()).toHaveAttribute('data-theme', theme);
        expect(await axeFindings(page, ours)).toEqual([]);
        await page.locator(ours).first().scrollIntoViewIfNeeded();
        await takeScreenshot(page, `page-${kind}-${theme}-${width}`);
      }
    });
  }
}

function placesOf(page: Page, ours: string) {
  return page.locator(ours).evaluateAll((all) =>
    all.map((one) => {
      const { left, right } = one.getBoundingClientRect();
      return { left: Math.floor(left), right: Math.ceil(right) };
    }),
  );
}
