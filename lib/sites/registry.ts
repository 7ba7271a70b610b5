import { anyPage } from './any-page';
import { arxivAbs } from './arxiv-abs';
import { arxivOther } from './arxiv-other';
import type { Site } from './site';

/** Every site, the most particular first: the first that matches an address has it. */
export const sites: readonly Site[] = [arxivAbs, arxivOther, anyPage];

export function siteOf(url: URL): Site | undefined {
  return sites.find((site) => site.matches(url));
}
