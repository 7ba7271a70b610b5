/** The browser's tabs: which one a popup or panel stands beside, and opening others. */
import browser from 'webextension-polyfill';

/** A tab as far as the browser tells of it. */
export interface Tab {
  readonly id: number;
  readonly windowId: number | undefined;
  /** Undefined where we have neither access to its host nor a click on the toolbar button. */
  readonly url: string | undefined;
  readonly title: string | undefined;
}

/** The tab in front of the window that this page of ours belongs to. */
export async function activeTab(): Promise<Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  return { id: tab.id, windowId: tab.windowId, url: tab.url, title: tab.title };
}

/** Runs when another tab comes to the front, and when the page of one in front may be another, or is drawn further. */
export function onActiveTabChanged(run: () => void): void {
  browser.tabs.onActivated.addListener(() => run());
  browser.tabs.onUpdated.addListener((_tabId, { url, title, status }, { active }) => {
    // Of hosts that we may not see there is no address and no title, and of navigations inside a page no status.
    if (active && (url !== undefined || title !== undefined || status === 'complete')) run();
  });
}

/** Opens an address in a new tab, before the reader or behind. */
export async function openTab(url: string, inBackground: boolean): Promise<void> {
  await browser.tabs.create({ url, active: !inBackground });
}

/** Where the reader wants an address opened that was chosen in the address bar. */
export type AddressPlace = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

export async function openInPlace(url: string, place: AddressPlace): Promise<void> {
  if (place === 'currentTab') await browser.tabs.update({ url });
  else await openTab(url, place === 'newBackgroundTab');
}

export async function openOptions(section?: string): Promise<void> {
  if (section === undefined) await browser.runtime.openOptionsPage();
  else await browser.tabs.create({ url: browser.runtime.getURL(`/options.html#${section}`) });
}

/** Whether this page is the toolbar button's popup, which must bring its own size, and not the same page in a tab. */
export function isToolbarPopup(): boolean {
  return browser.extension.getViews({ type: 'popup' }).includes(window);
}

/** The query that this page's own address brings, as {@link import('./side-panel').openSearch} gives it; '' without one. */
export function queryInAddress(): string {
  return new URL(window.location.href).searchParams.get('query') ?? '';
}

/** Whether an address is one of our own pages. */
export function isOwnAddress(url: string): boolean {
  return url.startsWith(browser.runtime.getURL('/'));
}
