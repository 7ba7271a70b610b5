/** The hosts that we run on out of the box: arXiv's, and those that the bundled digests' own entries live on. */
import { isArxivHost } from '../sites/arxiv-hosts';

const ARXIV_MATCHES = ['https://arxiv.org/*', 'https://*.arxiv.org/*'];

/** Match patterns for the manifest; `pinned` is data/hosts.json. */
export function contentScriptMatches(pinned: readonly string[]): string[] {
  return [...ARXIV_MATCHES, ...pinned.map((host) => `https://${host}/*`)];
}

/** Whether a host is one of {@link contentScriptMatches}. */
export function isMatchedHost(hostname: string, pinned: readonly string[]): boolean {
  return isArxivHost(hostname) || pinned.includes(hostname);
}
