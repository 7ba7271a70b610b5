import { findArxivIdInPath } from '../papers/arxiv-id';
import { isArxivHost } from './arxiv-hosts';
import type { PaperRow } from './site';
import { titleText } from './title-text';

/** Two thousand of them are read on one page, which rules out parsing each as an address. */
const ABSTRACT = /^(?:https?:\/\/([\w.-]+))?(\/abs\/[^?#]+)/;

/**
 * The row of a list on one of arXiv's pages, known by a link to the paper's abstract, which may name a host and a version.
 * Undefined where it leads to no paper.
 */
export function arxivRow(
  link: Element | null,
  row: Pick<PaperRow, 'elements' | 'badge'> & { readonly title: Element | null },
): PaperRow | undefined {
  const [, host, path] = ABSTRACT.exec(link?.getAttribute('href') ?? '') ?? [];
  const isArxivs = host === undefined || isArxivHost(host);
  const found = path !== undefined && isArxivs ? findArxivIdInPath(path) : undefined;
  if (found === undefined) return undefined;
  const { elements, badge } = row;
  const title = titleText(row.title);
  return { keys: [`arxiv:${found.id}`], ...(title !== undefined && { title }), elements, badge };
}
