import type { PaperKey } from '../model/paper-key';
import { arxivPaperOf } from '../papers/arxiv-address';
import { isArxivHost } from './arxiv-hosts';
import type { Site } from './site';

/** Whether arXiv's pages stand at an address: on its own hosts, or on the old mirror, which is another site's. */
export function hasArxivPages({ hostname }: URL): boolean {
  return hostname === 'xxx.lanl.gov' || isArxivHost(hostname);
}

/** The key of the arXiv paper that a page's own address names; none for every other page. */
export function arxivKeysOf(url: URL): PaperKey[] {
  const paper = arxivPaperOf(url);
  return paper === undefined ? [] : [`arxiv:${paper.id}`];
}

/** The version that an address of arXiv's names; undefined where it names none. */
export function versionIn(address: string): number | undefined {
  return URL.canParse(address) ? arxivPaperOf(new URL(address))?.version : undefined;
}

/** What most of arXiv's pages have in common: known by their address alone, and without a place for a card. */
export const arxivPage = {
  drawnByScript: false,
  addressKeys: arxivKeysOf,
  documentKeys: () => [],
  titles: () => [],
  heading: () => undefined,
  cardPlace: () => undefined,
  version: ({ url }) => versionIn(url.href),
} satisfies Omit<Site, 'name' | 'matches'>;
