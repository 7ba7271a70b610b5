/** The title of a paper as HTML, as LaTeXML writes it. */
import type { ReadTitles } from './read-titles';
import { titleText } from './title-text';

export const HTML_TITLE = 'h1.ltx_title_document';

/** None where the page has no such heading, or no exact one. */
export function htmlTitles(document: Document): string[] {
  const title = titleText(document.querySelector(HTML_TITLE));
  return title === undefined ? [] : [title];
}

/** What a document shows, which is drawn once it is loaded. */
export function readHtmlTitle(document: Document): ReadTitles {
  return { titles: htmlTitles(document), isDrawn: true };
}
