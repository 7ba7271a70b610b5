/** alphaXiv: an application that fills its window, so that a card's only place is the window's edge. */
import { drawnTitles } from './drawn-heading';
import { edgePlace } from './edge-place';
import { namedKeys, namedVersion, namesPaper } from './paper-links';
import type { Site } from './site';

export const alphaxiv: Site = {
  name: 'alphaxiv',
  matches: ({ hostname }) => /^(?:www\.)?alphaxiv\.org$/.test(hostname),
  drawnByScript: true,
  addressKeys: namedKeys,
  documentKeys: () => [],
  version: namedVersion,
  titles: (page) => (namesPaper(page.url) ? drawnTitles(page, alphaxiv.heading(page.document)) : []),
  // Until it is drawn the window has only the site's name.
  heading: (document) => /^(.+) \| alphaXiv$/i.exec(document.title)?.[1],
  cardPlace: edgePlace,
};
