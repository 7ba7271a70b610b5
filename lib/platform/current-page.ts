import type { VisitedPage } from '../model/page-identity';
import { canonicalKey } from '../papers/canonical-address';
import { identifyTab } from './page-scripts';
import { activeTab, isOwnAddress, type Tab } from './tabs';

/** The page beside a popup or panel, or why there is none to speak of. */
export type CurrentPage =
  | {
      readonly kind: 'page';
      readonly tab: Tab;
      readonly identity: VisitedPage;
      /** Whether scripts of ours can run in it. */
      readonly isScriptable: boolean;
    }
  /** The browser does not tell what page it is. */
  | { readonly kind: 'unseen' }
  /** One of the browser's own, or a file. */
  | { readonly kind: 'not-web' }
  /** One of ours, or no tab at all. */
  | { readonly kind: 'own' };

/**
 * The page in the current tab: what our script in it tells, which also knows its title, else one that is put there, else its
 * address alone, as of a PDF in Firefox.
 */
export async function currentPage(): Promise<CurrentPage> {
  const tab = await activeTab();
  if (tab === undefined || (tab.url !== undefined && isOwnAddress(tab.url))) return { kind: 'own' };
  if (tab.url !== undefined && !/^https?:/i.test(tab.url)) return { kind: 'not-web' };
  const { identity, isScriptable } = await identifyTab(tab.id);
  if (identity !== undefined) return { kind: 'page', tab, identity, isScriptable };
  if (tab.url === undefined) return { kind: 'unseen' };
  return { kind: 'page', tab, identity: identifyAddress(tab.url), isScriptable };
}

function identifyAddress(address: string): VisitedPage {
  const named = canonicalKey(address);
  return named.kind === 'key'
    ? { keys: [named.key], titles: [], version: named.version }
    : { keys: [], titles: [] };
}
