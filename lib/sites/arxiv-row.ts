import { type ArxivId, dottedArxivId, findArxivIdInPath } from '../papers/arxiv-id';
import { isArxivHost } from './arxiv-hosts';
import type { PaperRow } from './site';
import { titleText } from './title-text';

/** What nearly every link is. Two thousand of them are read on one page, which rules out parsing each as an address. */
const USUAL = /^\/abs\/(\d{4})\.(\d{4,5})$/;
/** Any other: with a host, with a version, or with an identifier of before 2007. */
const ABSTRACT = /^(?:https?:\/\/([\w.-]+))?(\/abs\/[^?#]+)/;

/**
 * The row of a list on one of arXiv's pages, known by a link to the paper's abstract, which may name a host and a version.
 * Undefined where it leads to no paper.
 */
export function arxivRow(
  link: Element | null,
  row: Pick<PaperRow, 'elements' | 'badge'> & { readonly title: Element | null },
): PaperRow | undefined {
  const found = arxivIdOf(link?.getAttribute('href') ?? '');
  if (found === undefined) return undefined;
  const { elements, badge } = row;
  const title = titleText(row.title);
  return { keys: [`arxiv:${found.id}`], ...(title !== undefined && { title }), elements, badge };
}

function arxivIdOf(link: string): ArxivId | undefined {
  const [, yearMonth, number] = USUAL.exec(link) ?? [];
  if (yearMonth !== undefined && number !== undefined) return dottedArxivId(yearMonth, number, undefined);
  const [, host, path] = ABSTRACT.exec(link) ?? [];
  const isArxivs = host === undefined || isArxivHost(host);
  return path !== undefined && isArxivs ? findArxivIdInPath(path) : undefined;
}
