import { type BrowserContext, expect, type Locator, type Page, type Worker } from '@playwright/test';
import { openSiteSettings, type SiteSettings } from './site-settings';

/** The parts of the extension API that tests take the place of, or ask. */
declare const chrome: {
  readonly permissions: { request(permissions: { origins: string[] }): Promise<boolean> };
  readonly tabs: {
    query(filter: object): Promise<{ id?: number }[]>;
    sendMessage(id: number, message: object): Promise<unknown>;
  };
};

/** The switch of a site in the sites section. */
export function siteSwitch(options: Page, name: string): Locator {
  return options.getByRole('switch', { name, exact: true });
}

/** The sites section in a tab in front; settings are changed in another one. */
export async function openSites(
  context: BrowserContext,
  extensionId: string,
): Promise<{ readonly settings: SiteSettings; readonly options: Page }> {
  const settings = await openSiteSettings(context, extensionId);
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html#sites`);
  await expect(options.getByRole('heading', { name: '기본 사이트' })).toBeVisible();
  return { settings, options };
}

/** Whether a script of ours runs on a page, which comes to the front: of a site that is not granted there is no address. */
export async function isWatched(page: Page, worker: Worker): Promise<boolean> {
  await page.bringToFront();
  return await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    const answer = chrome.tabs.sendMessage(tab?.id ?? -1, { type: 'identify' });
    return await answer.then(
      () => true,
      () => false,
    );
  });
}

/** What a page asked the browser for, and whether it did so while a click of the reader's was being handled. */
export interface Asked {
  readonly origins: readonly string[];
  readonly isWithinClick: boolean;
}

type AskingWindow = typeof globalThis & { asked: Asked[]; readonly event: Event | undefined };

/** A reader who says no to everything, since nobody can answer the browser's question in a headless one. */
export async function refuseAll(options: Page): Promise<void> {
  await options.evaluate(() => {
    const view = globalThis as AskingWindow;
    view.asked = [];
    chrome.permissions.request = async ({ origins }) => {
      const { event } = view;
      view.asked.push({ origins, isWithinClick: event?.type === 'click' && event.isTrusted });
      return false;
    };
  });
}

/** What was asked since {@link refuseAll}. */
export function asked(options: Page): Promise<Asked[]> {
  return options.evaluate(() => (globalThis as AskingWindow).asked);
}
