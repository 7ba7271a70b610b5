/** What the browser has of a tab, as it comes. */
import browser, { type Tabs } from 'webextension-polyfill';

/**
 * How often it is looked at, and for how long. Not by `tabs.onUpdated`, which cannot be told of which hosts and would wake the
 * background for every page of the browser: https://developer.chrome.com/docs/extensions/reference/api/tabs#event-onUpdated
 */
const PAUSE_MS = 80;
const PATIENCE_MS = 30_000;

/** A tab whose page the browser tells of. */
export type SeenTab = Tabs.Tab & { readonly url: string };

/** A tab once it is as it is waited for, or after some patience; undefined where it is gone, or its address another page's by then. */
export async function whenTab(
  tabId: number,
  isSamePage: (url: string) => boolean,
  isReady: (tab: SeenTab) => boolean,
): Promise<SeenTab | undefined> {
  for (let waited = 0; ; waited += PAUSE_MS) {
    const tab = await browser.tabs.get(tabId).catch(() => undefined);
    if (tab?.url === undefined || !isSamePage(tab.url)) return undefined;
    const seen = { ...tab, url: tab.url };
    if (isReady(seen) || waited >= PATIENCE_MS) return seen;
    await pause(PAUSE_MS);
  }
}

/** Resolves after some milliseconds. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
