/** Papers as PDF in Firefox, in whose viewer no content script runs: there the background itself reads the address. */
import browser from 'webextension-polyfill';
import type { PaperKey } from '../model/paper-key';
import { arxivPaperOf } from '../papers/arxiv-address';

// https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/tabs/onUpdated#filter_2
const PDFS = {
  urls: ['https://arxiv.org/pdf/*', 'https://*.arxiv.org/pdf/*'],
  properties: ['status' as const],
};

/**
 * Runs when a tab shows the PDF of an arXiv paper, with the paper's key. To be called before the first `await` of the
 * background. Elsewhere than in Firefox content scripts run there and nothing is heard.
 */
export function onPdfShown(run: (tabId: number, keys: readonly PaperKey[]) => void): void {
  if (!import.meta.env.FIREFOX) return;
  browser.tabs.onUpdated.addListener((tabId, { status }, { url }) => {
    const paper = url === undefined ? undefined : arxivPaperOf(new URL(url));
    if (status === 'complete' && paper !== undefined) run(tabId, [`arxiv:${paper.id}`]);
  }, PDFS);
}
