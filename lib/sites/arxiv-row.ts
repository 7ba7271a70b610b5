import type { PaperKey } from '../model/paper-key';
import { type ArxivId, dottedArxivId, findArxivIdInPath } from '../papers/arxiv-id';
import { isArxivHost } from './arxiv-hosts';
import { paperLinks, titleElementOf } from './listed-links';
import { ListedPaper } from './listed-paper';
import type { PaperRow } from './site';
import { titleText } from './title-text';

/** What nearly every link is. Two thousand of them are read of one page, which rules out parsing each as an address. */
const USUAL = /^\/abs\/(\d{4})\.(\d{4,5})$/;
/** Any other: with a host, with a version, or with an identifier of before 2007. */
const ABSTRACT = /^(?:https?:\/\/([\w.-]+))?(\/abs\/[^?#]+)/;

/** The rows of a list on one of arXiv's pages; none of those whose link leads to no paper. */
export function arxivRows(document: Document): PaperRow[] {
  return paperLinks(document).flatMap((link): PaperRow[] => {
    const keys = arxivKeysOfLink(link.getAttribute('href') ?? '');
    if (keys.length === 0) return [];
    const { elements, badge } = new ListedPaper(link);
    const text = titleText(titleElementOf(link));
    return [{ keys, ...(text !== undefined && { title: text }), elements, badge }];
  });
}

/** The key of the paper that a link to an abstract page leads to, which may name a host and a version; none where there is no paper. */
export function arxivKeysOfLink(link: string): PaperKey[] {
  const found = arxivIdOf(link);
  return found === undefined ? [] : [`arxiv:${found.id}`];
}

function arxivIdOf(link: string): ArxivId | undefined {
  const [, yearMonth, number] = USUAL.exec(link) ?? [];
  if (yearMonth !== undefined && number !== undefined) return dottedArxivId(yearMonth, number, undefined);
  const [, host, path] = ABSTRACT.exec(link) ?? [];
  const isArxivs = host === undefined || isArxivHost(host);
  return path !== undefined && isArxivs ? findArxivIdInPath(path) : undefined;
}
