import { resolve } from 'node:path';
import { type BrowserContext, test as base, expect, type Page, type Worker } from '@playwright/test';
import { CHROMIUM_OWN_HOSTS, type LaunchedChromium, launchChromium } from './chromium';
import { isWorkerRunning, stopWorker, withRunningWorker } from './devtools';
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
  /** The web that the browser sees. A test that leaves requests in `unexpected` fails. */
  readonly web: PageServer;
  readonly launched: LaunchedChromium;
  /** The first service worker; it is dead after `workerLife.stop()`. */
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

/** Playwright's test in a Chromium with the built extension and the fixture pages at their real addresses. */
export const test = base.extend<ExtensionOptions & ExtensionFixtures>({
  build: ['e2e', { option: true }],
  language: ['ko', { option: true }],
  backForwardCache: [true, { option: true }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
  web: async ({}, use) => {
    const web = await startPageServer(CHROMIUM_OWN_HOSTS);
    await use(web);
    await web.close();
    expect(web.unexpected, 'requests for anything but the pages visited').toEqual([]);
  },
  launched: async ({ build, language, colorScheme, backForwardCache, web }, use) => {
    const extension = resolve(BUILDS[build]);
    const launched = await launchChromium({
      extension,
      proxyPort: web.port,
      language,
      backForwardCache,
      colorScheme: colorScheme === 'dark' ? 'dark' : 'light',
    });
    try {
      // It comes to the front when it opens, and must not do so in the middle of a test.
      await findWelcome(launched.context);
      await use(launched);
    } finally {
      await launched.close();
    }
  },
  context: ({ launched }, use) => use(launched.context),
  worker: async ({ context }, use) => {
    await use(context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker')));
  },
  welcome: async ({ context }, use) => use(await findWelcome(context)),
  extensionId: ({ worker }, use) => use(new URL(worker.url()).host),
  extensionUrl: ({ extensionId }, use) => use((path) => `chrome-extension://${extensionId}/${path}`),
  workerLife: ({ launched: { context, devtools }, extensionId }, use) =>
    use({
      stop: () => stopWorker(context, extensionId),
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

async function findWelcome(context: BrowserContext): Promise<Page> {
  const find = () => context.pages().find((page) => page.url().endsWith('/options.html#welcome'));
  await expect.poll(() => find() !== undefined, 'the tab that the first installation opens').toBe(true);
  const page = find();
  if (page === undefined) throw new Error('The welcome was opened, and is gone.');
  return page;
}
