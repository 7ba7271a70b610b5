import type { ExtendedBrowser } from './bench-browser';
import { probePaint } from './paint-probe';

/**
 * Milliseconds from the beginning of the navigation to the end of a frame, everything cold: the first frame with what is
 * wanted (a selector), or the page's very first where nothing is.
 */
export async function openCold(browser: ExtendedBrowser, path: string, wanted?: string): Promise<number> {
  await browser.stopWorker();
  return browser.inTab(async (tab) => {
    await probePaint(tab, wanted ?? 'html');
    await tab.goto(browser.urlOf(path));
    if (wanted === undefined) return await tab.evaluate(() => window.paintProbe.firstFrame);
    return await tab.evaluate(() => window.paintProbe.wantedFrame);
  });
}
