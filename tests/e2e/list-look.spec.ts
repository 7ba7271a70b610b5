/** Badges, bubble and switch for everybody, on pages of any look, and closed to the page in what we ship. */
import type { Page } from '@playwright/test';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { pageFor } from '../fixtures/pages/registry';
import { axeFindings } from './accessibility';
import { whenVisited } from './card-reading';
import { shadowContents } from './closed-shadow';
import { expect, test } from './extension';
import { watchForErrors } from './host-errors';
import { badgesOf, listSwitch, openBubbles, seedTags } from './list-reading';

const sign = (page: Page, index: number) => badgesOf(page).nth(index).locator('.badge');

async function openList(page: Page, address: string = ADDRESSES.listRecent): Promise<void> {
  await page.goto(address);
  await expect(badgesOf(page).first()).toBeVisible();
}

/** Serves a page of the fixtures with some rules more. */
function withRules(address: string, rules: string) {
  const answer = pageFor(new URL(address));
  return { status: 200, html: (answer?.html ?? '').replace('</style>', `${rules}</style>`) };
}

test('axe finds nothing in badges, bubble and switch, on light pages and dark ones', async ({
  page,
  web,
  takeScreenshot,
}) => {
  const dark =
    'html, body { background: oklch(0.2 0.01 260) !important; color: #eee } a { color: #9bf !important }';
  web.serve(`${ADDRESSES.listNew}?dark`, withRules(ADDRESSES.listNew, dark));
  for (const address of [ADDRESSES.listNew, `${ADDRESSES.listNew}?dark`]) {
    await openList(page, address);
    await sign(page, 0).focus();
    await expect(openBubbles(page)).toHaveCount(1);
    expect(await axeFindings(page, 'yeobaek-badge')).toEqual([]);
    expect(await axeFindings(page, 'yeobaek-switch')).toEqual([]);
  }
  await expect(sign(page, 0)).toHaveCSS('background-color', 'rgb(26, 27, 30)');
  await takeScreenshot(page, 'list-dark');
});

test('whatever a page says about all of its elements, badges, bubble and switch stay legible', async ({
  page,
  web,
  takeScreenshot,
}) => {
  const errors = watchForErrors(page);
  const rules = `* { all: unset !important; font-size: 60px !important; color: red !important }
    dt, dd, dl, div { display: block !important }
    yeobaek-badge, yeobaek-switch { display: none !important; opacity: 0.1 !important; visibility: hidden !important }`;
  const hostile = withRules(ADDRESSES.listRecent, rules);
  const clobbering =
    '<img name="querySelectorAll"><form name="createElement"></form><form name="addEventListener"></form>';
  const html = hostile.html.replace('<main>', `${clobbering}<main>`);
  web.serve(ADDRESSES.listRecent, { ...hostile, html });
  await openList(page);
  await sign(page, 0).scrollIntoViewIfNeeded();
  await sign(page, 0).hover();
  for (const words of [
    sign(page, 0),
    openBubbles(page).locator('.paragraph'),
    page.locator('yeobaek-switch .switch'),
  ]) {
    await expect(words).toBeVisible();
    await expect(words).toHaveCSS('font-size', /^1[24]\.5px$/);
    await expect(words).toHaveCSS('color', 'rgb(36, 38, 43)');
  }
  await expect(badgesOf(page).first()).toHaveCSS('opacity', '1');
  expect((await sign(page, 0).boundingBox())?.height).toBeLessThan(30);
  await takeScreenshot(page, 'list-hostile');
  await listSwitch(page).click();
  await expect(page.locator('dt:visible')).toHaveCount(4);
  expect(errors).toEqual([]);
});

test('a page that takes badges and switch away at once has the last word', async ({ page, web, worker }) => {
  const errors = watchForErrors(page);
  const script = `<script>
    window.taken = [];
    new MutationObserver(() => {
      for (const ours of document.querySelectorAll('yeobaek-badge, yeobaek-switch')) {
        window.taken.push(ours.localName);
        ours.remove();
      }
    }).observe(document, { childList: true, subtree: true });
  </script>`;
  const answer = pageFor(new URL(ADDRESSES.listRecent));
  const html = (answer?.html ?? '').replace('</head>', `${script}</head>`);
  web.serve(ADDRESSES.listRecent, { status: 200, html });
  await page.goto(ADDRESSES.listRecent);
  const taken = () => page.evaluate(() => (window as unknown as { taken: string[] }).taken.sort());
  const once = [...Array(4).fill('yeobaek-badge'), 'yeobaek-switch'];
  await expect.poll(taken).toEqual(once);
  await whenVisited(page, worker);
  expect(await taken()).toEqual(once);
  expect(errors).toEqual([]);
});

test.describe('the shipped build', () => {
  test.use({ build: 'shipped' });

  test('shows badges and switch that the page cannot read', async ({ page }) => {
    await page.goto(ADDRESSES.listRecent);
    await expect(badgesOf(page)).toHaveCount(4);
    const read = await page.evaluate(() =>
      [...document.querySelectorAll('yeobaek-badge, yeobaek-switch')].map((own) => [
        own.shadowRoot,
        own.textContent,
        own.getAttributeNames(),
      ]),
    );
    expect(read).toEqual(Array(5).fill([null, '', ['data-theme']]));
    const roots = [
      ...(await shadowContents(page, 'yeobaek-badge')),
      ...(await shadowContents(page, 'yeobaek-switch')),
    ];
    expect(roots.map(({ mode }) => mode)).toEqual(Array(5).fill('closed'));
    expect(roots.map(({ text }) => text.split('\n').join(' ').trim())).toEqual([
      ...(['nvlm', 'omnigen', 'soap', 'cpl'] as const).map((name) => `여백 ${seedTags(name)}`),
      '다이제스트에 있는 논문만 (4/5)',
    ]);
  });
});
