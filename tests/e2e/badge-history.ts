import type { Page } from '@playwright/test';

/** The moment at which a row's badge came onto the page. */
export interface BadgeArrival {
  /** The address's path and query at that moment. */
  readonly path: string;
  /** The id of the part of the page that the row stands in. */
  readonly within: string;
  /** How many badges stood at that title then. */
  readonly badges: number;
}

declare global {
  interface Window {
    badgeArrivals: BadgeArrival[];
  }
}

/** Remembers, in every document from now on, when badges came: so that one which stood for a moment only is seen too. */
export async function rememberBadges(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.badgeArrivals = [];
    const remember = (node: Node) => {
      if (!(node instanceof HTMLElement) || node.localName !== 'yeobaek-badge') return;
      window.badgeArrivals.push({
        path: location.pathname + location.search,
        within: node.closest('[id]')?.id ?? '',
        badges: node.parentElement?.querySelectorAll('yeobaek-badge').length ?? 0,
      });
    };
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) addedNodes.forEach(remember);
    }).observe(document, { childList: true, subtree: true });
  });
}

/** All badges that have come since the document was loaded. */
export const badgeArrivals = (page: Page): Promise<BadgeArrival[]> =>
  page.evaluate(() => window.badgeArrivals);
