import { describe, expect, test } from 'vitest';
import { arxivSearch } from '../../lib/sites/arxiv-search';
import type { PaperRow } from '../../lib/sites/site';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { pageAt, parsePage } from './documents';

function rowsAt(address: string): PaperRow[] {
  return arxivSearch.rows?.({ url: new URL(address), document: pageAt(address) }) ?? [];
}

function rowsOf(html: string): PaperRow[] {
  return arxivSearch.rows?.({ url: new URL(ADDRESSES.search), document: parsePage(html) }) ?? [];
}

test.each([
  'https://arxiv.org/search/?query=plan&searchtype=all',
  'https://arxiv.org/search/cs?query=plan&start=50',
  'https://www.arxiv.org/search/advanced?advanced=&terms-0-term=plan',
  'https://export.arxiv.org/search',
])('%s is a search', (address) => {
  expect(arxivSearch.matches(new URL(address))).toBe(true);
});

test.each([
  'https://arxiv.org/searching/?query=plan',
  'https://arxiv.org/abs/2409.08642?search/',
  'https://search.example/search/?query=plan',
])('%s is none', (address) => {
  expect(arxivSearch.matches(new URL(address))).toBe(false);
});

describe('a result', () => {
  test('is known by a complete address that names a version', () => {
    const [row] = rowsAt(ADDRESSES.search);
    expect(row?.elements[0]?.querySelector('a')?.getAttribute('href')).toBe(
      'https://arxiv.org/abs/2409.08642v1',
    );
    expect(row?.keys).toEqual(['arxiv:2409.08642']);
  });

  test('has its exact title, though marks of what was searched for stand inside its words', () => {
    const [row] = rowsAt(ADDRESSES.search);
    expect(row?.elements[0]?.querySelector('p.title .search-hit')?.textContent).toBe('Reason');
    expect(row?.title).toBe(
      'CPL: Critical Planning Step Learning Boosts LLM Generalization in Reasoning Tasks',
    );
  });

  test('is one element; its badge stands after its title', () => {
    for (const { elements, badge } of rowsAt(ADDRESSES.searchAdvanced)) {
      expect(elements.map((element) => element.className)).toEqual(['arxiv-result']);
      expect(badge).toEqual({ element: elements[0]?.querySelector('p.title'), where: 'afterend' });
    }
  });

  test('without a title keeps its key, and its badge stands at its end', () => {
    const [row, ...others] = rowsOf(
      '<li class="arxiv-result"><p class="list-title"><a href="https://arxiv.org/abs/2409.08642">a</a></p></li>',
    );
    expect(others).toEqual([]);
    expect(row).toMatchObject({ keys: ['arxiv:2409.08642'], badge: { where: 'beforeend' } });
    expect(row?.badge.element).toBe(row?.elements[0]);
    expect(row).not.toHaveProperty('title');
  });

  test.each([
    [
      'its link leads to another site',
      '<p class="list-title"><a href="https://evil.com/abs/2409.08642">a</a></p>',
    ],
    [
      'only its comments link to a paper',
      '<p class="comments"><a href="https://arxiv.org/abs/2409.08642">a</a></p>',
    ],
    ['it has no link', '<p class="title">A Title</p>'],
  ])('is none where %s', (_, html) => {
    expect(rowsOf(`<li class="arxiv-result">${html}</li>`)).toEqual([]);
  });
});

test('results of the plain and of the advanced search are all there, in the page’s order', () => {
  const keysAt = (address: string) => rowsAt(address).flatMap(({ keys }) => keys);
  expect(keysAt(ADDRESSES.search)).toEqual(['arxiv:2409.08642', 'arxiv:2409.11340', 'arxiv:2409.11402']);
  expect(keysAt(ADDRESSES.searchAdvanced)).toEqual(['arxiv:2409.11340', 'arxiv:2409.00013']);
  expect(keysAt(ADDRESSES.searchNothing)).toEqual([]);
});

test('the switch stands above the results, where there are any', () => {
  const document = pageAt(ADDRESSES.search);
  expect(arxivSearch.listStart?.(document)).toBe(document.querySelector('ol'));
  expect(arxivSearch.listStart?.(pageAt(ADDRESSES.searchNothing))).toBeUndefined();
});

test('the page itself is no paper, even where a paper was searched for by its identifier', () => {
  const url = new URL('https://arxiv.org/search/?query=2409.08642');
  const document = pageAt(ADDRESSES.search);
  expect(arxivSearch.addressKeys(url)).toEqual([]);
  expect(arxivSearch.documentKeys({ url, document })).toEqual([]);
  expect(arxivSearch.titles({ url, document })).toEqual([]);
  expect(arxivSearch.cardPlace(document)).toBeUndefined();
});
