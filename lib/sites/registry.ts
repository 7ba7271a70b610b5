import { alphaxiv } from './alphaxiv';
import { anyPage } from './any-page';
import { arxivSites } from './arxiv-sites';
import { googleScholar } from './google-scholar';
import { huggingFace } from './hugging-face';
import { openreview } from './openreview';
import { papersCool } from './papers-cool';
import { semanticScholar } from './semantic-scholar';
import type { Site } from './site';

/** Every site, the most particular first: the first that matches an address has it. */
export const sites: readonly Site[] = [
  ...arxivSites,
  alphaxiv,
  huggingFace,
  semanticScholar,
  openreview,
  googleScholar,
  papersCool,
  anyPage,
];

/** The site that has an address. */
export function siteOf(url: URL): Site | undefined {
  return sites.find((site) => site.matches(url));
}
