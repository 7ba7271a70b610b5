import type { PaperKey } from '../model/paper-key';

/** A page as it stands in the browser. */
export interface Page {
  readonly url: URL;
  readonly document: Document;
  /**
   * The heading that stood here before the address changed without a new document, so that what is still the last page's
   * is not taken for this one's; undefined where the document was loaded at this address.
   */
  readonly lastHeading?: string | undefined;
}

/** Where an element of ours stands: `where` as `insertAdjacentElement` names it. */
export interface Place {
  readonly element: Element;
  readonly where: 'beforebegin' | 'afterend' | 'beforeend';
}

/** Where a card stands: in the page's text, or as a mark at the window's edge that folds out. */
export interface CardPlace extends Place {
  readonly isAtEdge?: true;
  /** Whether a script that is still drawing the page may bring a better one. */
  readonly isLastResort?: true;
}

/** A card on a page. */
export interface PlacedCard {
  readonly isPlaced: () => boolean;
  readonly place: (place: CardPlace) => void;
}

/** Where a paper stands on a page that lists papers. */
export interface ListedRow {
  /** All that the row consists of, in the page's order: hidden and shown together. */
  readonly elements: readonly Element[];
  /** Where its badge stands. */
  readonly badge: Place;
}

/** A paper on a page that lists papers. */
export interface PaperRow extends ListedRow {
  /** Keys of its identifiers, at most 8, the most trusted first. */
  readonly keys: readonly PaperKey[];
  /** Its exact title as it stands, without what the page writes before it. */
  readonly title?: string;
}

/**
 * How one web site shows papers. Adding one is a file here, a line in registry.ts and a page in tests/fixtures.
 * Nothing here may throw on any page, nor change it.
 */
export interface Site {
  readonly name: string;
  matches(url: URL): boolean;
  /** Whether scripts draw or redraw the page after it is loaded. */
  readonly drawnByScript: boolean;
  /** What the address alone tells, before there is a document. Exactly the same keys mean the same page. */
  addressKeys(url: URL): PaperKey[];
  /** Keys of identifiers that the document itself has. */
  documentKeys(page: Page): PaperKey[];
  /** Exact titles of what the page is about, as they stand in the document. */
  titles(page: Page): string[];
  /** The page's heading as it stands, for telling whether the words are already those of the address. */
  heading(document: Document): string | undefined;
  /** Undefined where there is no good place. */
  cardPlace(document: Document): CardPlace | undefined;
  /** Which version of a paper the page shows, where it tells. */
  version?(page: Page): number | undefined;
  /** Who wrote the paper, as its page names them. */
  authors?(page: Page): string[];
  /** The papers that the page lists, in its order; only on sites that have lists. */
  rows?(page: Page): PaperRow[];
  /** The element above which the switch of a list stands. */
  listStart?(document: Document): Element | undefined;
}
