/** The papers on one of arXiv's lists, as they stand there; which of them are papers in truth is told by their links. */
import { readRows } from './list-rows';
import type { ListedRow } from './site';

export interface ListedPaper extends ListedRow {
  /** The address of its abstract page as the list writes it. */
  readonly link: string;
  readonly title: Element | null;
}

/** One in each paper's line of links. A page has several lists, all under one id, with headings inside them. */
export const LIST_LINK = 'dl > dt > a[title="Abstract"]';
export const SEARCH_RESULT = 'li.arxiv-result';

const SEARCH_LINK = 'p.list-title > a';

/** New papers, recent ones, those of a month or a year, those to catch up with, and an author's own. */
export function papersOfList(document: Document): ListedPaper[] {
  return readRows(document.querySelectorAll(LIST_LINK), readLine);
}

/** What arXiv's search finds, the advanced one included. */
export function searchedPapers(document: Document): ListedPaper[] {
  return readRows(document.querySelectorAll(SEARCH_RESULT), readResult);
}

/** A line and, in the next element, the details. */
function readLine(link: Element): ListedPaper | undefined {
  const line = link.parentElement ?? link;
  const details = line.nextElementSibling;
  const hasDetails = details?.localName === 'dd';
  return listedPaper(link, {
    title: hasDetails ? details.querySelector('div.list-title') : null,
    elements: hasDetails ? [line, details] : [line],
    badge: { element: line, where: 'beforeend' },
  });
}

function readResult(result: Element): ListedPaper | undefined {
  const title = result.querySelector('p.title');
  return listedPaper(result.querySelector(SEARCH_LINK), {
    title,
    elements: [result],
    badge: title ? { element: title, where: 'afterend' } : { element: result, where: 'beforeend' },
  });
}

/** Undefined where there is no link. */
function listedPaper(link: Element | null, row: Omit<ListedPaper, 'link'>): ListedPaper | undefined {
  const address = link?.getAttribute('href');
  return address ? { link: address, ...row } : undefined;
}
