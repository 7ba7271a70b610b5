/** arXiv's abstract page. The header is rebuilt every few years; `#abs`, its block quote and the citation tags have stayed. */
import type { PaperKey } from '../model/paper-key';
import { parseArxivId } from '../papers/arxiv-id';
import { keyOfAddress } from '../papers/canonical-address';
import { isArxivHost } from './arxiv-hosts';
import { titleKeys } from './page-titles';
import type { Site } from './site';

/** The title's block is for a page whose abstract has moved: better there than nowhere. */
const ANCHORS = ['#abs > blockquote.abstract', '#abs blockquote.abstract', '#abs h1.title'];

export const arxivAbs: Site = {
  name: 'arxiv-abs',
  matches: (url) => isArxivHost(url.hostname) && /^\/abs(?:\/|$)/.test(url.pathname),
  drawnByScript: false,
  addressKeys(url) {
    const named = url.pathname.length <= '/abs/'.length ? url.searchParams.get('id') : null;
    if (named !== null) return arxivKeys(named);
    const key = keyOfAddress(url.href);
    return key?.startsWith('arxiv:') ? [key] : [];
  },
  documentKeys({ document }) {
    return [
      ...arxivKeys(metaContent(document, 'citation_arxiv_id')),
      ...titleKeys([metaContent(document, 'citation_title')]),
    ];
  },
  heading: () => undefined,
  cardAnchor(document) {
    for (const anchor of ANCHORS) {
      const element = document.querySelector(anchor);
      if (element !== null) return element;
    }
    return undefined;
  },
};

function arxivKeys(text: string): PaperKey[] {
  const parsed = parseArxivId(text);
  return parsed === undefined ? [] : [`arxiv:${parsed.id}`];
}

/** The page's `<title>` and `h1` are no use: MathJax splits the one, and the other carries the id. */
function metaContent(document: Document, name: string): string {
  return document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? '';
}
