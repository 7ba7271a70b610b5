import type { Page } from '@playwright/test';

/** The moment at which a card came onto the page. */
export interface CardArrival {
  /** The address's path at that moment. */
  readonly path: string;
  /** The words above the card. */
  readonly after: string;
  /** How many cards stood on the page then. */
  readonly cards: number;
}

declare global {
  interface Window {
    cardArrivals: CardArrival[];
  }
}

/** Remembers, in every document from now on, when cards came: so that one which stood for a moment only is seen too. */
export async function rememberCards(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.cardArrivals = [];
    const remember = (node: Node) => {
      if (!(node instanceof HTMLElement) || node.localName !== 'yeobaek-card') return;
      window.cardArrivals.push({
        path: location.pathname,
        after: node.previousElementSibling?.textContent ?? '',
        cards: document.querySelectorAll('yeobaek-card').length,
      });
    };
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) addedNodes.forEach(remember);
    }).observe(document, { childList: true, subtree: true });
  });
}

/** All cards that have come since the document was loaded. */
export const cardArrivals = (page: Page): Promise<CardArrival[]> => page.evaluate(() => window.cardArrivals);
