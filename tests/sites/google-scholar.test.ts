import { describe, expect, test } from 'vitest';
import { googleScholar } from '../../lib/sites/google-scholar';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { pageAt, parsePage } from './documents';
import { identityOf } from './drawn-pages';

test.each([
  ['https://scholar.google.com/scholar?q=a', true],
  ['https://scholar.google.co.kr/scholar?q=a', true],
  ['https://scholar.google.com.au/scholar?q=a', true],
  ['https://scholar.google.de/citations?user=a', true],
  ['https://scholar.google/scholar', false],
  ['https://google.com/scholar', false],
  ['https://scholar.google.evil.com/scholar', false],
  ['https://scholar.google.com.evil.com/scholar', false],
])('%s is Google Scholar: %s', (address, isIts) => {
  expect(googleScholar.matches(new URL(address))).toBe(isIts);
});

test('no address of its own names a paper', () => {
  expect(googleScholar.addressKeys(new URL(ADDRESSES.scholarSearch))).toEqual([]);
});

describe('the results', () => {
  const document = pageAt(ADDRESSES.scholarSearchKorea);
  const page = { url: new URL(ADDRESSES.scholarSearchKorea), document };
  const rows = googleScholar.rows?.(page) ?? [];

  test('are known by their links to arXiv, and by their whole titles', () => {
    expect(rows.map(identityOf)).toEqual([
      {
        keys: ['arxiv:2409.08642'],
        title: 'Cpl: Critical planning step learning boosts llm generalization in reasoning tasks',
      },
      // Its title leads elsewhere, the file beside it is arXiv's.
      { keys: ['arxiv:2409.11340'], title: 'A name that only the proceedings use' },
      { keys: [], title: 'Announcing Pixtral 12B' },
      // Cut: it may be any paper that begins so.
      { keys: [], title: undefined },
      // Its links name two papers.
      { keys: [], title: 'Collected works of an example' },
      { keys: [], title: 'Nobody has read this' },
    ]);
  });

  test('have their badges behind their titles, and the switch above them', () => {
    const [first] = document.querySelectorAll('.gs_r');
    expect(rows[0]?.elements).toEqual([first]);
    expect(rows[0]?.badge).toEqual({ element: first?.querySelector('.gs_rt > a'), where: 'afterend' });
    expect(rows[2]?.badge.element.localName).toBe('span');
    expect(googleScholar.listStart?.(document)).toBe(document.querySelector('#gs_res_ccl_mid'));
  });

  test('of a page without any are none', () => {
    const empty = {
      url: page.url,
      document: parsePage('<div class="gs_r"><h2 class="gs_rt">Related</h2></div>'),
    };
    expect(googleScholar.rows?.(empty)).toEqual([]);
    expect(googleScholar.listStart?.(empty.document)).toBeUndefined();
  });
});
