import { kindOfKey, nameOfKey, type PaperKey } from '../lib/model/paper-key';

/** What a key names, as a reader knows it: `arXiv:2409.00001`; an address without what all addresses have. */
export function nameOfPage(key: PaperKey): string {
  const name = nameOfKey(key);
  switch (kindOfKey(key)) {
    case 'arxiv':
      return `arXiv:${name}`;
    case 'doi':
      return `doi:${name}`;
    case 'openreview':
      return `OpenReview ${name}`;
    default:
      return name;
  }
}
