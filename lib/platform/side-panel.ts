/** The side panel, which Firefox calls sidebar, and the search: what a card or a popup can open. */
import polyfill from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import { inTurn } from './in-turn';
import { type AddressPlace, openInPlace, openTab } from './tabs';

const POPUP = '/popup.html' as const;

/** Firefox has a sidebar in its place, which opens only from a click in a page of ours. */
function hasPanel(): boolean {
  return browser.sidePanel?.open !== undefined;
}

/**
 * Opens the panel beside a tab. To be called in the handler of a message that a click has sent, before anything is awaited:
 * https://developer.chrome.com/docs/extensions/reference/api/sidePanel#method-open. Resolves with whether it is open.
 */
export function openPanel(tabId: number): Promise<boolean> {
  return succeeds(() => browser.sidePanel.open({ tabId }));
}

/**
 * Gets ready to open the panel from a click in this page of ours, in either browser: which window it is in must be known by
 * then, since nothing may be awaited. Resolves with whether it is open.
 */
export function panelOpener(): () => Promise<boolean> {
  let windowId: number | undefined;
  void polyfill.windows.getCurrent().then(({ id }) => {
    windowId = id;
  });
  return () =>
    succeeds(async () => {
      if (!hasPanel()) await polyfill.sidebarAction.open();
      else if (windowId !== undefined) await browser.sidePanel.open({ windowId });
    });
}

/** A tab's popup has one address at a time. Pure, so that a popup, which opens none, has nothing of it. */
const openingPopup = /* @__PURE__ */ inTurn();

/**
 * Opens the search for a tag, without its `#`, beside a tab: in the popup, or in a new tab where the browser lets no popup
 * open by itself.
 */
export async function openSearch(tag: string, tabId: number): Promise<void> {
  const popup = popupWith(`#${tag}`);
  const isOpen = await openingPopup(() => openPopupAt(popup, tabId));
  if (!isOpen) await openTab(browser.runtime.getURL(popup), false);
}

/** Opens the search for what was typed in the address bar, as a page of its own. */
export async function openSearchPage(text: string, place: AddressPlace): Promise<void> {
  await openInPlace(browser.runtime.getURL(popupWith(text)), place);
}

function popupWith(query: string) {
  // Half a pair cannot be written in an address.
  return `${POPUP}?query=${encodeURIComponent(query.replace(/\p{Cs}/gu, ''))}` as const;
}

async function openPopupAt(popup: string, tabId: number): Promise<boolean> {
  return await succeeds(async () => {
    await polyfill.action.setPopup({ popup, tabId });
    try {
      await polyfill.action.openPopup();
    } finally {
      await polyfill.action.setPopup({ popup: POPUP, tabId });
    }
  });
}

/** The work begins at once, while the click counts. */
async function succeeds(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch {
    return false;
  }
}
