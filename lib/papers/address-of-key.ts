import { kindOfKey, nameOfKey, type PaperKey } from '../model/paper-key';

/**
 * Where a reader opens what a key names; undefined for a title, which has no address. The address leads back to
 * the same key through canonicalKey.
 */
export function addressOfKey(key: PaperKey): string | undefined {
  const name = nameOfKey(key);
  switch (kindOfKey(key)) {
    case 'arxiv':
      return `https://arxiv.org/abs/${name}`;
    case 'doi':
      return `https://doi.org/${escapedDoi(name)}`;
    case 'openreview':
      return `https://openreview.net/forum?id=${name}`;
    case 'url':
      return `https://${name}`;
    case 'title':
      return undefined;
  }
}

// DOIs may hold `<`, `#`, `?` and `%`: 10.1002/(sici)1096-9128(199805)10:6<317::aid-cpe328>3.0.co;2-9.
// Half a surrogate pair has no escape; it is left to the browser.
function escapedDoi(doi: string): string {
  return doi.replace(/[^\w\-.~!$&'()*+,;=:@/\ud800-\udfff]/gu, encodeURIComponent);
}
