/** arXiv's abstract page. The header is rebuilt every few years; `#abs`, its block quote and the citation tags have stayed. */
import type { PaperKey } from '../model/paper-key';
import { parseArxivId } from '../papers/arxiv-id';
import { titleInWindowTitle } from '../papers/arxiv-window-title';
import { arxivKeysOf, arxivPage, hasArxivPages, versionIn } from './arxiv-page';
import type { Site } from './site';

/** The title's block is for a page whose abstract has moved: better there than nowhere. */
const PLACES = ['#abs > blockquote.abstract', '#abs blockquote.abstract', '#abs h1.title'];

export const arxivAbs: Site = {
  ...arxivPage,
  name: 'arxiv-abs',
  matches: (url) => hasArxivPages(url) && (url.pathname === '/abs' || url.pathname.startsWith('/abs/')),
  // They are the same where the address has one.
  documentKeys: ({ url, document }) =>
    arxivKeysOf(url).length > 0 ? [] : arxivKeys(metaContent(document, 'citation_arxiv_id')),
  titles({ document }) {
    const title = titleInWindowTitle(document.title) ?? metaContent(document, 'citation_title');
    return title === '' ? [] : [title];
  },
  // The address of the newest version has none; the page itself says which it is.
  version: ({ url, document }) => versionIn(url.href) ?? versionIn(propertyContent(document, 'og:url')),
  authors: ({ document }) =>
    [...document.querySelectorAll('meta[name="citation_author"]')].map(
      (author) => author.getAttribute('content') ?? '',
    ),
  cardPlace(document) {
    for (const place of PLACES) {
      const element = document.querySelector(place);
      if (element !== null) return { element, where: 'afterend' };
    }
    return undefined;
  },
};

function arxivKeys(text: string): PaperKey[] {
  const parsed = parseArxivId(text);
  return parsed === undefined ? [] : [`arxiv:${parsed.id}`];
}

/** What the heading says is no use: MathJax splits it. */
function metaContent(document: Document, name: string): string {
  return document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? '';
}

function propertyContent(document: Document, property: string): string {
  return document.querySelector(`meta[property="${property}"]`)?.getAttribute('content') ?? '';
}
