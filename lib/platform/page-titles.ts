/** The titles of a tab's page, read by a script that is put there for nothing else. */
import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import type { ReadTitles } from '../sites/read-titles';
import { pause, whenTab } from './tab-state';

/** What reads them, by what it makes of a page. */
const READERS = { html: '/read-html-title.js', post: '/read-post-titles.js' } as const;

const readTitlesSchema: z.ZodMiniType<ReadTitles> = z.object({
  titles: z.array(z.string().check(z.maxLength(4_000))).check(z.maxLength(4)),
  isDrawn: z.boolean(),
});

/** How long after it is loaded a post is read, since scripts may draw it anew, and then again as long as it is not drawn. */
const PAUSES_MS = [150, 600, 1_800];

/**
 * The titles of a page at an address as soon as it is sure to be drawn, or after some patience; undefined where the tab is gone
 * or shows another page by then.
 */
export async function readPageTitles(
  tabId: number,
  kind: keyof typeof READERS,
  isSamePage: (url: string) => boolean,
): Promise<readonly string[] | undefined> {
  if (kind === 'html') return (await readTitles(tabId, kind, isSamePage))?.titles;
  const tab = await whenTab(tabId, isSamePage, ({ status }) => status === 'complete');
  if (tab === undefined) return undefined;
  let read: ReadTitles | undefined;
  for (const milliseconds of PAUSES_MS) {
    await pause(milliseconds);
    read = await readTitles(tabId, kind, isSamePage);
    if (read === undefined || read.isDrawn) break;
  }
  return read?.titles;
}

/** Waits for the document to be parsed, as scripts do that are not put in at once. */
async function readTitles(
  tabId: number,
  kind: keyof typeof READERS,
  isSamePage: (url: string) => boolean,
): Promise<ReadTitles | undefined> {
  const reading = browser.scripting.executeScript({ target: { tabId }, files: [READERS[kind]] });
  const [ran] = await reading.catch(() => []);
  const { data: read } = readTitlesSchema.safeParse(ran?.result);
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab?.url !== undefined && isSamePage(tab.url) ? read : undefined;
}
