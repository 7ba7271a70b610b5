/**
 * What one of arXiv's lists is asked about by: links and titles alone, in as few looks at the page as can be, since a first
 * element of each kind costs a page more than a hundred of them (Chromium 156, November 2026).
 */
import { MOST_ROWS } from './list-rows';
import { LIST_LINK, papersOfList, SEARCH_RESULT, searchedPapers } from './listed-papers';
import { LONGEST_TITLE, titleText } from './title-text';

export interface ListTexts {
  /** The address of each paper's abstract page as the list writes it. */
  readonly links: readonly string[];
  /** Its exact title, '' where it has none. */
  readonly titles: readonly string[];
}

/** What stands before each title in a list. */
const LABEL = 'Title:';

/** Of the list, or of the search, that a document shows; of as many rows as are looked at. */
export function readListTexts(document: Document): ListTexts {
  const links = document.querySelectorAll(LIST_LINK);
  if (links.length > 0)
    return textsOf(links, document.querySelectorAll('dl > dd div.list-title'), papersOfList);
  const found = document.querySelectorAll(`${SEARCH_RESULT} p.list-title > a:first-of-type`);
  return textsOf(found, document.querySelectorAll(`${SEARCH_RESULT} p.title`), searchedPapers);
}

function textsOf(
  links: NodeListOf<Element>,
  titles: NodeListOf<Element>,
  read: typeof papersOfList,
): ListTexts {
  const [first] = links;
  if (first === undefined || links.length === titles.length)
    return { links: listOf(links, hrefOf), titles: listOf(titles, textOf) };
  // Which title is whose is told by where it stands.
  const papers = read(first.ownerDocument);
  return {
    links: papers.map(({ link }) => link.slice(0, LONGEST_LINK)),
    titles: papers.map(({ title }) => titleText(title) ?? ''),
  };
}

function listOf(elements: NodeListOf<Element>, read: (element: Element) => string): string[] {
  return Array.from(elements, read).slice(0, MOST_ROWS);
}

/** No address of a paper is longer. */
const LONGEST_LINK = 1_000;

function hrefOf(link: Element): string {
  return link.getAttribute('href')?.slice(0, LONGEST_LINK) ?? '';
}

/** Of nearly all titles nothing but their label is an element. */
function textOf(title: Element): string {
  if (title.childElementCount > 1) return titleText(title) ?? '';
  const text = title.textContent?.trim() ?? '';
  if (!text.startsWith(LABEL)) return titleText(title) ?? '';
  return text.length > LONGEST_TITLE ? '' : text.slice(LABEL.length).trim();
}
