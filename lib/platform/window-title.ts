/** The title of a tab's window, as the browser has it: a page that is only asked about by it need run no script for it. */
import browser from 'webextension-polyfill';

/**
 * How often it is looked at, and for how long. Not by `tabs.onUpdated`, which cannot be told of which hosts and would wake the
 * background for every page of the browser: https://developer.chrome.com/docs/extensions/reference/api/tabs#event-onUpdated
 */
const PAUSE_MS = 80;
const PATIENCE_MS = 30_000;

/** What arXiv's titles begin with, and no address, which stands there as long as the page has no title. */
const BEGINNING = '[';

/**
 * The title of an arXiv abstract page at an address once it has one of arXiv's kind; what stands there when the page is loaded,
 * or takes too long, without one; undefined where the tab is gone or elsewhere by then.
 */
export async function readWindowTitle(tabId: number, url: string): Promise<string | undefined> {
  for (let waited = 0; ; waited += PAUSE_MS) {
    const tab = await browser.tabs.get(tabId).catch(() => undefined);
    if (tab?.url === undefined || withoutFragment(tab.url) !== withoutFragment(url)) return undefined;
    const title = tab.title ?? '';
    if (title.startsWith(BEGINNING) || tab.status === 'complete' || waited >= PATIENCE_MS) return title;
    await new Promise((resolve) => {
      setTimeout(resolve, PAUSE_MS);
    });
  }
}

/** Another place in a page is the same page. */
function withoutFragment(url: string): string {
  return url.replace(/#.*$/, '');
}
