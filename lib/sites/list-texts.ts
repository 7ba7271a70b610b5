/**
 * What one of arXiv's lists is asked about by: links and titles alone, in as few looks at the page as can be, since a first
 * element of each kind costs a page more than a hundred of them (Chromium 156, November 2026).
 */
import { titleElementOf } from './listed-links';
import { LONGEST_TITLE, titleText } from './title-text';

export interface ListTexts {
  /** The address of each paper's abstract page as the list writes it. */
  readonly links: readonly string[];
  /** Its exact title, '' where it has none. */
  readonly titles: readonly string[];
}

/** No address of a paper is longer, and none that is let through to the background. */
export const LONGEST_LINK = 1_000;

/** What stands before each title in a list. */
const LABEL = 'Title:';

/** Of the papers on a list or search, by the links to them. */
export function readListTexts(document: Document, links: readonly Element[]): ListTexts {
  const titles = document.querySelectorAll('dl > dd div.list-title, li.arxiv-result p.title');
  return {
    links: links.map((link) => link.getAttribute('href')?.slice(0, LONGEST_LINK) ?? ''),
    titles:
      titles.length === links.length
        ? Array.from(titles, textOf)
        : // Which title is whose is told by where it stands.
          links.map((link) => titleText(titleElementOf(link)) ?? ''),
  };
}

/** Of nearly all titles nothing but their label is an element. */
function textOf(title: Element): string {
  if (title.childElementCount > 1) return titleText(title) ?? '';
  const text = title.textContent?.trim() ?? '';
  if (!text.startsWith(LABEL)) return titleText(title) ?? '';
  return text.length > LONGEST_TITLE ? '' : text.slice(LABEL.length).trim();
}
