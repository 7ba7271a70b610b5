/** Pages that scripts draw: when they show what their address names, and what they throw away while they draw. */
import { whenRemoved, whenSettled } from './page-readiness';
import { isPdf } from './pdf-document';
import type { Page, PlacedCard, Site } from './site';

/** What a visit needs on sites whose pages scripts draw. */
export interface DrawnPages {
  /** Resolves when a page shows what its address names, or nothing new is to be expected of it. */
  readonly whenDrawn: (site: Site, page: Page, signal: AbortSignal) => Promise<void>;
  /** Puts a card back that the page throws away while it draws itself once more. */
  readonly keepPlaced: (card: PlacedCard, site: Site, page: Page, signal: AbortSignal) => Promise<void>;
}

export const drawnPages: DrawnPages = {
  whenDrawn: async (site, page, signal) => {
    if (isPdf(page.document)) return;
    const isReady = () => {
      const heading = site.heading(page.document);
      return heading !== undefined && heading !== page.lastHeading && hasItsPlace(site, page);
    };
    await whenSettled(page.document, isReady, signal);
  },
  // Once: whoever insists has the last word.
  keepPlaced: async (card, site, page, signal) => {
    await whenRemoved(card, page.document, signal);
    if (signal.aborted || card.isPlaced()) return;
    await whenSettled(page.document, () => hasItsPlace(site, page), signal);
    const place = site.cardPlace(page.document);
    if (!signal.aborted && place !== undefined) card.place(place);
  },
};

/** Whether a card would stand where it belongs, and not only where there is always room. */
function hasItsPlace(site: Site, { document }: Page): boolean {
  return site.cardPlace(document)?.isLastResort !== true;
}
