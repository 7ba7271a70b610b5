/** The heading of a page of any site. */

/**
 * The first heading that the window's title repeats, for a post may hold headings of its own above the page's; else the
 * first of the main part; else the first.
 */
export function firstHeading(document: Document): Element | undefined {
  const first = document.querySelector('h1');
  // Nearly always, and a list of elements costs a page more than one of them.
  if (first === null || isTitled(first)) return first ?? undefined;
  const titled = [...document.querySelectorAll('h1')].find(isTitled);
  return titled ?? document.querySelector('main h1, article h1') ?? first;
}

/**
 * The same of those that are really drawn, for a page may hide a heading and show what it says in other ways; undefined where
 * none is. https://developer.mozilla.org/docs/Web/API/Element/checkVisibility
 */
export function drawnHeading(document: Document): Element | undefined {
  const first = firstHeading(document);
  if (first === undefined || first.checkVisibility()) return first;
  const drawn = [...document.querySelectorAll('h1')].filter((heading) => heading.checkVisibility());
  return drawn.find(isTitled) ?? drawn.find((heading) => heading.closest('main, article')) ?? drawn[0];
}

/** The first heading's words as they stand; '' where there is none. */
export function headingText(document: Document): string {
  return firstHeading(document)?.textContent?.trim() ?? '';
}

function isTitled(heading: Element): boolean {
  const text = heading.textContent.trim();
  return text !== '' && heading.ownerDocument.title.includes(text);
}
