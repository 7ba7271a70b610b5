/**
 * Few browsers for many tests.
 *
 * Starting one and installing the extension takes longer than a short test, and most tests only read. So a browser is given to
 * the next test that asks for the same, as long as none has failed in it, and all that the extension has put aside is as it was
 * after the installation. Otherwise it is thrown away with its profile. A test need not say which of both it needs.
 */
import { isDeepStrictEqual } from 'node:util';
import { expect, type Page, type Worker } from '@playwright/test';
import { type ChromiumOptions, type LaunchedChromium, launchChromium } from './chromium';
import { browserSession, targets } from './devtools';
import { type KeptState, putStorageBack, readState } from './kept-state';

/** A browser with the extension in it, which was just installed or cannot be told from such a one. */
export interface InstalledChromium extends LaunchedChromium {
  readonly extensionId: string;
  /** The tab that the first installation opens by itself. */
  readonly welcome: Page;
  /** The background worker, as long as nobody stops it. */
  readonly worker: Worker;
}

export interface BrowserKeeper {
  /** Rejects where none can be started, or the extension does not come to rest in it. */
  take(options: ChromiumOptions): Promise<InstalledChromium>;
  /** Says that the browser last taken is not to be given to another test. */
  spoil(): void;
  /** Closes what a test has opened in the browser last taken; the browser itself where anything else is not as it was. */
  giveBack(): Promise<void>;
  close(): Promise<void>;
}

interface Kept {
  readonly name: string;
  readonly browser: InstalledChromium;
  readonly state: KeptState;
}

/** Two builds in two looks (looks.ts). More would only take memory. */
const MOST_KEPT = 4;
/** A worker that is gone may never answer. */
const PATIENCE_MS = 10_000;

/** A keeper that has no browser yet; each is started when it is first asked for. */
export function keepBrowsers(): BrowserKeeper {
  /** The one last taken is the last one. */
  let all: readonly Kept[] = [];
  let isSpoilt = false;
  const close = async (closing: Kept) => {
    all = all.filter((kept) => kept !== closing);
    await closing.browser.close();
  };
  return {
    take: async (options) => {
      const name = JSON.stringify(options);
      const kept = all.find((one) => one.name === name) ?? (await start(name, options));
      all = [...all.filter((one) => one !== kept), kept];
      const [oldest] = all;
      if (oldest !== undefined && all.length > MOST_KEPT) await close(oldest);
      isSpoilt = false;
      return kept.browser;
    },
    spoil: () => {
      isSpoilt = true;
    },
    giveBack: async () => {
      const taken = all.at(-1);
      if (taken === undefined) return;
      if (isSpoilt || (await withinPatience(putBack(taken))) !== true) await close(taken);
    },
    close: async () => {
      for (const kept of all) await close(kept);
    },
  };
}

async function start(name: string, options: ChromiumOptions): Promise<Kept> {
  const launched = await launchChromium(options);
  const { context } = launched;
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const extensionId = new URL(worker.url()).host;
    // It comes to the front when it opens, and must not do so in the middle of a test.
    const welcome = await untilFound(
      () => context.pages().find((page) => page.url().endsWith('/options.html#welcome')),
      'the tab that the first installation opens',
    );
    const state = await settledState(worker);
    return { name, browser: { ...launched, extensionId, welcome, worker }, state };
  } catch (error) {
    await launched.close();
    throw error;
  }
}

async function untilFound<T>(find: () => T | undefined, message: string): Promise<T> {
  await expect.poll(() => find() !== undefined, { message, intervals: [50] }).toBe(true);
  const found = find();
  if (found === undefined) throw new Error(`There was ${message}, and it is gone.`);
  return found;
}

/** The state once the installation puts nothing more aside. */
async function settledState(worker: Worker): Promise<KeptState> {
  let state = await readState(worker);
  const isSettled = async () => {
    const before = state;
    state = await readState(worker);
    return isDeepStrictEqual(state, before);
  };
  await expect.poll(isSettled, { message: 'what the installation puts aside', intervals: [100] }).toBe(true);
  return state;
}

/** Closes and puts back; tells whether nothing is now told apart from the first moment. */
async function putBack({ browser, state }: Kept): Promise<boolean> {
  const { context, welcome, worker } = browser;
  try {
    const [first, ...others] = context.pages();
    for (const page of others) if (page !== welcome) await page.close();
    if (first?.url() !== 'about:blank') await first?.goto('about:blank');
    await context.clearPermissions();
    const { hash, worker: alive } = await readState(worker);
    if (hash !== state.hash || alive !== state.worker) return false;
    await putStorageBack(worker, state);
    return await isWelcomeAlone(browser);
  } catch {
    return false;
  }
}

/** Whether no popup or panel, or anything else of the extension's, is left but its worker and the welcome. */
async function isWelcomeAlone({ context, welcome, extensionId }: InstalledChromium): Promise<boolean> {
  if (welcome.isClosed() || !welcome.url().endsWith('#welcome')) return false;
  const session = await browserSession(context);
  try {
    const origin = `chrome-extension://${extensionId}/`;
    const left = (await targets(session)).filter(
      ({ type, url }) => url.startsWith(origin) && type !== 'service_worker' && type !== 'tab',
    );
    return left.length === 1;
  } finally {
    await session.detach();
  }
}

/** What a promise resolves with; undefined where that takes too long. */
async function withinPatience<T>(result: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
  });
  try {
    return await Promise.race([result, late]);
  } finally {
    clearTimeout(timer);
  }
}
