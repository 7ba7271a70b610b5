/** Real pages made hostile: what a page may do to whatever wants to read it, or to stand on it. */
import type { Page } from '@playwright/test';
import { pageFor } from '../fixtures/pages/registry';
import type { PageServer } from './page-server';

export interface Hostility {
  /** Comes before everything else of the page. */
  readonly head?: string;
  /** Come right after the body begins, and at its very end. */
  readonly bodyStart?: string;
  readonly bodyEnd?: string;
  /** Changes the page itself, before the rest is added. */
  readonly change?: (html: string) => string;
}

/** Lets the fixtures' page at an address answer with what is hostile about it. */
export function serveHostile(web: PageServer, address: string, hostility: Hostility): void {
  const { head = '', bodyStart = '', bodyEnd = '', change = (html: string) => html } = hostility;
  const plain = pageFor(new URL(address))?.html;
  if (plain === undefined) throw new Error(`There is no page at ${address}.`);
  const html = change(plain)
    .replace(/<head[^>]*>/, (tag) => tag + head)
    .replace(/<body[^>]*>/, (tag) => tag + bodyStart)
    .replace('</body>', () => `${bodyEnd}</body>`);
  web.serve(address, { status: 200, html });
}

declare global {
  interface Window {
    ownInsertions: number;
  }
}

/** Counts, in every document from now on, how often an element of ours is put into the page. */
export async function countInsertions(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.ownInsertions = 0;
    const count = ({ nodeName }: Node) => {
      if (nodeName.startsWith('YEOBAEK-')) window.ownInsertions += 1;
    };
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) addedNodes.forEach(count);
    }).observe(document, { childList: true, subtree: true });
  });
}

/** What was counted since the document was loaded. */
export const insertions = (page: Page): Promise<number> => page.evaluate(() => window.ownInsertions);

/** Lets a page change once a frame, for about a second: time for whatever would go on for ever. */
export async function livelySecond(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 60; frame += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      document.documentElement.append(document.createElement('i'));
    }
  });
}
