import { describe, expect, test } from 'vitest';
import { titleKey } from '../../lib/papers/normalise-title';
import { arxivAbs } from '../../lib/sites/arxiv-abs';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { pageAt, parsePage } from './documents';

/** Keys and titles that the page at an address tells by itself, be its address one that names no paper. */
function knownAt(address: string) {
  const page = { url: new URL('https://arxiv.org/abs'), document: pageAt(address) };
  return [...arxivAbs.documentKeys(page), ...arxivAbs.titles(page).map((title) => titleKey(title))];
}

test.each([
  'https://arxiv.org/abs/2409.08642',
  'https://www.arxiv.org/abs/2409.08642',
  'https://export.arxiv.org/abs/2409.08642v2',
  'https://browse.arxiv.org/abs/hep-th/9901001',
  'https://arxiv.org/abs?id=2409.08642',
  'https://arxiv.org/abs',
])('%s is an abstract page', (address) => {
  expect(arxivAbs.matches(new URL(address))).toBe(true);
});

test.each([
  'https://arxiv.org/',
  'https://arxiv.org/pdf/2409.08642',
  'https://arxiv.org/absolute/2409.08642',
  'https://arxiv.org/list/cs.LG/recent',
  'https://notarxiv.org/abs/2409.08642',
  'https://arxiv.org.evil.com/abs/2409.08642',
  'https://evil.com/arxiv.org/abs/2409.08642',
  'https://arxiv.org@evil.com/abs/2409.08642',
])('%s is none', (address) => {
  expect(arxivAbs.matches(new URL(address))).toBe(false);
});

describe('the address alone', () => {
  test.each([
    ['https://arxiv.org/abs/2409.08642', 'arxiv:2409.08642'],
    ['https://www.arxiv.org/abs/2409.08642v2', 'arxiv:2409.08642'],
    ['https://export.arxiv.org/abs/2409.08642v12?context=cs.LG#ref', 'arxiv:2409.08642'],
    ['https://arxiv.org/abs/arXiv:2409.08642', 'arxiv:2409.08642'],
    ['https://arxiv.org/abs?id=2409.08642v1', 'arxiv:2409.08642'],
    ['https://arxiv.org/abs/?id=hep-th/9901001', 'arxiv:hep-th/9901001'],
    ['https://arxiv.org/abs/hep-th/9901001', 'arxiv:hep-th/9901001'],
    ['https://arxiv.org/abs/hep-th%2F9901001v3', 'arxiv:hep-th/9901001'],
    ['https://arxiv.org/abs/math.GT/0309136', 'arxiv:math/0309136'],
    ['https://arxiv.org/abs/2409.08642?labs-style=tabs-above', 'arxiv:2409.08642'],
  ])('of %s tells %s', (address, key) => {
    expect(arxivAbs.addressKeys(new URL(address))).toEqual([key]);
  });

  test.each([
    'https://arxiv.org/abs',
    'https://arxiv.org/abs/',
    'https://arxiv.org/abs/2409.086423',
    'https://arxiv.org/abs/2409.0864',
    'https://arxiv.org/abs/9999.12345',
    'https://arxiv.org/abs/hepth/9901001',
    'https://arxiv.org/abs?id=javascript:alert(1)',
    'https://arxiv.org/abs/2409.08642<script>',
  ])('of %s tells nothing', (address) => {
    expect(arxivAbs.addressKeys(new URL(address))).toEqual([]);
  });
});

describe('the document', () => {
  test.each([
    [
      ADDRESSES.cpl,
      '2409.08642',
      'CPL: Critical Planning Step Learning Boosts LLM Generalization in Reasoning Tasks',
    ],
    [
      ADDRESSES.cplFirstVersion,
      '2409.08642',
      'CPL: Critical Planning Step Learning Boosts LLM Generalization in Reasoning Tasks',
    ],
    [ADDRESSES.nvlm, '2409.11402', 'NVLM: Open Frontier-Class Multimodal LLMs'],
    [ADDRESSES.titleOnlyPaper, '2409.00012', 'Announcing Pixtral 12B'],
    [ADDRESSES.withdrawnPaper, '2409.00014', 'A Claim Taken Back'],
    [ADDRESSES.oldPaperWithSubjectClass, 'math/0309136', 'Surgery on Example Manifolds'],
  ])('of %s names the paper and its exact title', (address, id, title) => {
    expect(knownAt(address)).toEqual([`arxiv:${id}`, titleKey(title)]);
  });

  test('meets an entry whose title has its formulas as letters', () => {
    expect(knownAt(ADDRESSES.oldPaper)).toContain(titleKey('On $γ$-Deformed Strings at Weak Coupling'));
  });

  test('is not asked for what the address has named', () => {
    const document = pageAt(ADDRESSES.cpl);
    expect(arxivAbs.documentKeys({ url: new URL(ADDRESSES.cpl), document })).toEqual([]);
  });

  test('of an unknown paper names nothing', () => {
    expect(knownAt(ADDRESSES.unknownPaper)).toEqual([]);
  });
});

describe('the card', () => {
  test.each([ADDRESSES.cpl, ADDRESSES.omnigenTabsAbove, ADDRESSES.withdrawnPaper, ADDRESSES.oldPaper])(
    'of %s stands after the paper’s own abstract',
    (address) => {
      const { element, where } = arxivAbs.cardPlace(pageAt(address)) ?? {};
      expect([element?.matches('#abs > blockquote.abstract'), where]).toEqual([true, 'afterend']);
      expect(element?.nextElementSibling?.className).toBe('metatable');
    },
  );

  test.each([
    ['the abstract is wrapped', '<div id="abs"><section><blockquote class="abstract">', 'abstract'],
    ['there is no abstract', '<div id="abs"><h1 class="title mathjax">T</h1></div>', 'title mathjax'],
  ])('has another place where %s', (_, html, className) => {
    expect(arxivAbs.cardPlace(parsePage(html))?.element.className).toBe(className);
  });

  test.each([
    ['an unknown paper', pageAt(ADDRESSES.unknownPaper)],
    [
      'a page with an abstract that is no paper’s',
      parsePage('<blockquote class="abstract">a</blockquote><h1>b</h1>'),
    ],
    ['an empty page', parsePage('')],
  ])('has no place on %s', (_, document) => {
    expect(arxivAbs.cardPlace(document)).toBeUndefined();
  });
});
