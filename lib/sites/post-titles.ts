/** The titles of a post: `og:title` and the first heading, never `<title>` alone, which carries the site's name. */
import { headingText } from './first-heading';
import type { ReadTitles } from './read-titles';
import { LONGEST_TITLE } from './title-text';

/** Of a page that was loaded at its address. A heading that the window's own title does not confirm may be drawn anew. */
export function readPostTitles(document: Document): ReadTitles {
  const heading = headingText(document);
  const openGraph =
    document.querySelector('meta[property="og:title"]')?.getAttribute('content')?.trim() ?? '';
  return {
    titles: [openGraph, heading].filter((title) => title !== '' && title.length <= LONGEST_TITLE),
    isDrawn: heading !== '' && document.title.includes(heading),
  };
}
