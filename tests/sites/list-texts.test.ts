import { expect, test } from 'vitest';
import { arxivList } from '../../lib/sites/arxiv-list';
import { arxivKeysOfLink } from '../../lib/sites/arxiv-row';
import { arxivSearch } from '../../lib/sites/arxiv-search';
import { readListTexts } from '../../lib/sites/list-texts';
import { paperLinks } from '../../lib/sites/listed-links';
import { ListedPaper } from '../../lib/sites/listed-paper';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { pageAt, parsePage } from './documents';

const textsOf = (document: Document) => readListTexts(document, paperLinks(document));

test.each([
  ...(['listNew', 'listRecent', 'listMonth', 'listOld', 'listCatchup', 'listAuthor'] as const),
  ...(['search', 'searchAdvanced'] as const),
])('%s is asked about by what its rows are', (name) => {
  const url = new URL(ADDRESSES[name]);
  const document = pageAt(url.href);
  const site = arxivList.matches(url) ? arxivList : arxivSearch;
  const rows = site.rows?.({ url, document }) ?? [];
  const { links, titles } = textsOf(document);
  expect(rows.length).toBeGreaterThan(0);
  expect(links.map((link) => arxivKeysOfLink(link))).toEqual(rows.map(({ keys }) => keys));
  expect(titles).toEqual(rows.map(({ title = '' }) => title));
  const listed = paperLinks(document).map((link) => new ListedPaper(link));
  expect(listed.map(({ elements }) => elements)).toEqual(rows.map(({ elements }) => elements));
  expect(listed.map(({ badge }) => badge)).toEqual(rows.map(({ badge }) => badge));
});

test.each([ADDRESSES.listCatchupForm, ADDRESSES.searchNothing, ADDRESSES.oldPaper])(
  '%s lists nothing',
  (address) => {
    expect(textsOf(pageAt(address))).toEqual({ links: [], titles: [] });
  },
);

const line = (number: number) => `<dt><a href="/abs/2409.0000${number}" title="Abstract">a</a></dt>`;
const details = (inside: string) =>
  `<dd><div class="list-title"><span class="descriptor">Title:</span> ${inside}</div></dd>`;

test('a title belongs to its own line where another has none', () => {
  const document = parsePage(`<dl>${line(1)}<dd>Nothing</dd>${line(2)}${details('Second')}</dl>`);
  expect(textsOf(document)).toEqual({
    links: ['/abs/2409.00001', '/abs/2409.00002'],
    titles: ['', 'Second'],
  });
});

test('no title and no link is longer than a real one can be', () => {
  const long = 'x'.repeat(100_000);
  const link = `<dt><a href="/abs/${long}" title="Abstract">a</a></dt>`;
  const { links, titles } = textsOf(parsePage(`<dl>${link}${details(long)}</dl>`));
  expect(links[0]).toHaveLength(1_000);
  expect(titles).toEqual(['']);
});

test('two thousand rows are asked about, and no more', () => {
  const { links, titles } = textsOf(parsePage(`<dl>${`${line(1)}${details('A')}`.repeat(2_001)}</dl>`));
  expect([links.length, titles.length]).toEqual([2_000, 2_000]);
});
