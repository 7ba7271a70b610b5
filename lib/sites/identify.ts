import type { VisitedPage } from '../model/page-identity';
import { identifyVisited } from './identify-on';
import { siteOf } from './registry';
import type { Page } from './site';

/** What a page is known by, and which version it shows, as it stands at this moment; nothing where no site knows the address. */
export function identifyPage(page: Page): VisitedPage {
  const site = siteOf(page.url);
  return site === undefined ? { keys: [], titles: [] } : identifyVisited(site, page);
}
