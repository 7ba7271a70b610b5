/** Visits a page, and visits it anew when it navigates inside itself. */
import type { PaperKey } from '../model/paper-key';
import { siteOf } from './registry';
import type { Site } from './site';
import { type Visit, visitPage } from './visit';

export interface Watch {
  /** The keys of the page as it is now; resolves when they are all known. */
  readonly currentKeys: () => Promise<readonly PaperKey[]>;
}

export interface WatchOptions extends Pick<Visit, 'ask' | 'draw'> {
  /** Ends the watch. Without it the watch lasts as long as the document. */
  readonly signal?: AbortSignal;
  /** Takes away what an earlier visit drew. */
  readonly clear: () => void;
}

/** Watches a window. Undefined where no site knows the address. */
export function watchPage(view: Window, options: WatchOptions): Watch | undefined {
  const listening = options.signal === undefined ? {} : { signal: options.signal };
  let visit = startVisit(view, options);
  if (visit === undefined) return undefined;
  const navigate = () => {
    // A topic's address is rewritten while it is read: the same keys are the same page.
    if (visit === undefined || sameKeys(visit.addressKeys, addressKeysOf(view))) return;
    visit.abort();
    options.clear();
    visit = startVisit(view, options, visit.heading());
  };
  // https://developer.mozilla.org/docs/Web/API/Navigation/currententrychange_event: after the address has changed,
  // for pushState, replaceState and intercepted navigations alike.
  view.navigation.addEventListener('currententrychange', navigate, listening);
  // Back out of the back/forward cache a page is as it was left, but the browser has cleared its badge.
  view.addEventListener('pageshow', (event) => event.persisted && visit?.askAgain(), listening);
  return { currentKeys: async () => (await visit?.keys) ?? [] };
}

function startVisit(view: Window, options: WatchOptions, lastHeading?: string) {
  const url = new URL(view.location.href);
  const site = siteOf(url);
  if (site === undefined) return undefined;
  const controller = new AbortController();
  options.signal?.addEventListener('abort', () => controller.abort());
  const { ask, draw } = options;
  const page = { url, document: view.document, lastHeading };
  const keys = visitPage({ site, page, ask, draw, signal: controller.signal });
  return {
    addressKeys: site.addressKeys(url),
    heading: () => site.heading(view.document) ?? '',
    keys,
    abort: () => controller.abort(),
    askAgain: async () => ask(await keys),
  };
}

function addressKeysOf(view: Window): PaperKey[] {
  const url = new URL(view.location.href);
  const site: Site | undefined = siteOf(url);
  return site?.addressKeys(url) ?? [];
}

function sameKeys(keys: readonly PaperKey[], others: readonly PaperKey[]): boolean {
  return keys.length > 0 && keys.length === others.length && keys.every((key) => others.includes(key));
}
