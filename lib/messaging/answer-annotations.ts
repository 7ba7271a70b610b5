import { countAnnotations } from '../model/annotation';
import type { PageIdentity } from '../model/page-identity';
import type { ToBackground } from './protocol';
import type { AskingPage, RequestContext } from './request-context';

/** Answers a page that is visited, and so knows what it is, and has its card drawn where it has one. */
export async function annotatePage(
  context: RequestContext,
  { keys, titles }: PageIdentity,
  { host, tabId, documentId }: AskingPage,
): Promise<ToBackground['annotations']['reply']> {
  const [annotations, { folded, hidden }] = await Promise.all([
    context.annotations({ keys, titles }),
    context.preferences(host),
  ]);
  const hasCard = !hidden && countAnnotations(annotations) > 0;
  if (tabId !== undefined) {
    context.showInTab(tabId, annotations);
    if (hasCard) context.bringScripts({ tabId, documentId }, ['card']);
  }
  return { annotations, folded, hidden, ...(hasCard && { words: context.drawnWords('card') }) };
}
