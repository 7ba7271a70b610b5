/** Visits a page, and visits it anew when it navigates inside itself. */
import type { VisitedPage } from '../model/page-identity';
import type { DrawnPages } from './drawn-pages';
import { identifyVisited } from './identify-on';
import type { LeftPage } from './left-page';
import type { ListVisit, visitList } from './list-visit';
import { navigationPace } from './navigation-pace';
import { pause } from './page-changes';
import { ignore, quietly } from './quietly';
import { isSamePage, siteAmong } from './same-page';
import type { Site } from './site';
import { type Visit, visitPage } from './visit';

export interface Watch {
  /** What the page is known by as it is now; resolves when it can be read and what can be shown of it is shown. */
  readonly currentPage: () => Promise<VisitedPage>;
}

/** What only some sites need, so that a script for others need not bring it. */
export interface SiteParts {
  /** For sites that list papers. */
  readonly visitList?: typeof visitList;
  /** For sites whose pages scripts draw. */
  readonly drawn?: DrawnPages;
}

/** What is done on a visit. */
export interface WatchOptions
  extends SiteParts,
    Pick<Visit, 'ask' | 'draw' | 'learn'>,
    Pick<ListVisit, 'askRows' | 'drawRows'> {
  /** Ends the watch. Without it the watch lasts as long as the document. */
  readonly signal?: AbortSignal;
  /** Takes away what an earlier visit drew. */
  readonly clear: () => void;
}

/**
 * Watches a window in which some sites are shown, and which may have left another page already. Undefined where none of the
 * sites knows the address.
 */
export function watchPage(
  view: Window,
  sites: readonly Site[],
  options: WatchOptions,
  left?: LeftPage,
): Watch | undefined {
  const listening = options.signal === undefined ? {} : { signal: options.signal };
  const pauseOf = navigationPace();
  const isNavigated =
    left !== undefined && !isSamePage(sites, new URL(left.url), new URL(view.location.href));
  const from = isNavigated ? { heading: left.heading, pauseMs: pauseOf(left.moment) } : undefined;
  let visit = startVisit(view, sites, options, from);
  if (visit === undefined) return undefined;
  const navigate = ({ timeStamp }: Event) => {
    const next = new URL(view.location.href);
    if (visit === undefined || (isSamePage(sites, visit.url, next) && visit.isSameVersion(next))) return;
    const heading = visit.heading();
    visit.abort();
    options.clear();
    visit = startVisit(view, sites, options, { heading, pauseMs: pauseOf(timeStamp) });
  };
  // https://developer.mozilla.org/docs/Web/API/Navigation/currententrychange_event: after the address has changed,
  // for pushState, replaceState and intercepted navigations alike.
  if (sites.some(({ drawnByScript }) => drawnByScript))
    view.navigation.addEventListener('currententrychange', navigate, listening);
  // Back out of the back/forward cache a page is as it was left, but the browser has cleared its badge. Each page is shown once
  // at first, which need not be heard.
  const onShown = ({ persisted }: PageTransitionEvent) => persisted && visit?.askAgain().catch(ignore);
  view.addEventListener('pagehide', () => view.addEventListener('pageshow', onShown, listening), listening);
  return { currentPage: async () => (await visit?.identify()) ?? { keys: [], titles: [] } };
}

/** How a page was come to from another one in the same document. */
interface Navigated {
  /** What stood there before. */
  readonly heading: string;
  /** Milliseconds to wait before the visit begins. */
  readonly pauseMs: number;
}

function startVisit(view: Window, sites: readonly Site[], options: WatchOptions, from?: Navigated) {
  const { document } = view;
  const url = new URL(view.location.href);
  const site = siteAmong(sites, url);
  if (site === undefined) return undefined;
  const controller = new AbortController();
  const { signal } = controller;
  options.signal?.addEventListener('abort', () => controller.abort());
  const page = { url, document, lastHeading: from?.heading };
  const visit = { ...options, site, page, signal };
  const visiting = (async () => {
    if (from !== undefined && from.pauseMs > 0) await pause(document, from.pauseMs);
    if (signal.aborted) return;
    const visited = visitPage(visit);
    options.visitList?.(visit).catch(ignore);
    await visited.catch(ignore);
  })();
  const identify = async () => {
    await visiting;
    // Only where somebody asks: most pages are left before anybody does.
    return identifyVisited(site, page);
  };
  return {
    ...{ url, identify },
    isSameVersion: (next: URL) =>
      quietly(() => site.version?.({ url: next, document }) === site.version?.(page)) ?? true,
    heading: () => quietly(() => site.heading(document)) ?? '',
    abort: () => controller.abort(),
    askAgain: async () => void (await options.ask(await identify())),
  };
}
