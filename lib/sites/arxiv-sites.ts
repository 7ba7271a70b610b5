import { arxivAbs } from './arxiv-abs';
import { arxivHtml } from './arxiv-html';
import { arxivList } from './arxiv-list';
import { arxivOther } from './arxiv-other';
import { arxivPdf } from './arxiv-pdf';
import { arxivSearch } from './arxiv-search';
import type { Site } from './site';

/** arXiv's own sites and its mirrors, the most particular first. */
export const arxivSites: readonly Site[] = [
  // Before the abstract pages, since ar5iv has papers under `/abs` too.
  arxivHtml,
  arxivAbs,
  arxivList,
  arxivSearch,
  arxivPdf,
  arxivOther,
];
