/** The browser's own settings of site access, as a reader changes them on the extension's page. */
import type { BrowserContext, Page } from '@playwright/test';

/** The part of chrome://extensions' own API that changes them. */
declare const chrome: {
  readonly developerPrivate: {
    addHostPermission(extension: string, host: string): Promise<void>;
    removeHostPermission(extension: string, host: string): Promise<void>;
    updateExtensionConfiguration(update: object): Promise<void>;
  };
};

/** Where the browser lets the extension run: `ON_CLICK` withholds every site, also those of the manifest. */
export type HostAccess = 'ON_CLICK' | 'ON_SPECIFIC_SITES' | 'ON_ALL_SITES';

export interface SiteSettings {
  setAccess(access: HostAccess): Promise<void>;
  /**
   * Allows a site: at once where it is one of the manifest's. For another it is the reader's yes, given beforehand: the browser
   * asks nothing when the extension asks for it, and grants it. A question itself cannot be answered in a headless browser.
   */
  allow(...matches: readonly string[]): Promise<void>;
  withdraw(...matches: readonly string[]): Promise<void>;
}

/** The settings of one extension, in a tab of their own that stays behind. */
export async function openSiteSettings(context: BrowserContext, extensionId: string): Promise<SiteSettings> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  const each = async (matches: readonly string[], run: (page: Page, match: string) => Promise<void>) => {
    for (const match of matches) await run(page, match);
  };
  return {
    setAccess: (hostAccess) =>
      page.evaluate((update) => chrome.developerPrivate.updateExtensionConfiguration(update), {
        extensionId,
        hostAccess,
      }),
    allow: (...matches) =>
      each(matches, (settings, match) =>
        settings.evaluate(([id, host]) => chrome.developerPrivate.addHostPermission(id, host), [
          extensionId,
          match,
        ] as const),
      ),
    withdraw: (...matches) =>
      each(matches, (settings, match) =>
        settings.evaluate(([id, host]) => chrome.developerPrivate.removeHostPermission(id, host), [
          extensionId,
          match,
        ] as const),
      ),
  };
}
