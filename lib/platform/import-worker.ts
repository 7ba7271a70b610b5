import browser from 'webextension-polyfill';

/** Starts entrypoints/import-worker.ts. */
export function startImportWorker(): Worker {
  return new Worker(browser.runtime.getURL('import-worker.js'));
}
