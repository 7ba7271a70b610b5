import type { PaperKey } from '../model/paper-key';
import { withoutFragment } from './fragment';
import type { Site } from './site';

/**
 * Whether two addresses are of one page: a topic's is rewritten while it is read, so that the same keys are the same page, as
 * is another place in it.
 */
export function isSamePage(sites: readonly Site[], url: URL, next: URL): boolean {
  const [keys, nextKeys] = [url, next].map(
    (one): PaperKey[] => siteAmong(sites, one)?.addressKeys(one) ?? [],
  );
  if (keys === undefined || nextKeys === undefined || keys.length === 0)
    return withoutFragment(url.href) === withoutFragment(next.href);
  return keys.length === nextKeys.length && keys.every((key) => nextKeys.includes(key));
}

/** The first that matches an address has it. */
export function siteAmong(sites: readonly Site[], url: URL): Site | undefined {
  return sites.find((site) => site.matches(url));
}
