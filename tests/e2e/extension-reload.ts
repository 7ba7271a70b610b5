/** An update of the extension under open pages. */
import { type BrowserContext, expect, type Page, type Worker } from '@playwright/test';
import { isolatedWorld } from './isolated-world';

/** The parts of the extension API that are needed, on the browser's own page and inside the worker. */
declare const chrome: {
  readonly developerPrivate: { updateProfileConfiguration(update: object): Promise<void> };
  readonly runtime: { reload(): void };
};

/** Without it the browser does not take an unpacked extension back. */
async function turnOnDeveloperMode(context: BrowserContext): Promise<void> {
  const extensions = await context.newPage();
  await extensions.goto('chrome://extensions');
  const mode = { inDeveloperMode: true };
  await extensions.evaluate((update) => chrome.developerPrivate.updateProfileConfiguration(update), mode);
  await extensions.close();
}

/** Reloads the extension, as an update does, under a page that keeps the script it has. */
export async function reloadExtension(page: Page, worker: Worker, extensionId: string): Promise<void> {
  await turnOnDeveloperMode(page.context());
  const world = await isolatedWorld(page, extensionId);
  // It ends the worker that was asked.
  await worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await expect.poll(() => world.evaluate('chrome.runtime?.id === undefined')).toBe(true);
  await world.detach();
}
