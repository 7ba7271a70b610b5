import { describe, expect, test } from 'vitest';
import { openreview } from '../../lib/sites/openreview';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { pageAt, parsePage } from './documents';
import { drawnPageAt, staleAt } from './drawn-pages';

test.each([
  [ADDRESSES.openreviewOmnigen, 'openreview:omniGen0001'],
  ['https://openreview.net/forum?id=omniGen0001&noteId=aReply', 'openreview:omniGen0001'],
  ['https://openreview.net/pdf?id=omniGen0001', 'openreview:omniGen0001'],
  ['https://openreview.net/attachment?id=omniGen0001&name=pdf', 'openreview:omniGen0001'],
  [ADDRESSES.openreviewCplByArxiv, 'arxiv:2409.08642'],
  [ADDRESSES.openreviewGroup, 'url:openreview.net/group?id=Example.org'],
])('%s is %s', (address, key) => {
  expect(openreview.matches(new URL(address))).toBe(true);
  expect(openreview.addressKeys(new URL(address))).toEqual([key]);
});

test('an arXiv identifier that cannot be is none', () => {
  expect(openreview.addressKeys(new URL('https://openreview.net/forum?arxivid=2112.0886'))).toEqual([]);
});

describe('the title', () => {
  const url = new URL(ADDRESSES.openreviewOmnigen);

  test('stands in the served page’s tag before the forum is drawn', () => {
    const document = pageAt(ADDRESSES.openreviewOmnigen);
    expect(openreview.titles({ url, document })).toEqual(['OmniGen: Unified Image Generation']);
  });

  test('is the drawn forum’s', () => {
    expect(openreview.titles(drawnPageAt(ADDRESSES.openreviewOmnigen))).toEqual([
      'OmniGen: Unified Image Generation',
    ]);
  });

  test('of an old forum is its heading too, without the links in it', () => {
    const heading = '<h2 class="note_content_title citation_title">An Old One <a href="/pdf"><img></a></h2>';
    const document = parsePage(`<div class="title_pdf_row">${heading}</div>`);
    expect(openreview.titles({ url, document })).toEqual(['An Old One']);
    expect(openreview.cardPlace(document)?.element).toBe(document.querySelector('.title_pdf_row'));
  });

  test('after a navigation inside the page is the drawn one, not the tag that stayed', () => {
    const page = drawnPageAt(ADDRESSES.openreviewWithoutEntry, ADDRESSES.openreviewOmnigen);
    expect(page.document.querySelector('meta[name="citation_title"]')?.getAttribute('content')).toContain(
      'OmniGen',
    );
    const navigated = { ...page, lastHeading: 'OmniGen: Unified Image Generation' };
    expect(openreview.titles(navigated)).toEqual(['A Submission That No Digest Has Read']);
  });

  test('of the forum that was here before is none, drawn or taken away', () => {
    const last = drawnPageAt(ADDRESSES.openreviewOmnigen);
    const stale = staleAt(openreview, ADDRESSES.openreviewWithoutEntry, last);
    expect(openreview.titles(stale)).toEqual([]);
    last.document.querySelector('#app')?.replaceChildren();
    expect(openreview.titles(stale)).toEqual([]);
  });

  test('of a page without a forum is none', () => {
    expect(openreview.titles(drawnPageAt(ADDRESSES.openreviewGroup))).toEqual([]);
  });
});

describe('the card', () => {
  test('stands behind the title and what is beside it', () => {
    const { document } = drawnPageAt(ADDRESSES.openreviewOmnigen);
    expect(openreview.cardPlace(document)).toEqual({
      element: document.querySelector('.forum-title'),
      where: 'afterend',
    });
  });

  test('has no place before the forum is drawn', () => {
    expect(openreview.cardPlace(pageAt(ADDRESSES.openreviewOmnigen))).toBeUndefined();
  });

  test('is a mark at the edge of a PDF', () => {
    const document = parsePage('<embed>');
    Object.defineProperty(document, 'contentType', { value: 'application/pdf' });
    expect(openreview.cardPlace(document)?.isAtEdge).toBe(true);
  });
});
