import { describe, expect, test } from 'vitest';
import { arxivPdf } from '../../lib/sites/arxiv-pdf';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { pageFor } from '../fixtures/pages/registry';
import { parsePage, withContentType } from './documents';

describe('the address of a PDF', () => {
  test.each([
    [ADDRESSES.cplPdf, 'arxiv:2409.08642'],
    [ADDRESSES.cplPdfVersion, 'arxiv:2409.08642'],
    ['https://www.arxiv.org/pdf/2409.08642#page=7', 'arxiv:2409.08642'],
    ['https://export.arxiv.org/pdf/2409.08642v11', 'arxiv:2409.08642'],
    ['https://arxiv.org/pdf/hep-th/9901001v1', 'arxiv:hep-th/9901001'],
    [ADDRESSES.oldPaperPdf, 'arxiv:hep-th/9901001'],
    ['https://arxiv.org/ftp/arxiv/papers/0704/0704.0001.pdf', 'arxiv:0704.0001'],
  ])('%s tells %s', (address, key) => {
    const url = new URL(address);
    expect(arxivPdf.matches(url)).toBe(true);
    expect(arxivPdf.addressKeys(url)).toEqual([key]);
  });

  test.each(['https://arxiv.org/pdf/2409.0864', 'https://arxiv.org/ftp/cond-mat/papers/0409/0408502.pdf'])(
    '%s tells nothing',
    (address) => {
      expect(arxivPdf.addressKeys(new URL(address))).toEqual([]);
    },
  );

  test.each([
    'https://evil.com/pdf/2409.08642',
    'https://arxiv.org.evil.com/pdf/2409.08642',
    'https://arxiv.org/pdfs/2409.08642',
    'https://arxiv.org/abs/2409.08642',
  ])('%s is none', (address) => {
    expect(arxivPdf.matches(new URL(address))).toBe(false);
  });
});

test('the card is a mark at the edge of Chromium’s viewer, a child of the root', () => {
  const document = withContentType(parsePage('<embed>'), 'application/pdf');
  expect(arxivPdf.cardPlace(document)).toEqual({
    element: document.documentElement,
    where: 'beforeend',
    isAtEdge: true,
  });
});

test('there is no place on a page that says that there is no PDF', () => {
  expect(arxivPdf.cardPlace(parsePage('<h1>No PDF</h1>'))).toBeUndefined();
});

test('the viewer’s document tells nothing', () => {
  const page = { url: new URL(ADDRESSES.cplPdf), document: parsePage('<title>Another Title</title><embed>') };
  expect(arxivPdf.documentKeys(page)).toEqual([]);
  expect(arxivPdf.titles(page)).toEqual([]);
});

test.each([ADDRESSES.cplPdf, ADDRESSES.cplPdfVersion, ADDRESSES.oldPaperPdf])(
  'the fixtures have a PDF at %s',
  (address) => {
    const answer = pageFor(new URL(address));
    expect(answer?.contentType).toBe('application/pdf');
    const start = Number(/startxref\n(\d+)/.exec(answer?.html ?? '')?.[1]);
    expect(answer?.html.slice(start, start + 4)).toBe('xref');
  },
);
