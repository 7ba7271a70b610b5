/**
 * Papers as web pages: arXiv's own, its previews of submissions, whose addresses hold no identifier, and ar5iv's, which
 * LaTeXML makes alike. What authors sent in as HTML before has nothing of all this.
 */
import { type ArxivId, parseArxivId } from '../papers/arxiv-id';
import { arxivKeysOf, arxivPage, hasArxivPages, versionIn } from './arxiv-page';
import { edgePlace } from './edge-place';
import { HTML_TITLE, htmlTitles } from './html-title';
import type { Site } from './site';

const AR5IV = ['ar5iv.org', 'www.ar5iv.org', 'ar5iv.labs.arxiv.org'];

/** In the article the card is as wide as its text; what surrounds the article is as wide as the window on some pages. */
const PLACES = [`article.ltx_document > ${HTML_TITLE}`, 'div.ltx_page_content', 'article.ltx_document'];

export const arxivHtml: Site = {
  ...arxivPage,
  name: 'arxiv-html',
  matches: (url) =>
    AR5IV.includes(url.hostname)
      ? /^\/(?:html|abs|papers|pdf)\//.test(url.pathname)
      : hasArxivPages(url) && url.pathname.startsWith('/html/'),
  documentKeys({ url, document }) {
    // An address is arXiv's word; the page may be its author's alone.
    if (arxivKeysOf(url).length > 0) return [];
    const stamp = stampOf(document);
    return stamp === undefined ? [] : [`arxiv:${stamp.id}`];
  },
  version({ url, document }) {
    const named = versionIn(url.href);
    if (named !== undefined) return named;
    // An address without a version is the newest one's; the stamp says which that is.
    const stamp = stampOf(document);
    return arxivKeysOf(url).includes(`arxiv:${stamp?.id}`) ? stamp?.version : undefined;
  },
  titles: ({ document }) => htmlTitles(document),
  cardPlace(document) {
    // Pictures of a paper have addresses like its own.
    if (!document.contentType.includes('html')) return undefined;
    for (const place of PLACES) {
      const element = document.querySelector(place);
      if (element !== null) return { element, where: 'beforebegin' };
    }
    return edgePlace(document);
  },
};

function stampOf(document: Document): ArxivId | undefined {
  return parseArxivId(document.querySelector('div#watermark-tr')?.textContent ?? '');
}
