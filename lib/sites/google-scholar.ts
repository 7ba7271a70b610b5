/** Google Scholar's results, under any of its top-level domains. A row leads to arXiv by its title or by the file beside it. */
import { type ListShape, linkedRows, listOf } from './linked-rows';
import type { Site } from './site';

const LIST: ListShape = {
  row: '.gs_r[data-cid]',
  // Marks such as [PDF] stand before the link; what is only cited has no link.
  title: '.gs_rt > a,.gs_rt > span[id]',
  links: '.gs_rt > a,.gs_or_ggsm a',
};

export const googleScholar: Site = {
  name: 'google-scholar',
  matches: ({ hostname }) => /^scholar\.google\.(?:com?\.)?[a-z]{2,3}$/.test(hostname),
  drawnByScript: false,
  addressKeys: () => [],
  documentKeys: () => [],
  titles: () => [],
  heading: () => undefined,
  cardPlace: () => undefined,
  rows: (page) => linkedRows(page, LIST),
  listStart: (document) => listOf(document, LIST),
};
