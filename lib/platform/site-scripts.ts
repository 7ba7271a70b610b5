/** Our script on the sites that the reader granted, run as the manifest has it run on those out of the box. */
import browser, { type Tabs } from 'webextension-polyfill';
import { OWN_ELEMENTS } from '../model/own-elements';
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
 * start, since the browser's settings may have changed while we were off, and whenever access changes. What is open by then has
 * the scripts at once: at the first installation, at a grant, and where a registration was lost and pages came before it was
 * made again. To be called before the first `await` of the background; `failed` is told what the browser did not do.
 */
export function keepSiteScripts(failed: (error: unknown) => void): void {
  const begin = () => void registerSiteScripts().then(runInUntouchedTabs).catch(failed);
  onInstalled((isFirst) => {
    begin();
    if (isFirst) void runInOpenTabs(builtInMatches()).catch(failed);
  });
  onStartup(begin);
  onAccessChanged((granted) => {
    void registerSiteScripts().catch(failed);
    void runInOpenTabs(granted).catch(failed);
  });
}

/** Resolves with where scripts run now, if they ran nowhere before. */
function registerSiteScripts(): Promise<readonly string[]> {
  return registering(async () => {
    const builtIn = builtInMatches();
    const granted = await grantedMatches();
    const matches = granted.filter((match) => !builtIn.some((wider) => isWithin(match, wider)));
    const wasRegistered = await runOn(matches, builtIn);
    return wasRegistered ? [] : matches;
  });
}

/** Resolves with whether anything was registered before. */
async function runOn(matches: string[], excludeMatches: string[]): Promise<boolean> {
  const { scripting } = browser;
  const ids = [REGISTRATION];
  const isRegistered = (await scripting.getRegisteredContentScripts({ ids })).length > 0;
  if (matches.length === 0) {
    if (isRegistered) await scripting.unregisterContentScripts({ ids });
    return isRegistered;
  }
  // What is excluded has a script from the manifest; a grant for every site must not bring a second one.
  const where = { matches, excludeMatches };
  const script = { id: REGISTRATION, ...where, js: [SCRIPT], runAt: 'document_start' as const };
  if (isRegistered) await scripting.updateContentScripts([script]);
  else await scripting.registerContentScripts([script]);
  return isRegistered;
}

/**
 * Runs at once, in tabs that are open already on what we may see from now on, what will run there; a page that has it from an
 * earlier time takes no second.
 */
async function runInOpenTabs(matches: readonly string[]): Promise<void> {
  const tabs = await openTabs(matches);
  await Promise.all(tabs.map(runInTab));
}

/** As {@link runInOpenTabs}, but not in pages where an extension that has been replaced meanwhile has shown something. */
async function runInUntouchedTabs(matches: readonly string[]): Promise<void> {
  const tabs = await openTabs(matches);
  await Promise.all(tabs.map(async (tab) => (await isUntouched(tab)) && (await runInTab(tab))));
}

async function openTabs(matches: readonly string[]): Promise<Tabs.Tab[]> {
  return matches.length === 0 ? [] : await browser.tabs.query({ url: [...matches], discarded: false });
}

/** A replaced extension's script is in a world that this one's cannot look into. */
async function isUntouched({ id }: Tabs.Tab): Promise<boolean> {
  if (id === undefined) return false;
  const func = (elements: string) => document.querySelector(elements) === null;
  const look = { target: { tabId: id }, func, args: [OWN_ELEMENTS] };
  const ran = await browser.scripting.executeScript(look).catch(() => []);
  return ran[0]?.result === true;
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
