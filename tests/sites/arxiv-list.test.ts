import { describe, expect, test } from 'vitest';
import { titleKey } from '../../lib/papers/normalise-title';
import { arxivList } from '../../lib/sites/arxiv-list';
import type { PaperRow } from '../../lib/sites/site';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { pageAt, parsePage } from './documents';

const LIST = new URL(ADDRESSES.listNew);

function rowsOf(document: Document, url = LIST): PaperRow[] {
  return arxivList.rows?.({ url, document }) ?? [];
}

function rowsAt(address: string): PaperRow[] {
  return rowsOf(pageAt(address), new URL(address));
}

const keysAt = (address: string) => rowsAt(address).map(({ keys }) => keys.join());
const lineOf = (href: string) => `<dt><a href="${href}" title="Abstract">a</a></dt>`;

test.each([
  'https://arxiv.org/list/cs.LG/new',
  'https://arxiv.org/list/cs.LG/recent?skip=0&show=50',
  'https://www.arxiv.org/list/cs/pastweek',
  'https://arxiv.org/list/astro-ph.CO/current',
  'https://export.arxiv.org/list/cs.LG/2024-09',
  'https://arxiv.org/list/cs.LG/2024',
  'https://arxiv.org/list/hep-th/9901?show=2000',
  'https://arxiv.org/catchup/cs.LG/2024-09-18?abs=True&page=2',
  'https://arxiv.org/catchup',
  'https://arxiv.org/a/example_a_1',
  'https://xxx.lanl.gov/list/hep-th/recent',
])('%s is a list', (address) => {
  expect(arxivList.matches(new URL(address))).toBe(true);
});

test.each([
  'https://arxiv.org/',
  'https://arxiv.org/abs/2409.08642',
  'https://arxiv.org/archive/cs',
  'https://arxiv.org/listing/cs.LG/new',
  'https://arxiv.org/about',
  'https://evil.com/list/cs.LG/new',
  'https://arxiv.org.evil.com/list/cs.LG/new',
])('%s is none', (address) => {
  expect(arxivList.matches(new URL(address))).toBe(false);
});

describe('the papers', () => {
  test('of new, cross-listed and replaced ones are all there, in the page’s order', () => {
    expect(keysAt(ADDRESSES.listNew)).toEqual([
      ...['arxiv:2409.08642', 'arxiv:2409.00001', 'arxiv:2409.11321', 'arxiv:2409.00012'],
      ...['arxiv:2409.11340', 'arxiv:2302.05442', 'arxiv:2409.00013'],
      ...['arxiv:2409.09613', 'arxiv:2409.00014'],
    ]);
  });

  test.each([
    ['recent days', ADDRESSES.listRecent, 5],
    ['the past week', ADDRESSES.listPastweek, 5],
    ['the current month', ADDRESSES.listCurrent, 5],
    ['a month', ADDRESSES.listMonth, 5],
    ['a year', ADDRESSES.listYear, 5],
    ['a day to catch up with', ADDRESSES.listCatchup, 9],
    ['an author', ADDRESSES.listAuthor, 2],
    ['the form for catching up', ADDRESSES.listCatchupForm, 0],
  ])('of %s are there', (_, address, count) => {
    expect(keysAt(address)).toHaveLength(count);
  });

  test('are known by old identifiers too', () => {
    expect(keysAt(ADDRESSES.listOld)).toEqual(['arxiv:hep-th/9901001', 'arxiv:math/0309136']);
  });

  test.each([
    ['/abs/2409.08642v3', 'arxiv:2409.08642'],
    ['/abs/math.GT/0309136', 'arxiv:math/0309136'],
    ['/abs/2409.08642?context=cs.LG', 'arxiv:2409.08642'],
    ['https://arxiv.org/abs/2409.08642', 'arxiv:2409.08642'],
    ['http://export.arxiv.org/abs/2409.08642', 'arxiv:2409.08642'],
  ])('are known by a link to %s', (href, key) => {
    expect(rowsOf(parsePage(`<dl>${lineOf(href)}</dl>`)).map(({ keys }) => keys)).toEqual([[key]]);
  });

  test.each([
    '/abs/2409.0864',
    '/abs/2409.086423',
    '/abs/9999.12345',
    '/abs/hepth/9901001',
    '/pdf/2409.08642',
    '/absolute/2409.08642',
    '//evil.com/abs/2409.08642',
    'https://evil.com/abs/2409.08642',
    'https://arxiv.org.evil.com/abs/2409.08642',
    'https://arxiv.org@evil.com/abs/2409.08642',
    'javascript:/abs/2409.08642',
    '',
  ])('are not known by a link to %j', (href) => {
    expect(rowsOf(parsePage(`<dl>${lineOf(href)}</dl>`))).toEqual([]);
  });
});

describe('a row', () => {
  test('has its exact title, without the label', () => {
    expect(rowsAt(ADDRESSES.listRecent).map(({ title }) => title)).toEqual([
      'NVLM: Open Frontier-Class Multimodal LLMs',
      'OmniGen: Unified Image Generation',
      'SOAP: Improving and Stabilizing Shampoo using Adam',
      'CPL: Critical Planning Step Learning Boosts LLM Generalization in Reasoning Tasks',
      'A Claim Taken Back',
    ]);
  });

  test('whose formulas the page has set meets an entry that writes them as letters', () => {
    const [row] = rowsAt(ADDRESSES.listOld);
    expect(titleKey(row?.title ?? '')).toBe(titleKey('On $γ$-Deformed Strings at Weak Coupling'));
  });

  test('is its line and its details; its badge stands at the end of the line', () => {
    const lines = rowsAt(ADDRESSES.listNew).map(({ elements, badge }) => {
      expect(elements.map(({ localName }) => localName)).toEqual(['dt', 'dd']);
      expect(elements[1]?.previousElementSibling).toBe(elements[0]);
      expect(badge).toEqual({ element: elements[0], where: 'beforeend' });
      return elements[0]?.textContent?.replace(/\s+/g, ' ').trim();
    });
    expect(lines.slice(3, 5)).toEqual([
      '[4] arXiv:2409.00012 [pdf, html, other]',
      '[5] arXiv:2409.11340 (cross-list from cs.CV) [pdf, html, other]',
    ]);
  });

  test('without details is its line alone', () => {
    const document = parsePage(`<dl>${lineOf('/abs/2409.08642')}${lineOf('/abs/2409.00001')}<p></dl>`);
    const rows = rowsOf(document);
    expect(rows.map(({ elements }) => elements.length)).toEqual([1, 1]);
    expect(rows.map((row) => 'title' in row)).toEqual([false, false]);
  });

  test('is the same once badges stand on the page', () => {
    const document = pageAt(ADDRESSES.listNew);
    const rows = rowsOf(document);
    for (const { badge } of rows) {
      badge.element.insertAdjacentElement(badge.where, document.createElement('yeobaek-badge'));
    }
    expect(rowsOf(document)).toEqual(rows);
  });
});

describe('the switch stands above', () => {
  test('the first of several lists', () => {
    const document = pageAt(ADDRESSES.listNew);
    const start = arxivList.listStart?.(document);
    expect(start).toBe(document.querySelectorAll('dl')[0]);
    expect(start?.querySelector('h3')?.textContent).toContain('New submissions');
    expect(document.querySelectorAll('#articles')).toHaveLength(3);
  });

  test('nothing where there is no list', () => {
    expect(arxivList.listStart?.(pageAt(ADDRESSES.listCatchupForm))).toBeUndefined();
  });
});

test('the page itself is no paper: no key, no title, no card', () => {
  const url = new URL(ADDRESSES.listNew);
  const document = pageAt(ADDRESSES.listNew);
  expect(arxivList.addressKeys(url)).toEqual([]);
  expect(arxivList.documentKeys({ url, document })).toEqual([]);
  expect(arxivList.titles({ url, document })).toEqual([]);
  expect(arxivList.cardPlace(document)).toBeUndefined();
});
