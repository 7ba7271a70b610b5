import type { RowBadge } from '../lib/model/annotation';
import { BADGE_ELEMENT } from '../lib/model/own-elements';
import type { KnownRow } from '../lib/sites/list-visit';
import { isDarkBehind } from './page-look';
import { type AttachRoot, createBadgeDrawing } from './row-badge';

/** The badges that stand at the rows of a list. */
export interface PlacedBadges {
  readonly show: (rows: readonly KnownRow[]) => void;
  readonly clear: () => void;
}

interface PlacedBadge {
  readonly badge: RowBadge;
  readonly host: HTMLElement;
  placings: number;
}

/** A row's badge is put back once where the page throws it away: whoever insists has the last word. */
const MOST_PLACINGS = 2;

/** Also those of an earlier script of ours, and what a page has copied of them. Marks of links are not ours to take away. */
const ROW_BADGES = `${BADGE_ELEMENT}:not([data-link])`;

export function createPlacedBadges(document: Document, attach: AttachRoot): PlacedBadges {
  const drawing = createBadgeDrawing(document, attach);
  const placed = new WeakMap<Element, PlacedBadge>();
  const badgeAt = (element: Element, badge: RowBadge): PlacedBadge => {
    const last = placed.get(element);
    // An element may show another paper than it did.
    if (last?.badge === badge) return last;
    const next = { badge, host: drawing.draw(badge), placings: 0 };
    placed.set(element, next);
    return next;
  };
  return {
    show: (rows) => {
      const shown = rows.flatMap(({ row, badge }) => {
        if (badge === undefined) return [];
        const place = row.badge;
        return { ...place, is: badgeAt(place.element, badge) };
      });
      removeOthers(document, new Set(shown.map(({ is }) => is.host)));
      const lost = shown.filter(({ is }) => !is.host.isConnected && is.placings < MOST_PLACINGS);
      // All is read before anything is written, since each change would have the page's style worked out anew.
      const known = new Map<Element, boolean>();
      for (const { is, element } of lost)
        is.host.dataset.theme = isDarkBehind(element, known) ? 'dark' : 'light';
      for (const { is, element, where } of lost) {
        is.placings += 1;
        element.insertAdjacentElement(where, is.host);
      }
    },
    clear: () => {
      drawing.close();
      removeOthers(document, new Set());
    },
  };
}

function removeOthers(document: Document, kept: ReadonlySet<Element>): void {
  for (const badge of document.querySelectorAll(ROW_BADGES)) if (!kept.has(badge)) badge.remove();
}
