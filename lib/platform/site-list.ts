/** The sites of the options page: those out of the box, those that we know, and those that entries point to. */
import type { LinkedHost } from '../library/linked-hosts';
import { type OptionalSite, optionalSites } from '../sites/optional-sites';
import { hostOfMatch, isWithin, matchesOfHost } from './hosts';
import { builtInMatches, grantedMatches } from './site-access';
import { words } from './words';

export interface ListedSite {
  readonly id: string;
  readonly name: string;
  readonly hosts: readonly string[];
  /** What to ask the browser for. */
  readonly matches: readonly string[];
  /** How many entries point there. */
  readonly entries: number;
  readonly isGranted: boolean;
}

export interface ListedSites {
  readonly builtIn: readonly ListedSite[];
  readonly optional: readonly ListedSite[];
  /** In the order of the hosts given, and after them what else is granted. */
  readonly linked: readonly ListedSite[];
}

/** As the browser grants them now. A host given twice, as with and without `www.`, is one site. */
export async function listSites(linkedHosts: readonly LinkedHost[]): Promise<ListedSites> {
  const granted = await grantedMatches();
  const builtIn = listBuiltIn(granted);
  const optional = optionalSites.map((site) => listOptional(site, granted, linkedHosts));
  const matchesOf = (sites: readonly ListedSite[]) => sites.flatMap(({ matches }) => matches);
  const hosts = linkedHosts.filter(({ host }) => !isAmong(host, matchesOf([...builtIn, ...optional])));
  // Some of a site's hosts may be granted without the others, and hosts that no entry points to any more.
  const told = matchesOf([...builtIn, ...optional.filter(({ isGranted }) => isGranted)]);
  const beside = granted.filter((match) => !areGranted([match], told));
  return { builtIn, optional, linked: listLinked(hosts, beside, granted) };
}

/** The manifest's patterns by site: a host and its subdomains are one. */
function listBuiltIn(granted: readonly string[]): ListedSite[] {
  const sites = new Map<string, string[]>();
  for (const match of builtInMatches()) {
    const host = (hostOfMatch(match) ?? match).replace(/^\*\./, '');
    sites.set(host, [...(sites.get(host) ?? []), match]);
  }
  return [...sites].map(([host, matches]) => {
    const name = host === 'arxiv.org' ? 'arXiv' : host;
    return { id: host, name, hosts: [host], matches, entries: 0, isGranted: areGranted(matches, granted) };
  });
}

function listOptional(
  { id, name, matches }: OptionalSite,
  granted: readonly string[],
  linked: readonly LinkedHost[],
): ListedSite {
  const hosts = matches.flatMap((match) => hostOfMatch(match) ?? []);
  const entries = sumEntries(linked.filter(({ host }) => isAmong(host, matches)));
  return { id, name, hosts, matches, entries, isGranted: areGranted(matches, granted) };
}

function listLinked(
  linked: readonly LinkedHost[],
  beside: readonly string[],
  granted: readonly string[],
): ListedSite[] {
  const besides = beside.map((match) => ({ host: hostOfMatch(match) ?? match, entries: 0 }));
  const sites = new Map<string, LinkedHost[]>();
  for (const one of [...besides.filter(isWild), ...linked, ...besides]) {
    const id = matchesOfHost(one.host).join(' ');
    sites.set(id, [...(sites.get(id) ?? []), one]);
  }
  return [...sites].map(([id, ofSite]) => {
    const [{ host } = { host: '' }] = ofSite;
    const matches = matchesOfHost(host);
    // One of the two names is enough to run there, and so to be shown as granted.
    const isGranted = matches.some((match) => areGranted([match], granted));
    const name = host === '*' ? words('sites.everySite') : host.replace(/^www\./, '');
    return { id, name, hosts: [host], matches, entries: sumEntries(ofSite), isGranted };
  });
}

const isWild = ({ host }: LinkedHost): boolean => host.startsWith('*');

/** Whether a host is one of those of match patterns. */
function isAmong(host: string, matches: readonly string[]): boolean {
  return matchesOfHost(host).some((match) => areGranted([match], matches));
}

/** Whether all of some match patterns lie within others. */
function areGranted(matches: readonly string[], granted: readonly string[]): boolean {
  return matches.every((match) => granted.some((wider) => isWithin(match, wider)));
}

function sumEntries(hosts: readonly LinkedHost[]): number {
  return hosts.reduce((sum, { entries }) => sum + entries, 0);
}
