/** papers.cool: one paper's page, and the lists by category, conference and search, all made of the same panels. */
import { drawnTitles, placeAfter } from './drawn-heading';
import { type ListShape, linkedRows, listOf } from './linked-rows';
import { namedKeys, namedVersion, namesPaper } from './paper-links';
import type { Site } from './site';
import { titleText } from './title-text';

const LIST: ListShape = {
  row: '.panel.paper',
  title: 'h2.title a.title-link',
  // The paper's page here, and the one it has elsewhere.
  links: 'h2.title > a[href]',
};

export const papersCool: Site = {
  name: 'papers-cool',
  matches: ({ hostname }) => hostname === 'papers.cool',
  drawnByScript: false,
  addressKeys: namedKeys,
  documentKeys: () => [],
  version: namedVersion,
  titles: (page) => (namesPaper(page.url) ? drawnTitles(page, papersCool.heading(page.document)) : []),
  heading: (document) => titleText(document.querySelector(`${LIST.row} ${LIST.title}`)),
  cardPlace: (document) => placeAfter(document.querySelector(`${LIST.row} h2.title`)),
  rows: (page) => (namesPaper(page.url) ? [] : linkedRows(page, LIST)),
  listStart: (document) => listOf(document, LIST),
};
