import { describe, expect, test } from 'vitest';
import { papersCool } from '../../lib/sites/papers-cool';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { pageAt, parsePage } from './documents';
import { identityOf } from './drawn-pages';

function loadedAt(address: string) {
  return { url: new URL(address), document: pageAt(address) };
}

test.each([
  [ADDRESSES.papersCoolCpl, ['arxiv:2409.08642']],
  [ADDRESSES.papersCoolVenuePaper, ['openreview:omniGen0001']],
  ['https://papers.cool/venue/31974@AAAI', []],
  [ADDRESSES.papersCoolList, []],
  [ADDRESSES.papersCoolVenue, []],
])('%s tells %j', (address, keys) => {
  expect(papersCool.matches(new URL(address))).toBe(true);
  expect(papersCool.addressKeys(new URL(address))).toEqual(keys);
});

test.each([
  ['https://papers.cool/arxiv/2409.08642v2', 2],
  [ADDRESSES.papersCoolCpl, undefined],
  [ADDRESSES.papersCoolVenuePaper, undefined],
  [ADDRESSES.papersCoolList, undefined],
])('the version of %s is %s', (address, version) => {
  expect(papersCool.version?.({ url: new URL(address), document })).toBe(version);
});

describe('a paper’s page', () => {
  const page = loadedAt(ADDRESSES.papersCoolCpl);

  test('has its title in its only panel, and a card behind that', () => {
    expect(papersCool.titles(page)).toEqual([
      'CPL: Critical Planning Step Learning Boosts LLM Generalization in Reasoning Tasks',
    ]);
    expect(papersCool.cardPlace(page.document)).toEqual({
      element: page.document.querySelector('h2.title'),
      where: 'afterend',
    });
  });

  test('lists nothing', () => {
    expect(papersCool.rows?.(page)).toEqual([]);
  });
});

describe('a list', () => {
  test('of a category has a row a panel, known by its identifier', () => {
    const page = loadedAt(ADDRESSES.papersCoolList);
    const panels = page.document.querySelectorAll('.panel');
    const rows = papersCool.rows?.(page) ?? [];
    expect(rows).toHaveLength(panels.length);
    expect(rows.map(({ keys }) => keys)).toContainEqual(['arxiv:hep-th/9901001']);
    expect(rows[2]).toEqual({
      keys: ['arxiv:2409.11340'],
      title: 'OmniGen: Unified Image Generation',
      elements: [panels[2]],
      badge: { element: panels[2]?.querySelector('a.title-link'), where: 'afterend' },
    });
    expect(papersCool.listStart?.(page.document)).toBe(page.document.querySelector('.papers'));
    expect(papersCool.titles(page)).toEqual([]);
  });

  test('of a conference has rows known by OpenReview’s identifiers, else by their titles', () => {
    expect(papersCool.rows?.(loadedAt(ADDRESSES.papersCoolVenue)).map(identityOf)).toEqual([
      { keys: ['openreview:omniGen0001'], title: 'OmniGen: Unified Image Generation' },
      { keys: [], title: 'Announcing Pixtral 12B' },
    ]);
  });

  test('of one paper without an identifier is that paper’s row', () => {
    const rows = papersCool.rows?.(loadedAt('https://papers.cool/venue/31974@AAAI'));
    expect(rows?.map(identityOf)).toEqual([{ keys: [], title: 'Announcing Pixtral 12B' }]);
  });

  test('without panels has neither rows nor a start', () => {
    const url = new URL(ADDRESSES.papersCoolList);
    const document = parsePage('<div class="papers"><div class="panel">Nothing today</div></div>');
    expect(papersCool.rows?.({ url, document })).toEqual([]);
    expect(papersCool.listStart?.(document)).toBeUndefined();
  });
});
