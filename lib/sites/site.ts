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
  /** What the document adds: keys of the page's own identifiers and exact titles. */
  documentKeys(page: Page): PaperKey[];
  /** The page's heading as it stands, for telling whether the words are already those of the address. */
  heading(document: Document): string | undefined;
  /** The element after which a card stands; undefined where there is no good place. */
  cardAnchor(document: Document): Element | undefined;
}
