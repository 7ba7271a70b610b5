import { describe, expect, test } from 'vitest';
import { alphaxiv } from '../../lib/sites/alphaxiv';
import { siteOf } from '../../lib/sites/registry';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { pageAt, parsePage } from './documents';
import { drawnPageAt, staleAt } from './drawn-pages';

describe('the address', () => {
  test.each([
    [ADDRESSES.alphaxivCpl, 'arxiv:2409.08642'],
    [ADDRESSES.alphaxivOmnigenOverview, 'arxiv:2409.11340'],
    ['https://alphaxiv.org/pdf/2409.11340v2', 'arxiv:2409.11340'],
  ])('%s is %s', (address, key) => {
    expect(alphaxiv.addressKeys(new URL(address))).toEqual([key]);
  });

  test.each([ADDRESSES.alphaxivIndex, 'https://www.alphaxiv.org/abs/2112.0886'])(
    '%s names no paper',
    (address) => {
      expect(siteOf(new URL(address))).toBe(alphaxiv);
      expect(alphaxiv.addressKeys(new URL(address))).toEqual([]);
    },
  );

  test.each(['https://alphaxiv.org.evil.com/abs/2409.08642', 'https://notalphaxiv.org/abs/2409.08642'])(
    '%s is another site’s',
    (address) => {
      expect(alphaxiv.matches(new URL(address))).toBe(false);
    },
  );
});

test.each([
  ['https://www.alphaxiv.org/abs/2409.08642v2', 2],
  ['https://alphaxiv.org/ko/overview/2409.11340v11.md', 11],
  [ADDRESSES.alphaxivCpl, undefined],
  [ADDRESSES.alphaxivIndex, undefined],
])('the version of %s is %s', (address, version) => {
  expect(alphaxiv.version?.({ url: new URL(address), document })).toBe(version);
});

describe('the title', () => {
  test('is the window’s, without the site’s name', () => {
    expect(alphaxiv.titles(drawnPageAt(ADDRESSES.alphaxivOmnigenOverview))).toEqual([
      'OmniGen: Unified Image Generation',
    ]);
  });

  test('of a page that names no paper is none', () => {
    expect(alphaxiv.titles(drawnPageAt(ADDRESSES.alphaxivIndex))).toEqual([]);
  });

  test('of the last paper is not this one’s', () => {
    const last = drawnPageAt(ADDRESSES.alphaxivCpl);
    expect(alphaxiv.titles(staleAt(alphaxiv, ADDRESSES.alphaxivWithoutEntry, last))).toEqual([]);
  });

  test.each(['', '<title>alphaXiv</title>', '<title> | alphaXiv</title>'])('of “%s” is none', (head) => {
    const url = new URL(ADDRESSES.alphaxivCpl);
    expect(alphaxiv.titles({ url, document: parsePage(head) })).toEqual([]);
    expect(alphaxiv.heading(parsePage(head))).toBeUndefined();
  });
});

test('the card is a mark at the window’s edge, which the page’s columns leave no other place for', () => {
  const document = pageAt(ADDRESSES.alphaxivCpl);
  expect(alphaxiv.cardPlace(document)).toEqual({
    element: document.documentElement,
    where: 'beforeend',
    isAtEdge: true,
  });
});
