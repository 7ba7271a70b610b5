/** What arXiv's search finds, the advanced one included. */
import { arxivPage, hasArxivPages } from './arxiv-page';
import { arxivRow } from './arxiv-row';
import { readRows } from './list-rows';
import type { PaperRow, Site } from './site';

const RESULT = 'li.arxiv-result';

export const arxivSearch: Site = {
  ...arxivPage,
  name: 'arxiv-search',
  matches: (url) => hasArxivPages(url) && /^\/search(?:\/|$)/.test(url.pathname),
  rows: ({ document }) => readRows(document.querySelectorAll(RESULT), readRow),
  listStart: (document) => document.querySelector(RESULT)?.parentElement ?? undefined,
};

function readRow(result: Element): PaperRow | undefined {
  const title = result.querySelector('p.title');
  return arxivRow(result.querySelector('p.list-title > a'), {
    title,
    elements: [result],
    badge: title ? { element: title, where: 'afterend' } : { element: result, where: 'beforeend' },
  });
}
