import { lineOf, SEARCH_RESULT, titleElementOf } from './listed-links';
import type { ListedRow, Place } from './site';

/**
 * The row of a paper on one of arXiv's lists, by the link to its abstract page. Each part is looked for when it is asked for: of
 * two thousand rows most never are.
 */
export class ListedPaper implements ListedRow {
  constructor(readonly link: Element) {}

  /** What the search has found. */
  private get result(): Element {
    return this.link.closest(SEARCH_RESULT) ?? this.link;
  }

  get elements(): readonly Element[] {
    const line = lineOf(this.link);
    if (line === undefined) return [this.result];
    const details = line.nextElementSibling;
    return details?.localName === 'dd' ? [line, details] : [line];
  }

  get badge(): Place {
    const line = lineOf(this.link);
    if (line !== undefined) return { element: line, where: 'beforeend' };
    const title = titleElementOf(this.link);
    return title === null
      ? { element: this.result, where: 'beforeend' }
      : { element: title, where: 'afterend' };
  }
}
