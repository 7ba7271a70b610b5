/** The toolbar button: grey and bare where a page has nothing, in colour and with a count where it has something. */
import browser from 'webextension-polyfill';

const SIZES = [16, 32, 48] as const;
const ACCENT = '#274c8e';

/** Shows in a tab how many entries its page has. A tab that is gone meanwhile does not matter. */
export async function showCount(tabId: number, count: number): Promise<void> {
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text: count === 0 ? '' : String(count) }),
      browser.action.setBadgeBackgroundColor({ tabId, color: ACCENT }),
      browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
      browser.action.setIcon({ tabId, path: iconPaths(count > 0) }),
    ]);
  } catch {
    // The tab was closed before the answer came.
  }
}

/** The icons by size, for the manifest and for a tab. */
export function iconPaths(coloured: boolean): Record<string, string> {
  const folder = coloured ? '/icons' : '/icons/grey';
  return Object.fromEntries(SIZES.map((size) => [size, `${folder}/${size}.png`]));
}
