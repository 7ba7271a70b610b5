/** What the background does for a content script, once it is clear that it may ask. */
import { type Annotations, countAnnotations, type RowBadge } from '../model/annotation';
import type { PageIdentity } from '../model/page-identity';
import { kindOfKey, type PaperKey } from '../model/paper-key';
import { keyOfAddress } from '../papers/canonical-address';
import { isArxivHost } from '../sites/arxiv-hosts';
import type { ToBackground } from './protocol';
import type { BackgroundRequest } from './request-schemas';

/** The page that a script of ours asks from. */
export interface AskingPage {
  /** As `location.hostname` has it. */
  readonly host: string;
  /** Undefined where the browser does not tell it. */
  readonly url: string | undefined;
  readonly tabId: number | undefined;
}

/** What the reader wants on the pages of a host. */
export interface ShownPreferences {
  /** Cards folded. */
  readonly folded: boolean;
  /** No cards. */
  readonly hidden: boolean;
  /** Only such rows of a list as have something. */
  readonly digestedOnly: boolean;
}

export interface RequestContext {
  readonly annotations: (page: PageIdentity) => Promise<Annotations>;
  readonly badges: (rows: readonly PageIdentity[]) => Promise<readonly (RowBadge | undefined)[]>;
  readonly preferences: (hostname: string) => Promise<ShownPreferences>;
  readonly setFolded: (folded: boolean) => Promise<void>;
  readonly setDigestedOnly: (digestedOnly: boolean) => Promise<void>;
  /** No cards on a host's pages any more. */
  readonly hideSite: (hostname: string) => Promise<void>;
  /** Opens the search for a tag, from a click in a tab. */
  readonly openSearch: (tag: string, tabId: number) => Promise<unknown>;
  /** Opens the side panel beside a tab. */
  readonly openPanel: (tabId: number) => Promise<unknown>;
  readonly learn: (link: {
    readonly entry: number;
    readonly key: PaperKey;
    readonly by: 'title';
    readonly authors: readonly string[];
  }) => Promise<unknown>;
  /** Told what a tab's own page has. */
  readonly showInTab: (tabId: number, annotations: Annotations) => void;
  /** Puts the script that draws a card, or rows, into a tab's page. Called as soon as there is one to draw. */
  readonly bringDrawing: (tabId: number, drawing: 'card' | 'rows') => void;
}

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
      return await annotate(context, request, page);
    case 'badges':
      return await giveBadges(context, request.rows, page);
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

async function annotate(
  context: RequestContext,
  { keys, titles }: PageIdentity,
  { host, tabId }: AskingPage,
): Promise<ToBackground['annotations']['reply']> {
  const [annotations, { folded, hidden }] = await Promise.all([
    context.annotations({ keys, titles }),
    context.preferences(host),
  ]);
  if (tabId !== undefined) context.showInTab(tabId, annotations);
  if (tabId !== undefined && !hidden && countAnnotations(annotations) > 0)
    context.bringDrawing(tabId, 'card');
  return { annotations, folded, hidden };
}

async function giveBadges(
  context: RequestContext,
  rows: readonly PageIdentity[],
  { host, tabId }: AskingPage,
): Promise<ToBackground['badges']['reply']> {
  const { digestedOnly, hidden } = await context.preferences(host);
  const badges = hidden ? rows.map(() => undefined) : await context.badges(rows);
  if (tabId !== undefined && badges.some((badge) => badge !== undefined)) context.bringDrawing(tabId, 'rows');
  return { rows: badges.map((badge) => badge ?? null), digestedOnly };
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
