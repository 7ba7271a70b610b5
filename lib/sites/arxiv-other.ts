/** Every other page of arXiv that is one paper's, such as its PDF: known by its address, served by badge and popup. */
import { keyOfAddress } from '../papers/canonical-address';
import { isArxivHost } from './arxiv-hosts';
import type { Site } from './site';

export const arxivOther: Site = {
  name: 'arxiv-other',
  matches: (url) => isArxivHost(url.hostname),
  drawnByScript: false,
  addressKeys(url) {
    const key = keyOfAddress(url.href);
    return key?.startsWith('arxiv:') ? [key] : [];
  },
  documentKeys: () => [],
  heading: () => undefined,
  cardAnchor: () => undefined,
};
