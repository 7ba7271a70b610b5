/** The papers on one of arXiv's lists, by the links to their abstract pages; which are papers in truth is told by their addresses. */
import { MOST_ROWS } from './list-rows';

/** One in each paper's line of links. A page has several lists, all under one id, with headings inside them. */
export const LIST_LINK = 'dl > dt > a[title="Abstract"]';
export const SEARCH_RESULT = 'li.arxiv-result';

const SEARCH_LINK = `${SEARCH_RESULT} p.list-title > a:first-of-type`;

/**
 * The links to the papers' abstract pages: of new papers, of recent ones, of those of a month or a year, of those to catch up
 * with, of an author's own, or of what a search finds; of as many rows as are looked at.
 */
export function paperLinks(document: Document): Element[] {
  const listed = document.querySelectorAll(LIST_LINK);
  const links = listed.length > 0 ? listed : document.querySelectorAll(SEARCH_LINK);
  return Array.from(links).slice(0, MOST_ROWS);
}

/** A list's line of links, in which one of them stands; undefined for a link of a search's. */
export function lineOf({ parentElement: parent }: Element): Element | undefined {
  return parent?.localName === 'dt' ? parent : undefined;
}

/** The element of the title of the paper that a link leads to. */
export function titleElementOf(link: Element): Element | null {
  const line = lineOf(link);
  if (line === undefined) return link.closest(SEARCH_RESULT)?.querySelector('p.title') ?? null;
  const details = line.nextElementSibling;
  return details?.localName === 'dd' ? details.querySelector('div.list-title') : null;
}
