import type { PaperKey } from '../model/paper-key';
import { arxivPaper, isArxivAddress } from './arxiv-address';
import { type ArxivId, explainBadArxivId, findArxivIdInPath, parseArxivId } from './arxiv-id';
import type { WebAddress } from './web-address';

/** A paper named by its identifier. */
export interface NamedPaper {
  readonly key: PaperKey;
  readonly version?: number;
}

type Finding = NamedPaper | 'bad-identifier' | undefined;

/** Other sites' pages of arXiv papers, as `host/path`; the identifier stands behind the match. */
const SHOWING_ARXIV: readonly RegExp[] = [
  /^alphaxiv\.org\/(?:[a-z]{2}\/)?(?:abs|overview|pdf|replicate|audio)\//,
  /^(?:huggingface\.co|hf\.co)\/papers\//,
  /^papers\.cool\/arxiv\//,
  /^emergentmind\.com\/papers\//,
];

/**
 * The paper that an address of arXiv, a DOI resolver, OpenReview or another site of papers names; `bad-identifier`
 * where one must stand and is not valid; undefined for every other page.
 */
export function paperAt(page: WebAddress): Finding {
  if (isArxivAddress(page.host)) {
    const paper = arxivPaper(page);
    return typeof paper === 'object' ? named(paper) : paper;
  }
  if (/^(?:dx\.)?doi\.org$/.test(page.host)) return doiPaper(page.path);
  if (page.host === 'openreview.net') return openreviewPaper(page);
  return paperElsewhere(page.host + page.path);
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

function paperElsewhere(place: string): Finding {
  // papers.cool shows OpenReview's papers under their own identifiers.
  const [, openreview] = /^papers\.cool\/venue\/([\w-]+)@OpenReview$/.exec(place) ?? [];
  if (openreview) return { key: `openreview:${openreview}` };
  const shown = SHOWING_ARXIV.find((pattern) => pattern.test(place));
  if (!shown) return undefined;
  const name = place.replace(shown, '').replace(/\.(?:md|pdf)$/, '');
  const id = findArxivIdInPath(`/abs/${name}`);
  // These sites have other pages at such addresses too: only what has an identifier's look is a mistake.
  return id || explainBadArxivId(name) ? named(id) : undefined;
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
