import { expect, type Locator, type Page, type Worker } from '@playwright/test';

/** A link as text and address; the address is null where it is only text. */
export type ReadLink = readonly [text: string, address: string | null];

/** One entry on a card. */
export interface ReadEntry {
  readonly paragraphs: readonly string[];
  /** Links inside the paragraphs, in order. */
  readonly links: readonly ReadLink[];
  readonly resources: readonly ReadLink[];
  readonly mentions: readonly ReadLink[];
}

/** An entry that mentions the page's paper. */
export interface ReadMentioning {
  readonly title: ReadLink;
  readonly provenance: string;
  readonly paragraphs: readonly string[];
}

/** Everything a card says, as a reader sees it. */
export interface ReadCard {
  /** What stands on the head line and above each further entry: date, source and tags. */
  readonly heads: readonly string[];
  readonly entries: readonly ReadEntry[];
  readonly mentionedBy: readonly ReadMentioning[];
}

/** The part of the extension API that these questions need; they are asked inside the worker. */
interface KnownBy {
  readonly keys: string[];
  readonly titles: string[];
}

declare const chrome: {
  readonly tabs: {
    query(filter: object): Promise<{ id?: number; url?: string }[]>;
    sendMessage(id: number, message: unknown): Promise<{ value: KnownBy }>;
  };
  readonly scripting: { executeScript(injection: object): Promise<{ result?: unknown }[]> };
  readonly action: { getBadgeText(details: { tabId: number }): Promise<string> };
};

export const cardOf = (page: Page): Locator => page.locator('yeobaek-card');

/** The button on the card's head line. */
export const foldButton = (page: Page): Locator => cardOf(page).locator('button.fold');

/** What the one card of a page says; waits for it. Needs the e2e build, whose shadow roots are open. */
export async function readCard(page: Page): Promise<ReadCard> {
  await expect(cardOf(page)).toHaveCount(1);
  return cardOf(page).evaluate(readShadow);
}

/** Waits until the content script has done all that it does on a page, and returns the keys and titles by which it knows the page. */
export async function whenVisited(page: Page, worker: Worker): Promise<string[]> {
  let keys: string[] = [];
  // A document that has only just come may have no content script yet.
  await expect(async () => {
    keys = await whenTabVisited(await tabAt(page.url(), worker), worker);
  }).toPass({ timeout: 20_000 });
  return keys;
}

/** The id of the tab at an address; -1 where there is none, or where the browser tells us no address of it. */
export function tabAt(address: string, worker: Worker): Promise<number> {
  return worker.evaluate(async (wanted) => {
    const tabs = await chrome.tabs.query({});
    return tabs.find(({ url }) => url === wanted)?.id ?? -1;
  }, address);
}

/**
 * As {@link whenVisited}, of a tab in which the content script is. The site may have been taken from us since. A page that
 * is worth no visit has only asked: it is done with once it has its answer, and is known by what the popup would find.
 */
export function whenTabVisited(tabId: number, worker: Worker): Promise<string[]> {
  return worker.evaluate(async (id) => {
    const target = { tabId: id };
    const askVisit = () => chrome.tabs.sendMessage(id, { type: 'identify' }).catch(() => undefined);
    const identify = async () => {
      const readAnswer = async () => {
        const world = globalThis as Record<symbol, unknown>;
        const list = world[Symbol.for('yeobaek.list')] as { answer: Promise<unknown> } | undefined;
        // A list without rows asks nobody.
        return list === undefined ? world[Symbol.for('yeobaek.answer')] : ((await list.answer) ?? {});
      };
      const injectImmediately = true;
      const [answer] = await chrome.scripting.executeScript({ target, injectImmediately, func: readAnswer });
      if (!answer?.result) throw new Error('No script of ours has asked about this page yet.');
      const visited = await askVisit();
      if (visited !== undefined) return visited.value;
      const [identified] = await chrome.scripting.executeScript({ target, files: ['identify.js'] });
      return identified?.result as KnownBy;
    };
    const { keys, titles } = (await askVisit())?.value ?? (await identify());
    return [...keys, ...titles];
  }, tabId);
}

/** The text on the toolbar button while the tab at this address is in front. */
export async function badgeOf(address: string, worker: Worker): Promise<string> {
  const tab = await tabAt(address, worker);
  return worker.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), tab);
}

/** The address of the tab in front. */
export async function activeAddress(worker: Worker): Promise<string | undefined> {
  return worker.evaluate(async () => (await chrome.tabs.query({ active: true }))[0]?.url);
}

/** Nothing of ours is on the page: no element, no style, and the content script is through with it. */
export async function expectUntouched(page: Page, worker: Worker): Promise<void> {
  await whenVisited(page, worker);
  await expect(cardOf(page)).toHaveCount(0);
  const styles = await page.evaluate(() => document.adoptedStyleSheets.length);
  expect(styles, 'style sheets adopted by the page').toBe(0);
}

/** Runs inside the page, so it is whole in itself. */
function readShadow(host: Element): ReadCard {
  const root = host.shadowRoot;
  if (root === null) throw new Error('The card is closed: use the e2e build.');
  const all = (within: ParentNode, selector: string) => [...within.querySelectorAll(selector)];
  const text = (element: Element | null | undefined) => element?.textContent?.trim() ?? '';
  const link = (element: Element): ReadLink => [text(element), element.getAttribute('href')];
  const texts = (within: ParentNode, selector: string) => all(within, selector).map(text);
  const related = (within: Element, names: readonly string[]) => {
    const list = all(within, '.related').find((each) =>
      names.includes(text(each.querySelector('.related-name'))),
    );
    return all(list ?? document.createElement('p'), 'li > *').map(link);
  };
  const headOf = (head: Element) => [...texts(head, '.quiet'), ...texts(head, '.tag')].join(' ');
  return {
    heads: all(root, '.head, .entry-head').map(headOf),
    entries: all(root, 'article').map((entry) => ({
      paragraphs: texts(entry, ':scope > .commentary'),
      links: all(entry, ':scope > .commentary a').map(link),
      resources: related(entry, ['자료', 'Resources']),
      mentions: related(entry, ['언급', 'Mentions']),
    })),
    mentionedBy: all(root, '.mentioned-by li').map((item) => ({
      title: link(item.querySelector(':scope > a, :scope > span') ?? item),
      provenance: text(item.querySelector('.quiet')),
      paragraphs: texts(item, '.commentary'),
    })),
  };
}
