/** Lists of papers on sites that are not arXiv's: what a row is about is told by where its links lead, and by its title. */
import { readRows } from './list-rows';
import { linkedKeys } from './paper-links';
import type { Page, PaperRow } from './site';
import { titleText } from './title-text';

/** Selectors of a list: its rows, and what stands in one. */
export interface ListShape {
  readonly row: string;
  /** The title; a badge stands behind it, or behind the link that it is in. */
  readonly title: string;
  /** The links that lead to the row's own paper, and to no other. */
  readonly links: string;
}

/** The list's rows; those without a title are none. */
export function linkedRows(page: Page, { row, title, links }: ListShape): PaperRow[] {
  return readRows(page.document.querySelectorAll(row), (element): PaperRow | undefined => {
    const heading = element.querySelector(title);
    if (heading === null) return undefined;
    const text = titleText(heading);
    return {
      keys: linkedKeys(element.querySelectorAll(links), page.url),
      // A title that was cut is another one, perhaps another paper's.
      ...(text !== undefined && !/(?:…|\.{3})$/.test(text) && { title: text }),
      elements: [element],
      badge: { element: heading.closest('a') ?? heading, where: 'afterend' },
    };
  });
}

/** The element that the list's rows stand in. */
export function listOf(document: Document, { row, title }: ListShape): Element | undefined {
  const rows = [...document.querySelectorAll(row)];
  return rows.find((element) => element.querySelector(title) !== null)?.parentElement ?? undefined;
}
