/**
 * A blog post or any page that an entry points to. Known by its address, else by its exact title: `og:title` and the first
 * heading, never `<title>` alone, which carries the site's name.
 */
import { keyOfAddress } from '../papers/canonical-address';
import { placeAfter } from './drawn-heading';
import { edgePlace, lastResortPlace } from './edge-place';
import { drawnHeading, headingText } from './first-heading';
import { isPdf } from './pdf-document';
import { readPostTitles } from './post-titles';
import type { Page, Site } from './site';

export const anyPage: Site = {
  name: 'any-page',
  matches: (url) => url.protocol === 'https:' || url.protocol === 'http:',
  drawnByScript: true,
  addressKeys(url) {
    const key = keyOfAddress(url.href);
    return key === undefined ? [] : [key];
  },
  documentKeys: () => [],
  titles: (page) => (page.lastHeading === undefined ? readPostTitles(page.document).titles : newTitles(page)),
  heading: headingText,
  cardPlace: (document) =>
    isPdf(document) ? edgePlace(document) : (placeAfter(drawnHeading(document)) ?? lastResortPlace(document)),
};

/**
 * After a navigation inside the page `og:title` often stays the first page's, and the heading the last one's for a while:
 * only a heading that is new, and that the window's title confirms, is this page's.
 */
function newTitles({ document, lastHeading }: Page): string[] {
  const heading = headingText(document);
  return heading !== '' && heading !== lastHeading && document.title.includes(heading) ? [heading] : [];
}
