import type { PageIdentity } from '../model/page-identity';
import { identifyOn } from './identify-on';
import { siteOf } from './registry';
import type { Page } from './site';

/** What a page is known by as it stands at this moment; nothing where no site knows the address. */
export function identifyPage(page: Page): PageIdentity {
  const site = siteOf(page.url);
  return site === undefined ? { keys: [], titles: [] } : identifyOn(site, page);
}
