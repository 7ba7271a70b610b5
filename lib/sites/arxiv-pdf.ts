/** A paper's PDF in Chromium's viewer. In Firefox's no script of ours runs; badge and popup serve there. */
import { arxivPage, hasArxivPages } from './arxiv-page';
import { edgePlace } from './edge-place';
import { isPdf } from './pdf-document';
import type { Site } from './site';

export const arxivPdf: Site = {
  ...arxivPage,
  name: 'arxiv-pdf',
  matches: (url) => hasArxivPages(url) && /^\/(?:pdf|ftp)\//.test(url.pathname),
  // Where there is no PDF, a page says so.
  cardPlace: (document) => (isPdf(document) ? edgePlace(document) : undefined),
};
