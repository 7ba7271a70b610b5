/** Browsers to measure in, with the extension and without. */
import type { BrowserContext, Page } from '@playwright/test';
import { launchChromium } from '../e2e/chromium';
import { isWorkerRunning, stopWorker } from '../e2e/devtools';
import { eventually } from '../e2e/eventually';
import { ADDRESSES } from '../fixtures/pages/addresses';
import type { Lab } from './measurement';

export interface BareBrowser {
  /** Opens a tab of its own for one run and closes it afterwards. */
  inTab<T>(use: (tab: Page) => Promise<T>): Promise<T>;
  /** Records a trace of the whole browser while something runs. */
  traced(categories: readonly string[], run: () => Promise<void>): Promise<Buffer>;
}

export interface ExtendedBrowser extends BareBrowser {
  /** The address of a page of the extension. */
  readonly urlOf: (path: string) => string;
  /** Makes sure that the service worker runs. */
  wakeWorker(): Promise<void>;
  /** Makes sure that it does not. */
  stopWorker(): Promise<void>;
}

/** Both at a time, so that their runs can take turns. */
export async function withBothBrowsers<T>(
  lab: Lab,
  use: (bare: BareBrowser, extended: ExtendedBrowser) => Promise<T>,
): Promise<T> {
  const { context, close } = await launchChromium({ proxyPort: lab.web.port });
  try {
    return await withExtendedBrowser(lab, (extended) => use(browserIn(context), extended));
  } finally {
    await close();
  }
}

/** A new profile whose first installation is done: the welcome is closed and the bundled digests are there. */
export async function withExtendedBrowser<T>(
  { web, build }: Lab,
  use: (browser: ExtendedBrowser) => Promise<T>,
): Promise<T> {
  const { context, close } = await launchChromium({ proxyPort: web.port, extension: build });
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const browser = extendedBrowserIn(context, new URL(worker.url()).host);
    await closeWelcome(context, browser.urlOf('options.html'));
    await browser.inTab((tab) => waitForBundle(tab, browser.urlOf('popup.html')));
    return await use(browser);
  } finally {
    await close();
  }
}

function browserIn(context: BrowserContext): BareBrowser {
  return {
    inTab: async (use) => {
      const tab = await context.newPage();
      try {
        return await use(tab);
      } finally {
        await tab.close();
      }
    },
    traced: async (categories, run) => {
      const browser = context.browser();
      if (browser === null) throw new Error('This context has no browser of its own to trace.');
      await browser.startTracing(undefined, { categories: [...categories] });
      await run();
      return await browser.stopTracing();
    },
  };
}

function extendedBrowserIn(context: BrowserContext, id: string): ExtendedBrowser {
  const bare = browserIn(context);
  const isAwake = () => isWorkerRunning(context, id);
  return {
    ...bare,
    urlOf: (path) => `chrome-extension://${id}/${path}`,
    wakeWorker: async () => {
      if (await isAwake()) return;
      await bare.inTab(async (tab) => {
        await tab.goto(ADDRESSES.paperWithoutEntry);
        await eventually('The worker was not woken by a page', isAwake);
      });
    },
    stopWorker: () => stopWorker(context, id),
  };
}

/** Not before it is drawn: closed in the middle of reading its words, it leaves the extension's process without any. */
async function closeWelcome(context: BrowserContext, options: string): Promise<void> {
  const isWelcome = (page: Page) => page.url().startsWith(options);
  await eventually('The welcome did not open', async () => context.pages().some(isWelcome));
  for (const page of context.pages().filter(isWelcome)) {
    await page.getByRole('heading').first().waitFor();
    await page.close();
  }
}

/** The popup shows the newest digest as soon as the bundled ones are in the library. */
async function waitForBundle(tab: Page, popup: string): Promise<void> {
  await eventually('The bundled digests were not installed', async () => {
    await tab.goto(popup);
    await tab.locator('[role="option"], .message:not(.late)').first().waitFor({ state: 'attached' });
    return (await tab.locator('[role="option"]').count()) > 0;
  });
}
