/** arXiv's lists: new, recent, of a month or a year, to catch up with, and an author's own. */
import { arxivPage, hasArxivPages } from './arxiv-page';
import { arxivRow } from './arxiv-row';
import { readRows } from './list-rows';
import type { PaperRow, Site } from './site';

/** One in each paper's line of links. A page has several lists, all under one id, with headings inside them. */
const LINK = 'dl > dt > a[title="Abstract"]';

export const arxivList: Site = {
  ...arxivPage,
  name: 'arxiv-list',
  matches: (url) => hasArxivPages(url) && /^\/(?:list|catchup|a)(?:\/|$)/.test(url.pathname),
  rows: ({ document }) => readRows(document.querySelectorAll(LINK), readRow),
  listStart: (document) => document.querySelector(LINK)?.closest('dl') ?? undefined,
};

/** A line and, in the next element, the details. */
function readRow(link: Element): PaperRow | undefined {
  const line = link.parentElement ?? link;
  const details = line.nextElementSibling;
  const hasDetails = details?.localName === 'dd';
  return arxivRow(link, {
    title: hasDetails ? details.querySelector('div.list-title') : null,
    elements: hasDetails ? [line, details] : [line],
    badge: { element: line, where: 'beforeend' },
  });
}
