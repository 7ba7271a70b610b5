/** Sites that imported entries point to: seen once the reader has turned them on, and no longer than that. */
import { rmSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { cardArrivals, rememberCards } from './card-history';
import { cardOf, readCard } from './card-reading';
import { launchChromium } from './chromium';
import { BUILDS, expect, test } from './extension';
import { reloadExtension } from './extension-reload';
import { importFiles, textFile } from './importing';
import { isolatedWorld } from './isolated-world';
import type { SiteSettings } from './site-settings';
import { isWatched, openSites, siteSwitch } from './sites-view';

/** The part of the extension API that a test uses, inside the worker. */
declare const chrome: { readonly scripting: { unregisterContentScripts(): Promise<void> } };

const POST = 'https://www.example.org/posts/margins/';
const MATCHES = ['https://example.org/*', 'https://www.example.org/*'];
const DIGEST = textFile('post.txt', [
  '2024년 10월 5일',
  'On Margins',
  '(Ada Example)',
  POST,
  '여백에 대한 글입니다.',
  '#margins',
]);
const PAGE = {
  status: 200,
  html: '<!doctype html><title>On Margins</title><main><h1>On Margins</h1><p>Text.</p></main>',
};

/** Turns the post's site on, as a reader who agrees. */
async function turnOn(options: Page, settings: SiteSettings): Promise<void> {
  await settings.allow(...MATCHES);
  await siteSwitch(options, 'example.org').click();
  await expect(siteSwitch(options, 'example.org')).toBeChecked();
}

test.describe('a site that an imported entry points to', () => {
  test.beforeEach(async ({ web, page, extensionUrl }) => {
    web.serve(POST, PAGE);
    await importFiles(page, extensionUrl('options.html#import'), [DIGEST], '둘째 독자');
    await page.goto(POST);
  });

  test('is seen once the reader has turned it on: at once where it is open, and whenever it is opened', async ({
    page,
    context,
    extensionId,
    workerLife,
    takeScreenshot,
  }) => {
    const { settings, options } = await openSites(context, extensionId);
    await expect(siteSwitch(options, 'example.org')).not.toBeChecked();
    await expect(
      options.locator('.digest').filter({ has: siteSwitch(options, 'example.org') }),
    ).toContainText('글 1개');
    await expect(cardOf(page)).toHaveCount(0);
    await turnOn(options, settings);
    expect(await readCard(page)).toMatchObject({ entries: [{ paragraphs: ['여백에 대한 글입니다.'] }] });
    await takeScreenshot(options, 'options-sites');
    await page.reload();
    await readCard(page);
    // The browser keeps what was registered, and the background looks again at every message whether we may be here.
    await workerLife.stop();
    await page.reload();
    await readCard(page);
  });

  test('is not seen any more once it is turned off, and its open page is told nothing more', async ({
    page,
    context,
    worker,
    extensionId,
  }) => {
    const { settings, options } = await openSites(context, extensionId);
    await turnOn(options, settings);
    await readCard(page);
    const world = await isolatedWorld(page, extensionId);
    const ask = () =>
      world.evaluate('chrome.runtime.sendMessage({ type: "annotations", keys: [], titles: ["On Margins"] })');
    expect(await ask()).toMatchObject({ ok: true });
    expect(await isWatched(page, worker)).toBe(true);
    await siteSwitch(options, 'example.org').click();
    await expect(siteSwitch(options, 'example.org')).not.toBeChecked();
    await expect(
      options.getByText('껐습니다. 열어 둔 페이지의 논평은 새로 고치면 사라집니다.'),
    ).toBeVisible();
    expect(await ask()).toEqual({ ok: false });
    await world.detach();
    await page.reload();
    await expect(page.getByRole('heading', { name: 'On Margins' })).toBeVisible();
    expect(await isWatched(page, worker)).toBe(false);
    await expect(cardOf(page)).toHaveCount(0);
  });

  test('that is turned off and on again has one card on its open page', async ({
    page,
    context,
    extensionId,
  }) => {
    const { settings, options } = await openSites(context, extensionId);
    await turnOn(options, settings);
    await readCard(page);
    await siteSwitch(options, 'example.org').click();
    await expect(siteSwitch(options, 'example.org')).not.toBeChecked();
    await turnOn(options, settings);
    const other = await context.newPage();
    await other.goto(POST);
    await readCard(other);
    await expect(cardOf(page)).toHaveCount(1);
  });

  test('that a page of comes before the browser knows the script again, after an update, is seen there too', async ({
    page,
    context,
    worker,
    extensionId,
  }) => {
    const { settings, options } = await openSites(context, extensionId);
    await turnOn(options, settings);
    await rememberCards(page);
    await page.reload();
    await readCard(page);
    await worker.evaluate(() => chrome.scripting.unregisterContentScripts());
    const early = await context.newPage();
    await early.goto(POST);
    expect(await isWatched(early, worker)).toBe(false);
    await reloadExtension(page, worker, extensionId);
    expect(await readCard(early)).toMatchObject({ entries: [{ paragraphs: ['여백에 대한 글입니다.'] }] });
    expect(await cardArrivals(page)).toHaveLength(1);
  });

  test('that is withdrawn in the browser’s own settings is off here too', async ({
    context,
    extensionId,
  }) => {
    const { settings, options } = await openSites(context, extensionId);
    await turnOn(options, settings);
    await settings.withdraw(...MATCHES);
    await expect(siteSwitch(options, 'example.org')).not.toBeChecked();
  });
});

test('what was granted holds after the browser was started anew', async ({ web }, testInfo) => {
  web.serve(POST, PAGE);
  const profile = testInfo.outputPath('profile');
  const launch = () => launchChromium({ extension: BUILDS.e2e, proxyPort: web.port, profile });
  const idIn = async (context: BrowserContext) =>
    new URL((context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))).url()).host;
  try {
    const first = await launch();
    const extensionId = await idIn(first.context);
    const importing = await first.context.newPage();
    await importFiles(
      importing,
      `chrome-extension://${extensionId}/options.html#import`,
      [DIGEST],
      '둘째 독자',
    );
    const { settings, options } = await openSites(first.context, extensionId);
    await turnOn(options, settings);
    await first.close();
    const again = await launch();
    try {
      await idIn(again.context);
      const page = await again.context.newPage();
      await page.goto(POST);
      expect(await readCard(page)).toMatchObject({ entries: [{ paragraphs: ['여백에 대한 글입니다.'] }] });
    } finally {
      await again.close();
    }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  }
});
