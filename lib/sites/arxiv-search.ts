/** What arXiv's search finds, the advanced one included. */
import { arxivPage, hasArxivPages } from './arxiv-page';
import { arxivRows } from './arxiv-row';
import { SEARCH_RESULT } from './listed-links';
import type { Site } from './site';

export const arxivSearch: Site = {
  ...arxivPage,
  name: 'arxiv-search',
  matches: (url) => hasArxivPages(url) && /^\/search(?:\/|$)/.test(url.pathname),
  rows: ({ document }) => arxivRows(document),
  listStart: (document) => document.querySelector(SEARCH_RESULT)?.parentElement ?? undefined,
};
