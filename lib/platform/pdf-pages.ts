/** PDFs in Firefox, in whose viewer no content script runs: there the background itself reads the address. */
import browser from 'webextension-polyfill';
import type { PaperKey } from '../model/paper-key';
import { keyOfAddress } from '../papers/canonical-address';
import { isPdfAddress } from '../papers/pdf-address';

/**
 * Of hosts that we may see, what may be the address of a PDF, so that no other page wakes the background.
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/tabs/onUpdated#filter_2
 */
const PDFS = {
  urls: ['https://*/*pdf*', 'https://*/*PDF*', 'https://*/ftp/*', 'https://openreview.net/attachment*'],
  properties: ['status' as const],
};

/**
 * Runs when a tab shows a PDF, with the key of its address. To be called before the first `await` of the background. Elsewhere
 * than in Firefox content scripts run there and nothing is heard.
 */
export function onPdfShown(run: (tabId: number, keys: readonly PaperKey[]) => void): void {
  if (!import.meta.env.FIREFOX) return;
  browser.tabs.onUpdated.addListener((tabId, { status }, { url }) => {
    const key = status === 'complete' && url !== undefined ? keyOfPdf(url) : undefined;
    if (key !== undefined) run(tabId, [key]);
  }, PDFS);
}

/** What the PDF at an address is known by; undefined where the address has no key, or is none of a PDF. */
export function keyOfPdf(address: string): PaperKey | undefined {
  return isPdfAddress(new URL(address)) ? keyOfAddress(address) : undefined;
}
