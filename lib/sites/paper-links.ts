/** Which papers the addresses on somebody else's page name. */
import { kindOfKey, type PaperKey, type PaperKeyKind } from '../model/paper-key';
import { canonicalKey, keyOfAddress } from '../papers/canonical-address';
import type { Page } from './site';

/**
 * The key of the paper that an address names by an identifier. None for every other address: the sites that list papers
 * link to many whose addresses differ in their queries alone, which plain keys do not have.
 */
export function namedKeys(url: URL): PaperKey[] {
  const key = keyOfAddress(url.href);
  return key === undefined || kindOfKey(key) === 'url' ? [] : [key];
}

/** Whether an address names a paper by an identifier. */
export function namesPaper(url: URL): boolean {
  return namedKeys(url).length > 0;
}

/** The version that the address of a paper's page names; undefined where it names none. */
export function namedVersion({ url }: Page): number | undefined {
  const named = canonicalKey(url.href);
  return named.kind === 'key' ? named.version : undefined;
}

/** Keys of the papers that links name, each once; none of a kind of which they name two. */
export function linkedKeys(links: Iterable<Element>, base: URL): PaperKey[] {
  const byKind = new Map<PaperKeyKind, PaperKey | undefined>();
  for (const link of links) {
    const href = link.getAttribute('href') ?? '';
    for (const key of URL.canParse(href, base) ? namedKeys(new URL(href, base)) : []) {
      const kind = kindOfKey(key);
      byKind.set(kind, byKind.has(kind) && byKind.get(kind) !== key ? undefined : key);
    }
  }
  return [...byKind.values()].filter((key) => key !== undefined);
}
