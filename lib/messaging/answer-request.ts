/** What the background does for a content script, once it is clear that it may ask. */
import type { PageIdentity } from '../model/page-identity';
import { kindOfKey } from '../model/paper-key';
import { keyOfAddress } from '../papers/canonical-address';
import { isArxivHost } from '../sites/arxiv-hosts';
import { arxivKeysOfLink } from '../sites/arxiv-row';
import { annotatePage } from './answer-annotations';
import { answerPage } from './answer-page';
import type { ToBackground } from './protocol';
import type { AskingPage, PageScript, RequestContext } from './request-context';
import type { BackgroundRequest } from './request-schemas';

export type Answer = ToBackground[keyof ToBackground]['reply'];

/** Why a page may not say this, though its shape is right; undefined where it may. */
export function refuseRequest(request: BackgroundRequest, page: AskingPage): string | undefined {
  if (request.type !== 'learned') return undefined;
  const own = page.url === undefined ? undefined : keyOfAddress(page.url);
  const isOwn = request.key === own && kindOfKey(request.key) === 'arxiv';
  return isOwn && isArxivHost(page.host) ? undefined : 'a link that is not its page’s own';
}

/** Does what is asked. Whatever a click is needed for is called before anything is awaited. */
export async function answerRequest(
  context: RequestContext,
  request: BackgroundRequest,
  page: AskingPage,
): Promise<Answer> {
  switch (request.type) {
    case 'annotations':
      return await annotatePage(context, request, page);
    case 'page':
      return await answerPage(context, page);
    case 'navigated':
      if (page.tabId !== undefined)
        context.bringScripts({ tabId: page.tabId, documentId: page.documentId }, ['page']);
      return {};
    case 'list':
      return await giveBadges(context, rowsOfList(request), page, ['list', 'rows']);
    case 'badges':
      return await giveBadges(context, request.rows, page, ['rows']);
    case 'preference':
      await setPreference(context, request, page);
      return {};
    case 'open':
      if (page.tabId === undefined) return {};
      if (request.place === 'panel') await context.openPanel(page.tabId);
      else await context.openSearch(request.tag, page.tabId);
      return {};
    case 'learned': {
      const { entry, key, authors } = request;
      await context.learn({ entry, key, by: 'title', authors });
      return {};
    }
  }
}

async function giveBadges(
  context: RequestContext,
  rows: readonly PageIdentity[],
  { host, tabId, documentId }: AskingPage,
  scripts: readonly PageScript[],
): Promise<ToBackground['badges']['reply']> {
  const { digestedOnly, hidden } = await context.preferences(host);
  const badges = hidden ? rows.map(() => undefined) : await context.badges(rows);
  const isAnyKnown = badges.some((badge) => badge !== undefined);
  if (tabId !== undefined && isAnyKnown) context.bringScripts({ tabId, documentId }, scripts);
  return {
    rows: badges.map((badge) => badge ?? null),
    digestedOnly,
    ...(isAnyKnown && { words: context.drawnWords('rows') }),
  };
}

/** A row whose link leads to no paper has nothing, whatever its title. */
function rowsOfList({ links, titles }: ToBackground['list']['request']): PageIdentity[] {
  return links.map((link, index) => {
    const keys = arxivKeysOfLink(link);
    const title = keys.length === 0 ? '' : titles[index];
    return { keys, titles: title ? [title] : [] };
  });
}

async function setPreference(
  context: RequestContext,
  preference: Extract<BackgroundRequest, { type: 'preference' }>,
  { host }: AskingPage,
): Promise<void> {
  if ('folded' in preference) await context.setFolded(preference.folded);
  else if ('digestedOnly' in preference) await context.setDigestedOnly(preference.digestedOnly);
  else await context.hideSite(host);
}
