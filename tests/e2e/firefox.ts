import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { browserPath } from './browsers';
import { eventually } from './eventually';
import { firefoxPreferences } from './firefox-preferences';
import { type PageServer, startPageServer } from './page-server';
import { screenshotFile } from './screenshot';

/** How a Firefox is to be. */
export interface FirefoxOptions {
  /** The folder of an unpacked add-on; the built one unless said otherwise. */
  readonly addon?: string;
  readonly language?: 'ko' | 'en';
  readonly colorScheme?: 'light' | 'dark';
  /** Addresses of the web that are open in tabs before the add-on is installed. */
  readonly openBefore?: readonly string[];
  /** Milliseconds after which an idle background page ends. */
  readonly backgroundIdle?: number;
}

/** A Firefox with the add-on installed. */
export interface Firefox {
  readonly browser: Browser;
  /** The web that the browser sees. */
  readonly web: PageServer;
  /** The pages that were open before, in their order. */
  readonly before: readonly Page[];
  /** A new tab at an address of the web. */
  visit(address: string): Promise<Page>;
  /** A new tab at a page of the add-on: `openAddonPage('options.html#import')`. */
  openAddonPage(path: string): Promise<Page>;
  /** Takes a picture into `test-results/screenshots/`. */
  takeScreenshot(page: Page, name: string): Promise<void>;
}

/** Hosts that Firefox asks by itself, with or without an add-on. */
const FIREFOX_OWN_HOSTS: readonly string[] = ['mozilla.com', 'mozilla.org', 'mozilla.net', 'firefox.com'];

const ADDON_HOST = '6f0e5b1c-52f5-4a5c-9d0b-7c1f6a1d2e3f';

/** Runs a test in a headless Firefox with a throw-away profile, which is closed whatever happens. */
export async function withFirefox(
  options: FirefoxOptions,
  run: (firefox: Firefox) => Promise<void>,
): Promise<void> {
  const { language = 'ko', colorScheme = 'light', backgroundIdle } = options;
  const executablePath = browserPath('firefox');
  const addon = resolve(options.addon ?? '.output/firefox-mv3');
  const profile = { addonId: addonId(addon), addonHost: ADDON_HOST, language, colorScheme, backgroundIdle };
  const web = await startPageServer(FIREFOX_OWN_HOSTS);
  let browser: Browser | undefined;
  try {
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      acceptInsecureCerts: true,
      defaultViewport: { width: 1280, height: 900 },
      timeout: 90_000,
      // Without it pages of add-ons are out of reach.
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: firefoxPreferences({ ...profile, proxyPort: web.port }),
    });
    const before: Page[] = [];
    for (const address of options.openBefore ?? []) before.push(await visit(browser, address));
    await browser.installExtension(addon);
    await run(firefoxSession(browser, web, before));
    if (web.unexpected.length > 0) throw new Error(`Unexpected requests:\n${web.unexpected.join('\n')}`);
  } finally {
    await browser?.close();
    await web.close();
  }
}

async function visit(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address, { waitUntil: 'load' });
  return page;
}

function firefoxSession(browser: Browser, web: PageServer, before: readonly Page[]): Firefox {
  return {
    browser,
    web,
    before,
    visit: (address) => visit(browser, address),
    openAddonPage: async (path) => {
      const page = await browser.newPage();
      await goToAddonPage(page, `moz-extension://${ADDON_HOST}/${path}`);
      return page;
    },
    takeScreenshot: async (page, name) => {
      await page.screenshot({ path: screenshotFile(name) });
    },
  };
}

/** A visit to an add-on's page never settles for the driver, so the page itself is asked whether it stands. */
async function goToAddonPage(page: Page, address: string): Promise<void> {
  page.goto(address).catch(() => undefined);
  await eventually(`${address} did not load`, () =>
    page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', address),
  );
}

function addonId(addon: string): string {
  const manifest: unknown = JSON.parse(readManifest(addon));
  const id = propertyOf(propertyOf(propertyOf(manifest, 'browser_specific_settings'), 'gecko'), 'id');
  if (typeof id !== 'string')
    throw new Error(`The add-on in ${addon} names no browser_specific_settings.gecko.id.`);
  return id;
}

function readManifest(addon: string): string {
  try {
    return readFileSync(join(addon, 'manifest.json'), 'utf8');
  } catch (cause) {
    throw new Error(`There is no built add-on in ${addon}: build it first.`, { cause });
  }
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
