/**
 * Semantic Scholar: a paper's page has no identifier in its address that others know, only links to where the paper is;
 * the citations and references below it have such links too, and are no part of it.
 */
import { keyOfAddress } from '../papers/canonical-address';
import { drawnTitles, placeAfter } from './drawn-heading';
import { type ListShape, linkedRows, listOf } from './linked-rows';
import { linkedKeys } from './paper-links';
import type { Site } from './site';
import { titleText } from './title-text';

const TITLE = 'h1[data-test-id="paper-detail-title"]';

/** Beside the title: the buttons that lead to the paper, and its DOI. */
const OWN_LINKS = '.flex-paper-actions-group a,a.doi__link';

const LIST: ListShape = {
  row: '.cl-paper-row',
  title: '.cl-paper-title',
  links: 'a[href*="arxiv.org/"],a[href*="doi.org/"]',
};

export const semanticScholar: Site = {
  name: 'semantic-scholar',
  matches: ({ hostname }) => hostname === 'www.semanticscholar.org',
  drawnByScript: true,
  addressKeys(url) {
    const key = isPaper(url) ? keyOfAddress(url.href) : undefined;
    return key === undefined ? [] : [key];
  },
  documentKeys(page) {
    // The links of the last page's heading are the last page's too.
    if (semanticScholar.titles(page).length === 0) return [];
    const header = page.document.querySelector(TITLE)?.parentElement;
    return linkedKeys(header?.querySelectorAll(OWN_LINKS) ?? [], page.url);
  },
  titles: (page) => drawnTitles(page, titleText(page.document.querySelector(TITLE))),
  // A list has none: its first row's words stand for it, with the authors, lest they be taken for that paper's title.
  heading: (document) =>
    titleText(document.querySelector(TITLE)) ?? document.querySelector(LIST.row)?.textContent,
  cardPlace: (document) => placeAfter(document.querySelector(TITLE)),
  rows: (page) => (isPaper(page.url) ? [] : linkedRows(page, LIST)),
  listStart: (document) => listOf(document, LIST),
};

function isPaper({ pathname }: URL): boolean {
  return /^\/(?:paper|reader)\//.test(pathname);
}
