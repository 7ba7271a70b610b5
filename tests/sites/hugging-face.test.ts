import { describe, expect, test } from 'vitest';
import { huggingFace } from '../../lib/sites/hugging-face';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { parsePage } from './documents';
import { drawnPageAt, identityOf, staleAt } from './drawn-pages';

describe('the address', () => {
  test.each([
    ['https://huggingface.co/papers', true],
    [ADDRESSES.huggingFaceCpl, true],
    [ADDRESSES.huggingFaceDay, true],
    ['https://huggingface.co/papersplease', false],
    ['https://huggingface.co/someone/a-model', false],
    ['https://huggingface.co/blog/papers/a-post', false],
    ['https://huggingface.co.evil.com/papers/2409.08642', false],
  ])('%s is one of its papers or lists: %s', (address, isIts) => {
    expect(huggingFace.matches(new URL(address))).toBe(isIts);
  });

  test.each([
    [ADDRESSES.huggingFaceCpl, ['arxiv:2409.08642']],
    [ADDRESSES.huggingFaceDay, []],
    ['https://huggingface.co/papers/trending', []],
    ['https://huggingface.co/papers/month/2024-09', []],
  ])('of %s tells %j', (address, keys) => {
    expect(huggingFace.addressKeys(new URL(address))).toEqual(keys);
  });

  test.each([
    ['https://huggingface.co/papers/2409.08642v2', 2],
    [ADDRESSES.huggingFaceCpl, undefined],
    [ADDRESSES.huggingFaceDay, undefined],
  ])('of %s names version %s', (address, version) => {
    expect(huggingFace.version?.({ url: new URL(address), document })).toBe(version);
  });
});

describe('a paper’s page', () => {
  const page = drawnPageAt(ADDRESSES.huggingFaceCpl);

  test('has its title in its heading, and a card behind that', () => {
    expect(huggingFace.titles(page)).toEqual([
      'CPL: Critical Planning Step Learning Boosts LLM Generalization in Reasoning Tasks',
    ]);
    expect(huggingFace.cardPlace(page.document)).toEqual({
      element: page.document.querySelector('h1'),
      where: 'afterend',
    });
  });

  test('lists nothing, whatever papers are talked of on it', () => {
    expect(huggingFace.rows?.(page)).toEqual([]);
    expect(huggingFace.documentKeys(page)).toEqual([]);
  });

  test('has no title of the paper that was here before it', () => {
    expect(huggingFace.titles(staleAt(huggingFace, ADDRESSES.huggingFaceWithoutEntry, page))).toEqual([]);
  });
});

describe('a list', () => {
  const page = drawnPageAt(ADDRESSES.huggingFaceDay);
  const rows = huggingFace.rows?.(page) ?? [];

  test('has a row a card, known by its title’s link', () => {
    expect(rows).toHaveLength(page.document.querySelectorAll('article').length);
    expect(rows.slice(0, 2).map(identityOf)).toEqual([
      {
        keys: ['arxiv:2409.08642'],
        title: 'CPL: Critical Planning Step Learning Boosts LLM Generalization in Reasoning Tasks',
      },
      {
        keys: ['arxiv:2409.09613'],
        title:
          'Rethinking KenLM: Good and Bad Model Ensembles for Efficient Text Quality Filtering in Large Web Corpora',
      },
    ]);
  });

  test('has each badge behind the title, and the switch above the cards', () => {
    const [card] = page.document.querySelectorAll('article');
    expect(rows[0]?.elements).toEqual([card]);
    expect(rows[0]?.badge).toEqual({ element: card?.querySelector('h3 > a'), where: 'afterend' });
    expect(huggingFace.listStart?.(page.document)).toBe(page.document.querySelector('.grid'));
  });

  test('has a heading that is no paper’s title', () => {
    expect(page.document.querySelector('h1')?.textContent).toBe('Daily Papers');
    expect(huggingFace.titles(page)).toEqual([]);
  });

  test('without cards has neither rows nor a start', () => {
    const empty = {
      url: page.url,
      document: parsePage('<h1>Daily Papers</h1><article><h3>Ad</h3></article>'),
    };
    expect(huggingFace.rows?.(empty)).toEqual([]);
    expect(huggingFace.listStart?.(empty.document)).toBeUndefined();
  });
});
