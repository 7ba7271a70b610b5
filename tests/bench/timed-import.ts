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
  /** Milliseconds from asking, once the result is shown, to one of the notes in a side panel that was open all the time. */
  readonly searching: number;
  /** The same in a popup that is opened then, from before it is opened. */
  readonly opening: number;
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
  return withPanel(browser, async (panel, tab) => {
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
    const searching = await panel.evaluate<number>(pageScript(askFor, title ?? ''));
    const processor = (await processorTime(tab.context())) - ranBefore;
    const opening = await findInPopup(browser, title ?? '');
    const notes = Number(/\d+/.exec(await tab.locator(RESULT).innerText())?.[0]);
    return { notes, reading, writing, searching, opening, processor, longTasks };
  });
}

/** A side panel that shows its first list, and a tab beside it. */
function withPanel<T>(browser: ExtendedBrowser, use: (panel: Page, tab: Page) => Promise<T>): Promise<T> {
  return browser.inTab(async (panel) => {
    await panel.goto(browser.urlOf('sidepanel.html'));
    await panel.locator('[role="option"]').first().waitFor();
    return await browser.inTab((tab) => use(panel, tab));
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
    await popup.locator('input[role="combobox"]').waitFor();
    await popup.evaluate(pageScript(askFor, title));
  });
  return performance.now() - start;
}

/** Runs in the panel or the popup. */
function askFor(title: string): Promise<number> {
  return new Promise((resolve) => {
    const box = document.querySelector<HTMLInputElement>('input[role="combobox"]');
    if (box === null) throw new Error('There is no search box.');
    const look = () => {
      const titles = [...document.querySelectorAll('[role="option"] .title')];
      if (!titles.some(({ textContent }) => textContent?.trim() === title)) return;
      observer.disconnect();
      resolve(performance.now() - start);
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { characterData: true, childList: true, subtree: true });
    const start = performance.now();
    box.value = title;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    // A popup that asks again by itself what was asked a moment ago may list it already.
    look();
  });
}
