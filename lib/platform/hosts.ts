/** The hosts that we run on: out of the box arXiv's and the bundled digests' own, all others once the reader grants them. */

/** Match patterns of arXiv's own hosts. */
export const ARXIV_MATCHES = ['https://arxiv.org/*', 'https://*.arxiv.org/*'];

/** Match patterns of arXiv's lists and searches, which have a script of their own. */
export const LIST_MATCHES = [
  'https://*.arxiv.org/list*',
  'https://*.arxiv.org/catchup*',
  'https://*.arxiv.org/a/*',
  'https://*.arxiv.org/search*',
];

/** Match patterns for the manifest; `pinned` is data/hosts.json. */
export function contentScriptMatches(pinned: readonly string[]): string[] {
  return [...ARXIV_MATCHES, ...hostMatches(pinned)];
}

/** Match patterns of whole hosts. */
export function hostMatches(hosts: readonly string[]): string[] {
  return hosts.map((host) => `https://${host}/*`);
}

/**
 * Match patterns to ask for where a reader wants us on a host, given as addresses write it. The plain name of a site and its
 * `www.` are one site, whichever of the two a digest wrote.
 */
export function matchesOfHost(host: string): string[] {
  // Firefox knows no ports in match patterns, and in Chromium a pattern without one is of every port.
  const name = host.replace(/:\d+$/, '');
  const bare = name.replace(/^www\./, '');
  const hosts = bare === name && bare.split('.').length !== 2 ? [name] : [bare, `www.${bare}`];
  return hostMatches(hosts);
}

/** The host of a match pattern, `*` of one for every host; undefined where it is no pattern of whole hosts over https. */
export function hostOfMatch(match: string): string | undefined {
  if (match === '<all_urls>') return '*';
  return /^(?:\*|https):\/\/([^/]+)\/\*$/.exec(match)?.[1];
}

/** Whether a match pattern over https, of a whole host or of what begins alike on it, is of an address. */
export function isMatched(match: string, { hostname, pathname, search }: URL): boolean {
  const [, host = '', start = ''] = /^https:\/\/([^/]+)(\/.*)\*$/.exec(match) ?? [];
  const [wider = '', own = ''] = hostMatches([host, hostname]);
  return isWithin(own, wider) && `${pathname}${search}`.startsWith(start);
}

/** Whether all of one match pattern's hosts are another's too. */
export function isWithin(match: string, wider: string): boolean {
  const [host, widerHost] = [hostOfMatch(match), hostOfMatch(wider)];
  if (host === undefined || widerHost === undefined) return false;
  if (host === widerHost || widerHost === '*') return true;
  return widerHost.startsWith('*.') && (host === widerHost.slice(2) || host.endsWith(widerHost.slice(1)));
}
