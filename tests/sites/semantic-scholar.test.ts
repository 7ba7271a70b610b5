import { describe, expect, test } from 'vitest';
import { semanticScholar } from '../../lib/sites/semantic-scholar';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { parsePage } from './documents';
import { drawnPageAt, identityOf, staleAt } from './drawn-pages';

/** The paper's number, by which the site knows it. */
const OMNIGEN = ADDRESSES.semanticOmnigen.split('/').at(-1);

const HEADER = '<div id="paper-header"><h1 data-test-id="paper-detail-title">A Paper</h1>';

function keysBelow(links: string, lastHeading?: string) {
  const document = parsePage(`${HEADER}${links}</div>`);
  return semanticScholar.documentKeys({ url: new URL(ADDRESSES.semanticOmnigen), document, lastHeading });
}

describe('the address', () => {
  test.each([
    `${ADDRESSES.semanticOmnigen}?sort=total-citations`,
    `https://www.semanticscholar.org/paper/${OMNIGEN}`,
    `https://www.semanticscholar.org/reader/${OMNIGEN}`,
  ])('of a paper, as %s, is the one by which an entry that points to it is found', (address) => {
    expect(semanticScholar.addressKeys(new URL(address))).toEqual([
      `url:semanticscholar.org/paper/${OMNIGEN}`,
    ]);
  });

  test.each([ADDRESSES.semanticSearch, 'https://www.semanticscholar.org/author/Ada/1'])(
    'of the list %s tells nothing',
    (address) => {
      expect(semanticScholar.addressKeys(new URL(address))).toEqual([]);
    },
  );
});

describe('a paper’s page', () => {
  const page = drawnPageAt(ADDRESSES.semanticOmnigen);

  test('is known by the links of its own heading', () => {
    expect(semanticScholar.documentKeys(page)).toEqual(['arxiv:2409.11340']);
    expect(semanticScholar.titles(page)).toEqual(['OmniGen: Unified Image Generation']);
  });

  test('is not known by papers that it cites or that cite it', () => {
    const without = drawnPageAt(ADDRESSES.semanticWithoutEntry);
    expect(
      without.document.querySelector('#citing-papers a[href*="arxiv.org/pdf/2409.11340"]'),
    ).not.toBeNull();
    expect(semanticScholar.documentKeys(without)).toEqual(['doi:10.1000/wall.17']);
    expect(semanticScholar.rows?.(without)).toEqual([]);
  });

  test('is not known by a DOI that stands elsewhere on it', () => {
    const elsewhere = '<a class="doi__link" href="https://doi.org/10.1000/another">DOI</a>';
    expect(keysBelow(`</div><div class="cl-paper-row">${elsewhere}`)).toEqual([]);
  });

  test('that leads nowhere is known by its title alone', () => {
    const titled = drawnPageAt(ADDRESSES.semanticPixtral);
    expect(semanticScholar.documentKeys(titled)).toEqual([]);
    expect(semanticScholar.titles(titled)).toEqual(['Announcing Pixtral 12B']);
  });

  test('whose links name two papers of one kind is known by neither', () => {
    const link = (id: string) => `<a class="doi__link" href="https://doi.org/10.48550/arXiv.${id}">DOI</a>`;
    expect(keysBelow(link('2409.11340'))).toEqual(['arxiv:2409.11340']);
    expect(keysBelow(link('2409.11340') + link('2409.11340'))).toEqual(['arxiv:2409.11340']);
    expect(keysBelow(link('2409.11340') + link('2409.08642'))).toEqual([]);
    expect(keysBelow(link('2409.11340') + link('2409.08642') + link('2409.11340'))).toEqual([]);
  });

  test.each(['', 'javascript:alert(1)', 'https://[', '/search?q=2409.11340', 'https://example.com/?id=1'])(
    'is not troubled by a link to “%s”',
    (href) => {
      expect(
        keysBelow(`<div class="flex-paper-actions-group"><a href="${href}">View</a><a>None</a></div>`),
      ).toEqual([]);
    },
  );

  test('has its card behind the title', () => {
    expect(semanticScholar.cardPlace(page.document)).toEqual({
      element: page.document.querySelector('h1'),
      where: 'afterend',
    });
  });

  test('has neither title nor identifier of the paper that was here before it', () => {
    const stale = staleAt(semanticScholar, ADDRESSES.semanticWithoutEntry, page);
    expect(semanticScholar.titles(stale)).toEqual([]);
    expect(semanticScholar.documentKeys(stale)).toEqual([]);
  });

  test('that was reached by the first row of a list is known, though its title stood there before', () => {
    const search = drawnPageAt(ADDRESSES.semanticSearch);
    const reached = { ...page, lastHeading: semanticScholar.heading(search.document) };
    expect(semanticScholar.titles(reached)).toEqual(['OmniGen: Unified Image Generation']);
    expect(semanticScholar.documentKeys(reached)).toEqual(['arxiv:2409.11340']);
    expect(semanticScholar.titles(staleAt(semanticScholar, ADDRESSES.semanticOmnigen, search))).toEqual([]);
  });

  test('that is not drawn yet is known by nothing', () => {
    const document = parsePage(
      '<a class="doi__link" href="https://doi.org/10.48550/arXiv.2409.11340">DOI</a>',
    );
    const empty = { url: page.url, document };
    expect([semanticScholar.titles(empty), semanticScholar.documentKeys(empty)]).toEqual([[], []]);
    expect(semanticScholar.cardPlace(document)).toBeUndefined();
    expect(semanticScholar.heading(document)).toBeUndefined();
  });
});

describe('a list', () => {
  const page = drawnPageAt(ADDRESSES.semanticSearch);
  const rows = semanticScholar.rows?.(page) ?? [];

  test('has rows known by their links to arXiv and DOIs, and by their whole titles', () => {
    expect(rows.map(identityOf)).toEqual([
      { keys: ['arxiv:2409.11340'], title: 'OmniGen: Unified Image Generation' },
      { keys: [], title: 'Announcing Pixtral 12B' },
      { keys: [], title: 'A Paper Behind a Wall' },
      // Cut: it may be any paper that begins so.
      { keys: [], title: undefined },
    ]);
  });

  test('has each badge behind the title’s link, and the switch above the results', () => {
    expect(rows[0]?.badge).toEqual({
      element: page.document.querySelector('.cl-paper-row a'),
      where: 'afterend',
    });
    expect(semanticScholar.listStart?.(page.document)).toBe(page.document.querySelector('.result-page'));
  });

  test('is no paper', () => {
    expect([semanticScholar.titles(page), semanticScholar.documentKeys(page)]).toEqual([[], []]);
  });
});
