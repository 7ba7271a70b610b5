import type { PageIdentity, VisitedPage } from '../model/page-identity';
import type { Page, Site } from './site';
import { LONGEST_TITLE } from './title-text';

const MOST_KEYS = 8;
const MOST_TITLES = 4;

/** What a page of a site is known by as it stands at this moment. */
export function identifyOn(site: Site, page: Page): PageIdentity {
  const keys = [...new Set([...site.addressKeys(page.url), ...site.documentKeys(page)])];
  const titles = site.titles(page).filter((title) => title.length <= LONGEST_TITLE);
  return { keys: keys.slice(0, MOST_KEYS), titles: [...new Set(titles)].slice(0, MOST_TITLES) };
}

/** The same, and which version of a paper the page shows, where it tells. */
export function identifyVisited(site: Site, page: Page): VisitedPage {
  const known = identifyOn(site, page);
  const version = site.version?.(page);
  return version === undefined ? known : { ...known, version };
}
