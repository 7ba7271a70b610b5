/** The papers on one of arXiv's lists, as they stand there; which of them are papers in truth is told by their links. */
import { MOST_ROWS } from './list-rows';
import type { ListedRow, Place } from './site';

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

/** The row that a link stands in. Each part is looked for when it is asked for: of two thousand rows most never are. */
export class ListedPaper implements ListedRow {
  constructor(readonly link: Element) {}

  /** A list's line of links. */
  private get line(): Element | undefined {
    const { parentElement: parent } = this.link;
    return parent?.localName === 'dt' ? parent : undefined;
  }

  /** What the search has found. */
  private get result(): Element {
    return this.link.closest(SEARCH_RESULT) ?? this.link;
  }

  get elements(): readonly Element[] {
    const { line } = this;
    if (line === undefined) return [this.result];
    const details = line.nextElementSibling;
    return details?.localName === 'dd' ? [line, details] : [line];
  }

  /** The element of its title. */
  get title(): Element | null {
    const [element, details] = this.elements;
    if (this.line === undefined) return element?.querySelector('p.title') ?? null;
    return details?.querySelector('div.list-title') ?? null;
  }

  get badge(): Place {
    const { line } = this;
    if (line !== undefined) return { element: line, where: 'beforeend' };
    const { title } = this;
    return title === null
      ? { element: this.result, where: 'beforeend' }
      : { element: title, where: 'afterend' };
  }
}
