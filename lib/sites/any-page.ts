/**
 * A blog post or any page that an entry points to. Known by its address, else by its exact title: `og:title` and the first
 * heading, never `<title>` alone, which carries the site's name.
 */
import { keyOfAddress } from '../papers/canonical-address';
import { placeAfter } from './drawn-heading';
import type { Page, Site } from './site';

export const anyPage: Site = {
  name: 'any-page',
  matches: (url) => url.protocol === 'https:' || url.protocol === 'http:',
  drawnByScript: true,
  addressKeys(url) {
    const key = keyOfAddress(url.href);
    return key === undefined ? [] : [key];
  },
  documentKeys: () => [],
  titles: (page) => (page.lastHeading === undefined ? loadedTitles(page) : newTitles(page)),
  heading: (document) => firstHeading(document)?.textContent?.trim() ?? '',
  cardPlace: (document) => placeAfter(firstHeading(document)),
};

/**
 * The first heading that the window's title repeats, for a post may hold headings of its own above the page's; else the
 * first of the main part; else the first.
 */
function firstHeading(document: Document): Element | undefined {
  const headings = [...document.querySelectorAll('h1')];
  const titled = headings.find((heading) => {
    const text = heading.textContent.trim();
    return text !== '' && document.title.includes(text);
  });
  return titled ?? document.querySelector('main h1, article h1') ?? headings[0];
}

function loadedTitles({ document }: Page): string[] {
  const openGraph = document.querySelector('meta[property="og:title"]')?.getAttribute('content');
  return [openGraph, firstHeading(document)?.textContent].flatMap((title) => title?.trim() || []);
}

/**
 * After a navigation inside the page `og:title` often stays the first page's, and the heading the last one's for a while:
 * only a heading that is new, and that the window's title confirms, is this page's.
 */
function newTitles({ document, lastHeading }: Page): string[] {
  const heading = anyPage.heading(document) ?? '';
  return heading !== '' && heading !== lastHeading && document.title.includes(heading) ? [heading] : [];
}
