import type { PaperKey } from '../model/paper-key';
import { usualArxivPaper } from './arxiv-address';

const HTTPS = 'https://';

/**
 * The key of an address as nearly all in digests are written, which is what canonicalKey says of it; undefined for every
 * other, which may have one all the same. By itself, since the whole way through URL and all hosts' rules takes ten times as
 * long, which only those feel who read thousands of addresses at once.
 */
export function usualArxivKey(address: string): PaperKey | undefined {
  if (!address.startsWith(HTTPS)) return undefined;
  const slash = address.indexOf('/', HTTPS.length);
  if (slash === -1) return undefined;
  const [host, pathname] = [address.slice(HTTPS.length, slash), address.slice(slash)];
  const paper = usualArxivPaper({ host, pathname });
  return paper === undefined ? undefined : `arxiv:${paper.id}`;
}
