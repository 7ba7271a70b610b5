/** arXiv's lists: new, recent, of a month or a year, to catch up with, and an author's own. */
import { arxivPage, hasArxivPages } from './arxiv-page';
import { arxivRows } from './arxiv-row';
import { LIST_LINK } from './listed-links';
import type { Site } from './site';

export const arxivList: Site = {
  ...arxivPage,
  name: 'arxiv-list',
  matches: (url) => hasArxivPages(url) && /^\/(?:list|catchup|a)(?:\/|$)/.test(url.pathname),
  rows: ({ document }) => arxivRows(document),
  listStart: (document) => document.querySelector(LIST_LINK)?.closest('dl') ?? undefined,
};
