/** Hugging Face's papers: one paper's page, and the lists by day, week, month and trend. */
import { drawnTitles, placeAfter } from './drawn-heading';
import { type ListShape, linkedRows, listOf } from './linked-rows';
import { namedKeys, namedVersion, namesPaper } from './paper-links';
import type { Site } from './site';
import { titleText } from './title-text';

const LINK = 'h3 a[href^="/papers/"]';
const LIST: ListShape = { row: 'article', title: LINK, links: LINK };

export const huggingFace: Site = {
  name: 'hugging-face',
  matches: ({ hostname, pathname }) => hostname === 'huggingface.co' && /^\/papers(?:\/|$)/.test(pathname),
  drawnByScript: true,
  addressKeys: namedKeys,
  documentKeys: () => [],
  version: namedVersion,
  // A list has a heading too, which is no paper's title.
  titles: (page) => (namesPaper(page.url) ? drawnTitles(page, huggingFace.heading(page.document)) : []),
  heading: (document) => titleText(document.querySelector('h1')),
  cardPlace: (document) => placeAfter(document.querySelector('h1')),
  rows: (page) => (namesPaper(page.url) ? [] : linkedRows(page, LIST)),
  listStart: (document) => listOf(document, LIST),
};
