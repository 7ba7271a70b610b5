/** OpenReview's forums, old and new, and its PDFs. */
import { keyOfAddress } from '../papers/canonical-address';
import { drawnTitles, placeAfter } from './drawn-heading';
import { edgePlace } from './edge-place';
import { isPdf } from './pdf-document';
import type { Site } from './site';
import { titleText } from './title-text';

const TITLE = '.forum-title h2,h2.note_content_title';

export const openreview: Site = {
  name: 'openreview',
  matches: ({ hostname }) => hostname === 'openreview.net',
  drawnByScript: true,
  addressKeys(url) {
    const key = keyOfAddress(url.href);
    return key === undefined ? [] : [key];
  },
  documentKeys: () => [],
  titles(page) {
    const drawn = drawnTitles(page, openreview.heading(page.document));
    // A navigation inside the page leaves the tag as it was served.
    if (drawn.length > 0 || page.lastHeading !== undefined) return drawn;
    const served = page.document.querySelector('meta[name="citation_title"]')?.getAttribute('content');
    return served ? [served] : [];
  },
  heading: (document) => titleText(document.querySelector(TITLE)),
  cardPlace: (document) =>
    isPdf(document) ? edgePlace(document) : placeAfter(document.querySelector(TITLE)?.parentElement),
};
