import { resolve } from 'node:path';
import { test as base, expect, type Page, type Worker } from '@playwright/test';
import { CHROMIUM_OWN_HOSTS } from './chromium';
import { isWorkerRunning, stopWorker, withRunningWorker } from './devtools';
import { type BrowserKeeper, type InstalledChromium, keepBrowsers } from './kept-browsers';
import { type PageServer, startPageServer } from './page-server';
import { type PopupOpener, popupOpener } from './popup';
import { screenshotFile } from './screenshot';

export { expect } from '@playwright/test';

/** What a test may choose with `test.use`, beside Playwright's own `colorScheme`. */
export interface ExtensionOptions {
  /** `shipped` is what readers get; `e2e` has an open shadow root and the optional hosts granted. */
  readonly build: 'shipped' | 'e2e';
  /** The browser's language, of the interface and of pages. */
  readonly language: 'ko' | 'en';
  /** Whether the browser keeps pages that were left for the way back. */
  readonly backForwardCache: boolean;
}

/** The background worker's life, apart from its first handle. */
export interface WorkerLife {
  stop(): Promise<void>;
  isRunning(): Promise<boolean>;
  /** Runs something in the worker that is alive now, be it the first or a restarted one. */
  use<T>(run: (worker: Worker) => Promise<T>): Promise<T>;
}

interface ExtensionFixtures {
  /** The web that the browser sees. A test that leaves requests in `unexpected` fails, or the next one where they come late. */
  readonly web: PageServer;
  readonly launched: InstalledChromium;
  /** The service worker that was alive at the beginning; it is dead after `workerLife.stop()`. */
  readonly worker: Worker;
  readonly workerLife: WorkerLife;
  readonly extensionId: string;
  /** The tab that the first installation opens by itself. */
  readonly welcome: Page;
  readonly popup: PopupOpener;
  /** The address of a page of the extension: `extensionUrl('options.html#import')`. */
  readonly extensionUrl: (path: string) => string;
  /** Takes a picture into `test-results/screenshots/`. */
  readonly takeScreenshot: (page: Page, name: string) => Promise<void>;
}

/** Where the builds are, by name. */
export const BUILDS = { shipped: '.output/chrome-mv3', e2e: '.output/chrome-mv3-e2e' } as const;

/** What outlives a test. */
interface WorkerFixtures {
  readonly keeper: BrowserKeeper;
  readonly server: PageServer;
}

function expectVisitsOnly(unexpected: readonly string[]): void {
  expect(unexpected, 'requests for anything but the pages visited').toEqual([]);
}

/** Playwright's test in a Chromium with the built extension and the fixture pages at their real addresses. */
export const test = base.extend<ExtensionOptions & ExtensionFixtures, WorkerFixtures>({
  build: ['e2e', { option: true }],
  language: ['ko', { option: true }],
  backForwardCache: [true, { option: true }],

  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const server = await startPageServer(CHROMIUM_OWN_HOSTS);
      await use(server);
      await server.close();
      expectVisitsOnly(server.unexpected);
    },
    { scope: 'worker' },
  ],
  keeper: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const keeper = keepBrowsers();
      await use(keeper);
      await keeper.close();
    },
    { scope: 'worker' },
  ],
  web: async ({ server }, use) => {
    await use(server);
    // What is asked for from now on is found after the next test.
    const unexpected = [...server.unexpected];
    server.forget();
    expectVisitsOnly(unexpected);
  },
  launched: async ({ build, language, colorScheme, backForwardCache, web, keeper }, use, testInfo) => {
    const launched = await keeper.take({
      extension: resolve(BUILDS[build]),
      proxyPort: web.port,
      language,
      backForwardCache,
      colorScheme: colorScheme === 'dark' ? 'dark' : 'light',
    });
    await use(launched);
    if (testInfo.status !== testInfo.expectedStatus) keeper.spoil();
    await keeper.giveBack();
  },
  context: ({ launched }, use) => use(launched.context),
  worker: ({ launched }, use) => use(launched.worker),
  welcome: ({ launched, keeper }, use) => {
    keeper.spoil();
    return use(launched.welcome);
  },
  extensionId: ({ launched }, use) => use(launched.extensionId),
  extensionUrl: ({ extensionId }, use) => use((path) => `chrome-extension://${extensionId}/${path}`),
  workerLife: ({ launched: { context, devtools }, extensionId, keeper }, use) =>
    use({
      stop: () => {
        keeper.spoil();
        return stopWorker(context, extensionId);
      },
      isRunning: () => isWorkerRunning(context, extensionId),
      use: (run) => withRunningWorker(devtools, run),
    }),
  popup: async ({ launched: { devtools }, extensionId }, use) => {
    const popup = popupOpener({ devtools, extensionId });
    await use(popup);
    await popup.dispose();
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  takeScreenshot: ({}, use) =>
    use(async (page, name) => {
      await page.screenshot({ path: screenshotFile(name), animations: 'disabled' });
    }),
});
