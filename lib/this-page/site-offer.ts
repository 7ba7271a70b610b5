import { contentScriptMatches, isWithin, matchesOfHost } from '../platform/hosts';
import { isArxivHost } from '../sites/arxiv-hosts';
import { googleScholar } from '../sites/google-scholar';
import type { OptionalSite } from '../sites/optional-sites';

/** A site on which the reader may let us show what the digests say. */
export interface SiteOffer {
  /** Whether it is one that we run on out of the box, and the browser does not let us. */
  readonly isWithheld: boolean;
  /** The site's own name, or its host. */
  readonly name: string;
  /** Match patterns to ask for, all at once. */
  readonly matches: readonly string[];
}

export interface KnownSites {
  /** Match patterns of the manifest's own. */
  readonly builtIn: readonly string[];
  readonly optional: readonly OptionalSite[];
  /** Whether entries point to the host of an address, under whatever name. */
  readonly isHostLinked: (address: string) => Promise<boolean>;
  readonly accessTo: (matches: readonly string[]) => Promise<boolean>;
}

/**
 * What there is to be offered on a page, by its address; undefined where we may be already, or have nothing to show. Where the
 * browser does not tell the address, that can only be arXiv.
 */
export async function findSiteOffer(
  address: string | undefined,
  sites: KnownSites,
): Promise<SiteOffer | undefined> {
  const candidate = await findCandidate(address, sites);
  if (candidate === undefined || (await sites.accessTo(candidate.needed))) return undefined;
  const { isWithheld, name, matches } = candidate;
  return { isWithheld, name, matches };
}

interface Candidate extends SiteOffer {
  /** The patterns without which there is nothing to be seen on this page. */
  readonly needed: readonly string[];
}

async function findCandidate(address: string | undefined, sites: KnownSites): Promise<Candidate | undefined> {
  if (address === undefined) return withheldArxiv(contentScriptMatches([]));
  const url = new URL(address);
  // Match patterns have no port, and nothing is shown on a page that anyone on the way could have written.
  if (url.protocol !== 'https:') return undefined;
  const { hostname } = url;
  const here = `https://${hostname}/*`;
  if (isArxivHost(hostname)) return withheldArxiv([here]);
  const needed = [here];
  if (covers(sites.builtIn, here)) return { isWithheld: true, name: hostname, matches: [here], needed };
  const site = sites.optional.find(({ matches }) => covers(matches, here));
  if (site !== undefined) return { isWithheld: false, name: site.name, matches: site.matches, needed };
  const matches = matchesOfHost(hostname);
  // It has more top-level domains than anybody would grant at once.
  if (googleScholar.matches(url)) return { isWithheld: false, name: 'Google Scholar', matches, needed };
  return (await sites.isHostLinked(address))
    ? { isWithheld: false, name: hostname, matches, needed }
    : undefined;
}

function withheldArxiv(needed: readonly string[]): Candidate {
  return { isWithheld: true, name: 'arXiv', matches: contentScriptMatches([]), needed };
}

function covers(matches: readonly string[], here: string): boolean {
  return matches.some((match) => isWithin(here, match));
}
