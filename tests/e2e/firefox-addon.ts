import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { eventually } from './eventually';

/** The part of the add-on's own API that answers these questions; they are asked inside one of its pages. */
declare const browser: {
  readonly tabs: { query(filter: object): Promise<{ id?: number; url?: string; active: boolean }[]> };
  readonly action: { getBadgeText(details: { tabId: number }): Promise<string> };
  readonly extension: { getBackgroundPage(): Window | null };
};

/** The text on the toolbar button while the tab at this address is in front. */
export function firefoxBadge(addonPage: Page, address: string): Promise<string> {
  return addonPage.evaluate(async (wanted) => {
    const tabs = await browser.tabs.query({});
    const tabId = tabs.find(({ url }) => url === wanted)?.id ?? -1;
    return browser.action.getBadgeText({ tabId });
  }, address);
}

/** Whether the tab at an address is in front or behind; undefined where there is no such tab. */
export function firefoxTab(addonPage: Page, address: string): Promise<'front' | 'behind' | undefined> {
  return addonPage.evaluate(async (wanted) => {
    const tab = (await browser.tabs.query({})).find(({ url }) => url === wanted);
    if (tab === undefined) return undefined;
    return tab.active ? 'front' : 'behind';
  }, address);
}

/** Whether the event page is alive at this moment; asking does not wake it. */
export function isFirefoxBackgroundRunning(addonPage: Page): Promise<boolean> {
  return addonPage.evaluate(() => browser.extension.getBackgroundPage() !== null);
}

/** Chooses a text file on an options page whose import section is open, and waits until it was read. */
export async function chooseFileInFirefox(
  options: Page,
  name: string,
  lines: readonly string[],
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'yeobaek-import-'));
  try {
    const file = path.join(folder, name);
    writeFileSync(file, `${lines.join('\n')}\n`);
    const input = await options.$('input[type=file]');
    if (input === null) throw new Error('The import section has no field for files.');
    await input.uploadFile(file);
    // It is opened in its turn, so that it must stay until all of it is read.
    const waiting = 'input[type=file], progress';
    await eventually(`${name} was not read`, async () => (await options.$(waiting)) === null);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
