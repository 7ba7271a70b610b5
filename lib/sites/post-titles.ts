/** The titles of a post: `og:title` and the first heading, never `<title>` alone, which carries the site's name. */
import { headingText } from './first-heading';
import { quietly } from './quietly';
import type { ReadTitles } from './read-titles';
import { LONGEST_TITLE } from './title-text';

/** `og:title` on one line, and the first heading on those after it. */
const TITLES = 'concat(translate(//meta[@property="og:title"]/@content, "\n", " "), "\n", //h1)';

/** https://developer.mozilla.org/docs/Web/API/XPathResult#constants */
const STRING_TYPE = 2;

/** Of a page that was loaded at its address. A heading that the window's own title does not confirm may be drawn anew. */
export function readPostTitles(document: Document): ReadTitles {
  const heading = headingText(document);
  const openGraph =
    document.querySelector('meta[property="og:title"]')?.getAttribute('content')?.trim() ?? '';
  return {
    titles: exactTitles(openGraph, heading),
    isDrawn: isConfirmed(document, heading),
  };
}

/**
 * The same by an expression, where the window's title confirms the first heading at once, as it nearly always does: the first
 * element that a script touches costs a page a third of a millisecond, a text that comes of an expression a tenth (Chromium 156,
 * November 2026).
 */
export function readConfirmedTitles(document: Document): ReadTitles {
  // A form of that name is in its place: https://html.spec.whatwg.org/#dom-tree-accessors
  const both = quietly(() => document.evaluate(TITLES, document, null, STRING_TYPE).stringValue) ?? '';
  const end = both.indexOf('\n');
  const heading = both.slice(end).trim();
  if (!isConfirmed(document, heading)) return readPostTitles(document);
  return { titles: exactTitles(both.slice(0, end).trim(), heading), isDrawn: true };
}

function exactTitles(...titles: readonly string[]): string[] {
  return titles.filter((title) => title !== '' && title.length <= LONGEST_TITLE);
}

function isConfirmed(document: Document, heading: string): boolean {
  return heading !== '' && document.title.includes(heading);
}
