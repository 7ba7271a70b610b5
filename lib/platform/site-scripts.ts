/** Our script on the sites that the reader granted, run as the manifest has it run on those out of the box. */
import browser, { type Tabs } from 'webextension-polyfill';
import { onInstalled, onStartup } from './background';
import { isMatched, isWithin } from './hosts';
import { inTurn } from './in-turn';
import { builtInMatches, builtInScripts, grantedMatches, onAccessChanged } from './site-access';

const REGISTRATION = 'granted-sites';
const SCRIPT = 'page.js';

/** Several events may come at once, and each looks first at what is registered. */
const registering = inTurn();

/**
 * Keeps the script on exactly what is granted: set up anew after installation, after every update, which drops what was
 * registered (https://developer.chrome.com/docs/extensions/reference/api/scripting#method-registerContentScripts), at every
 * start, since the browser's settings may have changed while we were off, and whenever access changes. What is open when it is
 * installed first has the scripts at once. To be called before the first `await` of the background; `failed` is told what the
 * browser did not do.
 */
export function keepSiteScripts(failed: (error: unknown) => void): void {
  const register = () => void registerSiteScripts().catch(failed);
  onInstalled((isFirst) => {
    register();
    if (isFirst) void runInOpenTabs(builtInMatches()).catch(failed);
  });
  onStartup(register);
  onAccessChanged((granted) => {
    register();
    void runInOpenTabs(granted).catch(failed);
  });
}

function registerSiteScripts(): Promise<void> {
  return registering(async () => {
    const builtIn = builtInMatches();
    const granted = await grantedMatches();
    await runOn(
      granted.filter((match) => !builtIn.some((wider) => isWithin(match, wider))),
      builtIn,
    );
  });
}

async function runOn(matches: string[], excludeMatches: string[]): Promise<void> {
  const { scripting } = browser;
  const ids = [REGISTRATION];
  const isRegistered = (await scripting.getRegisteredContentScripts({ ids })).length > 0;
  if (matches.length === 0) {
    if (isRegistered) await scripting.unregisterContentScripts({ ids });
    return;
  }
  // What is excluded has a script from the manifest; a grant for every site must not bring a second one.
  const where = { matches, excludeMatches };
  const script = { id: REGISTRATION, ...where, js: [SCRIPT], runAt: 'document_start' as const };
  if (isRegistered) await scripting.updateContentScripts([script]);
  else await scripting.registerContentScripts([script]);
}

/**
 * Runs at once, in tabs that are open already on what we may see from now on, what will run there; a page that has it from an
 * earlier time takes no second.
 */
async function runInOpenTabs(matches: readonly string[]): Promise<void> {
  if (matches.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...matches], discarded: false });
  await Promise.all(tabs.map(runInTab));
}

async function runInTab({ id, url }: Tabs.Tab): Promise<void> {
  if (id === undefined || url === undefined) return;
  try {
    await browser.scripting.executeScript({ target: { tabId: id }, files: scriptsOf(new URL(url)) });
  } catch {
    // The tab was closed or went elsewhere, or it shows the browser's own page of an error.
  }
}

/** What runs on a page: the manifest may have another script for it than the one for granted sites. */
function scriptsOf(url: URL): string[] {
  // The most particular first: none of what follows runs where one before does.
  const builtIn = builtInScripts().find(({ matches }) => matches.some((match) => isMatched(match, url)));
  return builtIn?.js ?? [SCRIPT];
}
