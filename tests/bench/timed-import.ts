/** One import through the options page, as a reader does it, and how long each part of it takes. */
import type { Page } from '@playwright/test';
import type { ExtendedBrowser } from './bench-browser';
import { type HeapWatch, watchHeap } from './heap-watch';
import { probeImport } from './import-probe';
import { pageScript } from './page-script';
import { processorTime } from './processor-time';

export interface TimedImport {
  /** Notes that the result counts as new. */
  readonly notes: number;
  /** Milliseconds from choosing the file to the preview with its button. */
  readonly reading: number;
  /** Milliseconds from the button to the result. */
  readonly writing: number;
  /** Milliseconds from the result to one of the notes in a popup that is opened then. */
  readonly searching: number;
  /** Milliseconds that the whole browser ran meanwhile. */
  readonly processor: number;
  /** Milliseconds of each task over 50 ms on the page's main thread, from choosing to the result. */
  readonly longTasks: readonly number[];
}

const COMMIT = '.actions .primary:enabled';
const RESULT = '.success';

/**
 * The time of the person at the preview is not in it. Where there is an `onResult`, memory is watched too, and it is called
 * while the page shows the result.
 */
export async function importZip(
  browser: ExtendedBrowser,
  zip: string,
  onResult?: (heap: HeapWatch) => Promise<void>,
): Promise<TimedImport> {
  return browser.inTab(async (tab) => {
    await probeImport(tab);
    await tab.goto(browser.urlOf('options.html#import'));
    await tab.locator('.drop').waitFor();
    const heap = onResult === undefined ? undefined : await watchHeap(tab);
    const ranBefore = await processorTime(tab.context());
    await tab.locator('.file-input').first().setInputFiles(zip);
    const reading = await untilSeen(tab, COMMIT);
    const title = await tab.locator('.planned-entry [lang=en]').last().textContent();
    await tab.locator(COMMIT).click();
    const writing = await untilSeen(tab, RESULT);
    const longTasks = await tab.evaluate(() => window.importProbe.longTasks());
    if (heap !== undefined) await onResult?.(heap);
    await heap?.stop();
    const searching = await findInPopup(browser, title ?? '');
    const processor = (await processorTime(tab.context())) - ranBefore;
    const notes = Number(/\d+/.exec(await tab.locator(RESULT).innerText())?.[0]);
    return { notes, reading, writing, searching, processor, longTasks };
  });
}

function untilSeen(tab: Page, selector: string): Promise<number> {
  return tab.evaluate((wanted) => window.importProbe.untilSeen(wanted), selector);
}

/** Milliseconds until a title is listed in a popup that is opened now. */
async function findInPopup(browser: ExtendedBrowser, title: string): Promise<number> {
  const start = performance.now();
  await browser.inTab(async (popup) => {
    await popup.goto(browser.urlOf('popup.html'));
    await popup.locator('input[role="combobox"]').fill(title);
    await popup.evaluate(pageScript(untilListed, title));
  });
  return performance.now() - start;
}

/** Runs in the popup. */
function untilListed(title: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const titles = [...document.querySelectorAll('[role="option"] .title')];
      if (!titles.some(({ textContent }) => textContent?.trim() === title)) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { characterData: true, childList: true, subtree: true });
    look();
  });
}
