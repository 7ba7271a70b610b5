/** The tab below the popup, and opening others. */
import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import type { PaperKey } from '../model/paper-key';
import { paperKeySchema } from '../model/schemas';
import { keyOfAddress } from '../papers/canonical-address';

const identifyReplySchema = z.object({
  ok: z.literal(true),
  value: z.object({ keys: z.array(paperKeySchema) }),
});

/** How long a page's script may take before the address alone has to do. */
const PATIENCE_MS = 1_000;

/**
 * The keys of the page in the current tab: from our script in it, which also knows its title, else from its address.
 * Empty where the browser tells neither.
 */
export async function currentPageKeys(): Promise<readonly PaperKey[]> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return [];
  return (await askTab(tab.id)) ?? keysOfAddress(tab.url);
}

async function askTab(tabId: number): Promise<readonly PaperKey[] | undefined> {
  const patience = new Promise<undefined>((resolve) => {
    AbortSignal.timeout(PATIENCE_MS).addEventListener('abort', () => resolve(undefined));
  });
  // Most pages have no script of ours: that is an error at once, not an answer.
  const asked = browser.tabs.sendMessage(tabId, { type: 'identify' }).catch(() => undefined);
  const reply = identifyReplySchema.safeParse(await Promise.race([asked, patience]));
  return reply.success ? reply.data.value.keys : undefined;
}

function keysOfAddress(address: string | undefined): PaperKey[] {
  const key = address === undefined ? undefined : keyOfAddress(address);
  return key === undefined ? [] : [key];
}

/** Opens an address in a new tab, before the reader or behind. */
export async function openTab(url: string, inBackground: boolean): Promise<void> {
  await browser.tabs.create({ url, active: !inBackground });
}

export async function openOptions(section?: string): Promise<void> {
  if (section === undefined) await browser.runtime.openOptionsPage();
  else await browser.tabs.create({ url: browser.runtime.getURL(`/options.html#${section}`) });
}

/** Whether this page is the toolbar button's popup, which must bring its own size, and not the same page in a tab. */
export function isToolbarPopup(): boolean {
  return browser.extension.getViews({ type: 'popup' }).includes(window);
}
