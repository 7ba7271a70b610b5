/** Addresses of arXiv's own pages and of mirrors that have the same: by themselves, since arXiv's pages need no other rule. */
import { type ArxivId, claimsArxivId, dottedArxivId, findArxivIdInPath, parseArxivId } from './arxiv-id';
import { plainHost, plainPath, type WebAddress } from './web-address';

// xxx.lanl.gov and ar5iv.org are not arXiv's own, but show the same papers under the same identifiers.
const ARXIV = /^(?:(?:(?:export|browse)\.)?arxiv\.org|xxx\.lanl\.gov|ar5iv\.org|ar5iv\.labs\.arxiv\.org)$/;

/** The archives that were opened after identifiers had lost them: https://arxiv.org/category_taxonomy */
const NEW_FIELDS = ['econ', 'eess', 'q-fin', 'stat'];

export function isArxivAddress(host: string): boolean {
  return ARXIV.test(host);
}

/**
 * The paper that such an address names; `bad-identifier` where one must stand and is not valid; undefined where there is
 * none. The host must be one of {@link isArxivAddress}.
 */
export function arxivPaper({
  host,
  path,
  query,
}: Pick<WebAddress, 'host' | 'path' | 'query'>): ArxivId | 'bad-identifier' | undefined {
  const inQuery = path === '/abs' ? query.get('id') : null;
  if (inQuery !== null) return parseArxivId(inQuery) ?? 'bad-identifier';
  const id = findArxivIdInPath(host.startsWith('ar5iv') ? withoutField(path) : path);
  return id ?? (claimsArxivId(path) ? 'bad-identifier' : undefined);
}

/** What nearly all pages of papers have for an address; versions of more digits take the long way. */
const USUAL_HOSTS = ['arxiv.org', 'www.arxiv.org', 'export.arxiv.org'];
const USUAL_PATH = /^\/(?:abs|pdf|html)\/(\d{4})\.(\d{4,5})(?:v([1-9]\d?))?$/;

/**
 * The paper that an address of the usual form names; undefined for every other, which may name one all the same. By one
 * expression: a page's first one of each costs it as much as all else that its address takes.
 */
export function usualArxivPaper({ host, pathname }: Pick<URL, 'host' | 'pathname'>): ArxivId | undefined {
  const [, yearMonth, number, version] = USUAL_PATH.exec(pathname) ?? [];
  if (yearMonth === undefined || number === undefined || !USUAL_HOSTS.includes(host)) return undefined;
  return dottedArxivId(yearMonth, number, version);
}

/** The paper of a page's own address; undefined for every other page. */
export function arxivPaperOf(url: URL): ArxivId | undefined {
  const usual = usualArxivPaper(url);
  if (usual !== undefined) return usual;
  const host = plainHost(url);
  if (!isArxivAddress(host)) return undefined;
  const paper = arxivPaper({ host, path: plainPath(url), query: url.searchParams });
  return typeof paper === 'object' ? paper : undefined;
}

/** ar5iv also puts a field before identifiers that have none: /html/cs/2409.08642. */
function withoutField(path: string): string {
  const [, kind, field = '', identifier] = /^(\/[^/]+\/)([^/]+)\/(\d{4}\.\d.*)$/.exec(path) ?? [];
  return kind !== undefined && isField(field) ? `${kind}${identifier}` : path;
}

function isField(name: string): boolean {
  return NEW_FIELDS.includes(name) || parseArxivId(`${name}/9901001`) !== undefined;
}
