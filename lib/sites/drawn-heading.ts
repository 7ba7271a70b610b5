import type { CardPlace, Page } from './site';

/**
 * The heading of a page that navigates inside itself as its title. None while it is still the last page's: then nothing
 * in the document is sure to be this page's.
 */
export function drawnTitles({ lastHeading }: Page, heading: string | undefined): string[] {
  return heading === undefined || heading === lastHeading ? [] : [heading];
}

/** The place behind an element, where there is one. */
export function placeAfter(element: Element | null | undefined): CardPlace | undefined {
  return element ? { element, where: 'afterend' } : undefined;
}
