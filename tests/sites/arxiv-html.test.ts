import { describe, expect, test } from 'vitest';
import { titleKey } from '../../lib/papers/normalise-title';
import { arxivHtml } from '../../lib/sites/arxiv-html';
import { siteOf } from '../../lib/sites/registry';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { pageAt, parsePage, withContentType } from './documents';

const PREVIEW = new URL(ADDRESSES.previewHtml);

function at(address: string) {
  return { url: new URL(address), document: pageAt(address) };
}

test.each([
  'https://arxiv.org/html/2409.08642v1',
  'https://www.arxiv.org/html/2409.08642v1/#S1',
  'https://export.arxiv.org/html/hep-th/9901001',
  'https://services.arxiv.org/html/submission/5871234/view',
  'https://ar5iv.labs.arxiv.org/html/2409.08642',
  'https://ar5iv.labs.arxiv.org/abs/2409.08642',
  'https://ar5iv.labs.arxiv.org/papers/math/0309136',
  'https://ar5iv.labs.arxiv.org/pdf/2409.08642.pdf',
  'https://ar5iv.org/html/cs/2409.08642',
  'https://www.ar5iv.org/abs/2409.08642',
])('%s is a paper as a web page', (address) => {
  expect(siteOf(new URL(address))).toBe(arxivHtml);
});

test.each([
  'https://arxiv.org/html',
  'https://arxiv.org/abs/2409.08642',
  'https://ar5iv.labs.arxiv.org/',
  'https://ar5iv.labs.arxiv.org/log/2409.08642',
  'https://ar5iv.org/feeling_lucky',
  'https://ar5iv.org.evil.com/html/2409.08642',
  'https://notar5iv.org/html/2409.08642',
  'https://ar5iv.labsxarxiv.org/html/2409.08642',
  'https://evil.com/html/2409.08642',
])('%s is none', (address) => {
  expect(arxivHtml.matches(new URL(address))).toBe(false);
});

describe('the address tells', () => {
  test.each([
    [ADDRESSES.cplHtml, ['arxiv:2409.08642']],
    ['https://arxiv.org/html/2409.08642v12/#S3.SS1', ['arxiv:2409.08642']],
    ['https://arxiv.org/html/2409.08642v1/x1.png', ['arxiv:2409.08642']],
    [ADDRESSES.oldPaperHtml, ['arxiv:hep-th/9901001']],
    [ADDRESSES.cplAr5iv, ['arxiv:2409.08642']],
    [ADDRESSES.cplAr5ivAbs, ['arxiv:2409.08642']],
    [ADDRESSES.cplAr5ivOrg, ['arxiv:2409.08642']],
    ['https://ar5iv.labs.arxiv.org/html/math/0309136', ['arxiv:math/0309136']],
    [ADDRESSES.previewHtml, []],
    ['https://services.arxiv.org/html/2409.08642', []],
    ['https://arxiv.org/html/2409.0864', []],
  ])('of %s: %j', (address, keys) => {
    expect(arxivHtml.addressKeys(new URL(address))).toEqual(keys);
  });
});

describe('the document', () => {
  test.each([
    [ADDRESSES.cplHtml, 'CPL: Critical Planning Step Learning Boosts LLM Generalization in Reasoning Tasks'],
    [ADDRESSES.cplAr5iv, 'CPL: Critical Planning Step Learning Boosts LLM Generalization in Reasoning Tasks'],
    [ADDRESSES.omnigenHtml, 'OmniGen: Unified Image Generation'],
    [ADDRESSES.previewHtml, 'Announcing Pixtral 12B'],
  ])('of %s has the exact title, without the footnote on it', (address, title) => {
    expect(arxivHtml.titles(at(address))).toEqual([title]);
  });

  test('whose title has a formula meets an entry that writes it as a letter', () => {
    const [title = ''] = arxivHtml.titles(at('https://ar5iv.labs.arxiv.org/html/hep-th/9901001'));
    expect(titleKey(title)).toBe(titleKey('On $γ$-Deformed Strings at Weak Coupling'));
  });

  test('that an author made has no title that could be told from its text', () => {
    expect(arxivHtml.titles(at(ADDRESSES.oldPaperHtml))).toEqual([]);
  });

  test.each([
    ['arXiv:2409.08642v2  [cs.LG]\n  13 Sep 2024', ['arxiv:2409.08642']],
    ['arXiv:hep-th/9901001v1 [hep-th] 01 Jan 1999', ['arxiv:hep-th/9901001']],
    ['submission/5871234 [cs.CV] 01 Sep 2024', []],
    ['arXiv:2409.0864v1 [cs.LG] 13 Sep 2024', []],
    ['', []],
  ])('stamped %j tells %j where the address tells nothing', (stamp, keys) => {
    const document = parsePage(`<div id="watermark-tr">\n${stamp}</div>`);
    expect(arxivHtml.documentKeys({ url: PREVIEW, document })).toEqual(keys);
  });

  test.each([ADDRESSES.oldPaperHtml, ADDRESSES.cplHtml, ADDRESSES.cplAr5iv])(
    'of %s adds nothing to its address, whatever stamp is in it',
    (address) => {
      const { url, document } = at(address);
      document.body.insertAdjacentHTML('afterbegin', '<div id="watermark-tr">arXiv:2409.11402</div>');
      expect(arxivHtml.documentKeys({ url, document })).toEqual([]);
    },
  );
});

describe('the version', () => {
  const versionAt = (address: string) => arxivHtml.version?.(at(address));

  test.each([
    ['in the address', ADDRESSES.cplHtml, 1],
    ['on the stamp, where the address names none', 'https://arxiv.org/html/2409.08642', 2],
    ['unknown on ar5iv, which has no stamp', ADDRESSES.cplAr5iv, undefined],
    ['unknown where the stamp is another paper’s', ADDRESSES.oldPaperHtml, undefined],
    ['unknown before there is an identifier', ADDRESSES.previewHtml, undefined],
  ])('is %s', (_, address, version) => {
    expect(versionAt(address)).toBe(version);
  });

  test('of a stamp that an author wrote for another paper is not the page’s', () => {
    const { url, document } = at('https://ar5iv.labs.arxiv.org/html/2409.08642');
    document.body.insertAdjacentHTML('afterbegin', '<div id="watermark-tr">arXiv:2409.11402v7</div>');
    expect(arxivHtml.version?.({ url, document })).toBeUndefined();
  });
});

describe('the card stands', () => {
  test.each([
    ADDRESSES.cplHtml,
    ADDRESSES.omnigenHtml,
    ADDRESSES.previewHtml,
    ADDRESSES.cplAr5iv,
    ADDRESSES.cplAr5ivOrg,
  ])('above the title of %s, as wide as its text and below arXiv’s box', (address) => {
    const { document } = at(address);
    const place = arxivHtml.cardPlace(document);
    expect(place?.where).toBe('beforebegin');
    expect(place?.element.matches('.ltx_page_content > article > h1.ltx_title_document')).toBe(true);
    expect(place?.element.previousElementSibling).toBeNull();
    expect(place).not.toHaveProperty('isAtEdge');
  });

  test.each([
    [
      'before the content where the title is elsewhere',
      '<div id="infobox"></div><div class="ltx_page_content"><article class="ltx_document"><div><h1 class="ltx_title_document">A</h1></div></article></div>',
      'ltx_page_content',
    ],
    [
      'before the article where nothing surrounds it',
      '<article class="ltx_document"><p>A</p></article>',
      'ltx_document',
    ],
  ])('%s', (_, html, className) => {
    const place = arxivHtml.cardPlace(parsePage(html));
    expect(place).toMatchObject({ element: { className }, where: 'beforebegin' });
  });

  test('at the edge of what an author made', () => {
    const { document } = at(ADDRESSES.oldPaperHtml);
    const edge = { element: document.documentElement, where: 'beforeend', isAtEdge: true };
    expect(arxivHtml.cardPlace(document)).toEqual(edge);
  });

  test('nowhere while the page is without its root', () => {
    const document = parsePage('<p>A');
    document.documentElement.remove();
    expect(arxivHtml.cardPlace(document)).toBeUndefined();
  });

  test.each(['image/png', 'text/plain', 'image/svg+xml'])('nowhere on a paper’s file of type %s', (type) => {
    expect(arxivHtml.cardPlace(withContentType(parsePage('<img>'), type))).toBeUndefined();
  });
});
