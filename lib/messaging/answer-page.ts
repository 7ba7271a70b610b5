/**
 * Answers pages that only say that they are there, as most of them do: by their address, and by their title where that has found
 * nothing. Such a page is visited where there is something to show, or where it may know more than these two.
 */
import { type Annotations, countAnnotations, NO_ANNOTATIONS } from '../model/annotation';
import { titleInWindowTitle } from '../papers/arxiv-window-title';
import { anyPage } from '../sites/any-page';
import { arxivAbs } from '../sites/arxiv-abs';
import { arxivHtml } from '../sites/arxiv-html';
import { arxivOther } from '../sites/arxiv-other';
import { arxivPdf } from '../sites/arxiv-pdf';
import { siteOf, sites } from '../sites/registry';
import { isSamePage } from '../sites/same-page';
import type { Site } from '../sites/site';
import type { ToBackground } from './protocol';
import type { AskingPage, PageScript, RequestContext } from './request-context';

/** A page whose tab and address the browser tells. */
type KnownPage = AskingPage & { readonly tabId: number; readonly url: string };

/** The titles of a page; `visit` where only a visit can tell; undefined where another page is there by now. */
type Titles = readonly string[] | 'visit' | undefined;

/** How much of a site's pages can be known without a visit. Pages of all other sites are visited at once. */
interface Outside {
  /** What visits them; undefined where nothing can be shown on them. */
  readonly visit: PageScript | undefined;
  /** Whether one whose address names no paper may name one itself. */
  readonly mayNamePaper?: true;
  /** Undefined where they have no titles. */
  readonly titles?: (context: RequestContext, page: KnownPage) => Promise<Titles>;
}

const OUTSIDES = new Map<Site, Outside>([
  [arxivAbs, { visit: 'abstract', mayNamePaper: true, titles: windowTitles }],
  [arxivHtml, { visit: 'arxiv', mayNamePaper: true, titles: (...page) => readTitles('html', ...page) }],
  [arxivPdf, { visit: 'arxiv' }],
  [arxivOther, { visit: undefined }],
  [anyPage, { visit: 'page', titles: (...page) => readTitles('post', ...page) }],
]);

/** Answers a page, and has it visited and its card drawn where that is worth it. */
export async function answerPage(
  context: RequestContext,
  page: AskingPage,
): Promise<ToBackground['page']['reply']> {
  const { host, tabId, documentId, url } = page;
  const preferences = context.preferences(host);
  // It may fail while something else is waited for.
  preferences.catch(() => undefined);
  const known = tabId === undefined || url === undefined ? undefined : { host, tabId, documentId, url };
  const { annotations, visit } =
    known === undefined
      ? { annotations: NO_ANNOTATIONS, visit: undefined }
      : await lookUpPage(context, known);
  const { folded, hidden } = await preferences;
  const hasCard = visit !== undefined && !hidden && countAnnotations(annotations) > 0;
  if (tabId !== undefined && visit !== undefined)
    context.bringScripts({ tabId, documentId }, hasCard ? [visit, 'card'] : [visit]);
  return { annotations, folded, hidden, ...(hasCard && { words: context.drawnWords('card') }) };
}

interface PageLookup {
  readonly annotations: Annotations;
  /** The script that is to visit the page. */
  readonly visit: PageScript | undefined;
}

async function lookUpPage(context: RequestContext, page: KnownPage): Promise<PageLookup> {
  const address = new URL(page.url);
  const site = siteOf(address);
  const outside = site === undefined ? undefined : OUTSIDES.get(site);
  // It looks for itself while its document is still loading.
  if (outside === undefined)
    context.bringScripts({ tabId: page.tabId, documentId: page.documentId }, ['page']);
  const visit = outside === undefined ? 'page' : outside.visit;
  const keys = site?.addressKeys(address) ?? [];
  const lookUp = async (titles: readonly string[]): Promise<PageLookup> => {
    const annotations = await context.annotations({ keys, titles });
    context.showInTab(page.tabId, annotations);
    return { annotations, visit: countAnnotations(annotations) > 0 ? visit : undefined };
  };
  if (keys.length === 0 && outside?.mayNamePaper) return { annotations: NO_ANNOTATIONS, visit };
  const byAddress = keys.length === 0 ? NOTHING : await lookUp([]);
  if (byAddress.visit !== undefined || outside?.titles === undefined) return byAddress;
  const titles = await outside.titles(context, page);
  if (titles === 'visit') return { ...byAddress, visit };
  return titles === undefined || titles.length === 0 ? byAddress : await lookUp(titles);
}

const NOTHING: PageLookup = { annotations: NO_ANNOTATIONS, visit: undefined };

async function windowTitles(context: RequestContext, { tabId, url }: KnownPage): Promise<Titles> {
  const windowTitle = await context.windowTitle(tabId, url);
  if (windowTitle === undefined) return undefined;
  const title = titleInWindowTitle(windowTitle);
  return title === undefined ? 'visit' : [title];
}

async function readTitles(
  kind: 'html' | 'post',
  context: RequestContext,
  { tabId, url }: KnownPage,
): Promise<Titles> {
  const address = new URL(url);
  return await context.pageTitles(tabId, kind, (other) => isSamePage(sites, address, new URL(other)));
}
