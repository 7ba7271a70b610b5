import type { PaperKey } from '../model/paper-key';
import { type ArxivId, claimsArxivId, findArxivIdInPath, parseArxivId } from './arxiv-id';
import type { WebAddress } from './web-address';

/** A paper named by its identifier. */
export interface NamedPaper {
  readonly key: PaperKey;
  readonly version?: number;
}

type Finding = NamedPaper | 'bad-identifier' | undefined;

// xxx.lanl.gov and ar5iv.org are not arXiv's own, but show the same papers under the same identifiers.
const ARXIV = /^(?:(?:(?:export|browse)\.)?arxiv\.org|xxx\.lanl\.gov|ar5iv\.org|ar5iv\.labs\.arxiv\.org)$/;

/**
 * The paper that an address of arXiv, a DOI resolver or OpenReview names; `bad-identifier` where one must stand
 * and is not valid; undefined for every other page.
 */
export function paperAt(page: WebAddress): Finding {
  if (ARXIV.test(page.host)) return arxivPaper(page);
  if (/^(?:dx\.)?doi\.org$/.test(page.host)) return doiPaper(page.path);
  if (page.host === 'openreview.net') return openreviewPaper(page);
  return undefined;
}

function arxivPaper({ path, query }: WebAddress): Finding {
  const inQuery = path === '/abs' ? query.get('id') : null;
  if (inQuery !== null) return named(parseArxivId(inQuery));
  const id = findArxivIdInPath(path);
  return id || claimsArxivId(path) ? named(id) : undefined;
}

// DOIs ignore case: https://www.doi.org/doi-handbook/HTML/case-sensitivity.html
function doiPaper(path: string): Finding {
  const doi = unescaped(path.slice(1)).toLowerCase().replace(/\/$/, '');
  if (!/^10\.\d{4,9}(?:\.\d+)*\/\S*[^\s/]$/.test(doi)) return undefined;
  // An address cannot keep these parts, so such a DOI could not be opened again.
  if (/\/(?:\.\.?|index\.html)(?:\/|$)/.test(doi)) return undefined;
  const arxiv = '10.48550/arxiv.';
  return doi.startsWith(arxiv) ? named(parseArxivId(doi.slice(arxiv.length))) : { key: `doi:${doi}` };
}

function openreviewPaper({ path, query }: WebAddress): Finding {
  if (!/^\/(?:forum|pdf|attachment)$/.test(path)) return undefined;
  const id = query.get('id') ?? '';
  if (/^[\w-]+$/.test(id)) return { key: `openreview:${id}` };
  const arxiv = query.get('arxivid');
  return arxiv ? named(parseArxivId(arxiv)) : undefined;
}

function named(arxiv: ArxivId | undefined): Finding {
  if (!arxiv) return 'bad-identifier';
  const { id, version } = arxiv;
  return { key: `arxiv:${id}`, ...(version !== undefined && { version }) };
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
