/** A browser whose library holds thousands of entries, imported as a reader would. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type ExtendedBrowser, withExtendedBrowser } from './bench-browser';
import { type DigestFile, makeDigests } from './made-up-digests';
import type { Lab } from './measurement';

/** How many entries are imported besides the bundled ones. */
export const LIBRARY_SIZES = [0, 3_500, 10_000] as const;

/** Ten thousand rows of a preview are drawn meanwhile. */
const PATIENCE_MS = 600_000;

export interface FilledLibrary {
  readonly browser: ExtendedBrowser;
  /** How long the import took, in milliseconds; undefined where there was none. */
  readonly importTime: number | undefined;
}

export async function withFilledLibrary<T>(
  lab: Lab,
  entries: number,
  use: (library: FilledLibrary) => Promise<T>,
): Promise<T> {
  return withExtendedBrowser(lab, async (browser) => {
    if (entries === 0) return await use({ browser, importTime: undefined });
    lab.say(`importing ${entries} entries`);
    return await use({ browser, importTime: await importDigests(browser, makeDigests(entries)) });
  });
}

/** Imports digests through the options page; resolves with how long it took, in milliseconds. */
export async function importDigests(browser: ExtendedBrowser, files: readonly DigestFile[]): Promise<number> {
  return browser.inTab(async (tab) => {
    await tab.goto(browser.urlOf('options.html#import'));
    return await importFiles(tab, files);
  });
}

async function importFiles(tab: Page, files: readonly DigestFile[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'yeobaek-digests-'));
  try {
    const paths = files.map(({ name, text }) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    });
    const start = performance.now();
    await tab.locator('.file-input').first().setInputFiles(paths);
    await tab.locator('.actions .primary:enabled').waitFor({ timeout: PATIENCE_MS });
    const problems = await tab.locator('.problems').allInnerTexts();
    if (problems.length > 0)
      throw new Error(`Generated digests have problems:\n${problems.join('\n').slice(0, 2_000)}`);
    await tab.locator('.actions .primary').click();
    await tab.locator('.success').waitFor({ timeout: PATIENCE_MS });
    return performance.now() - start;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
