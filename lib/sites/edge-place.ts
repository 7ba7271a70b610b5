import type { CardPlace } from './site';

/**
 * The mark at the window's edge, for a document that is about a paper and has no place in its text. In Chromium's PDF
 * viewer nothing but a child of the root is painted.
 */
export function edgePlace(document: Document): CardPlace | undefined {
  // A page can be without its root for a moment.
  const root: Element | null = document.documentElement;
  return root === null ? undefined : { element: root, where: 'beforeend', isAtEdge: true };
}

/** The same mark where a page has shown no place in its text so far. */
export function lastResortPlace(document: Document): CardPlace | undefined {
  const place = edgePlace(document);
  return place && { ...place, isLastResort: true };
}
