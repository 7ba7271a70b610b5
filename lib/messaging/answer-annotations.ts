/** What there is for a page itself, and the scripts that show it, which a page with nothing never gets. */
import { type Annotations, countAnnotations, NO_ANNOTATIONS } from '../model/annotation';
import type { PageIdentity } from '../model/page-identity';
import type { PaperKey } from '../model/paper-key';
import { arxivPaperOf } from '../papers/arxiv-address';
import { titleInWindowTitle } from '../papers/arxiv-window-title';
import type { ToBackground } from './protocol';
import type { AskingPage, RequestContext } from './request-context';

type Reply = ToBackground['annotations']['reply'];

/** Answers a page that knows what it is, and has its card drawn where it has one. */
export async function annotatePage(
  context: RequestContext,
  { keys, titles }: PageIdentity,
  { host, tabId }: AskingPage,
): Promise<Reply> {
  const [annotations, { folded, hidden }] = await Promise.all([
    context.annotations({ keys, titles }),
    context.preferences(host),
  ]);
  const hasCard = !hidden && countAnnotations(annotations) > 0;
  if (tabId !== undefined) {
    context.showInTab(tabId, annotations);
    if (hasCard) context.bringScripts(tabId, ['card']);
  }
  return { annotations, folded, hidden, ...(hasCard && { words: context.drawnWords('card') }) };
}

/**
 * Answers an arXiv abstract page, which only says that it is there: by its address, and by its window's title where that has
 * found nothing. It is visited where there is something to show, or where the page itself may know more than these two.
 */
export async function annotateAbstract(context: RequestContext, page: AskingPage): Promise<Reply> {
  const { host, tabId, url } = page;
  const preferences = context.preferences(host);
  // It may fail while something else is waited for.
  preferences.catch(() => undefined);
  const { annotations, isWorthVisiting } = await lookUpAbstract(context, page);
  const { folded, hidden } = await preferences;
  const hasCard = !hidden && countAnnotations(annotations) > 0;
  if (tabId !== undefined && url !== undefined && isWorthVisiting)
    context.bringScripts(tabId, hasCard ? ['visit', 'card'] : ['visit']);
  return { annotations, folded, hidden, ...(hasCard && { words: context.drawnWords('card') }) };
}

interface AbstractLookup {
  readonly annotations: Annotations;
  readonly isWorthVisiting: boolean;
}

async function lookUpAbstract(context: RequestContext, { tabId, url }: AskingPage): Promise<AbstractLookup> {
  const paper = url === undefined ? undefined : arxivPaperOf(new URL(url));
  if (tabId === undefined || url === undefined || paper === undefined)
    return { annotations: NO_ANNOTATIONS, isWorthVisiting: true };
  const keys: PaperKey[] = [`arxiv:${paper.id}`];
  const lookUp = async (titles: readonly string[]): Promise<AbstractLookup> => {
    const annotations = await context.annotations({ keys, titles });
    context.showInTab(tabId, annotations);
    return { annotations, isWorthVisiting: countAnnotations(annotations) > 0 };
  };
  const byAddress = await lookUp([]);
  if (byAddress.isWorthVisiting) return byAddress;
  const windowTitle = await context.windowTitle(tabId, url);
  if (windowTitle === undefined) return byAddress;
  const title = titleInWindowTitle(windowTitle);
  return title === undefined ? { ...byAddress, isWorthVisiting: true } : await lookUp([title]);
}
