import { expect, test } from 'vitest';
import type { PaperKey } from '../../lib/model/paper-key';
import { arxivOther } from '../../lib/sites/arxiv-other';
import { parsePage } from './documents';

test.each<[string, PaperKey[]]>([
  ['https://arxiv.org/pdf/2409.08642', ['arxiv:2409.08642']],
  ['https://www.arxiv.org/pdf/2409.08642v2.pdf', ['arxiv:2409.08642']],
  ['https://arxiv.org/html/2409.08642v1/x1.png', ['arxiv:2409.08642']],
  ['https://arxiv.org/pdf/hep-th/9901001', ['arxiv:hep-th/9901001']],
  ['https://arxiv.org/pdf/2409.0864', []],
  ['https://arxiv.org/', []],
  ['https://arxiv.org/list/cs.LG/recent', []],
  ['https://info.arxiv.org/help/contact.html', []],
])('%s is known as %j', (address, keys) => {
  const url = new URL(address);
  expect(arxivOther.matches(url)).toBe(true);
  expect(arxivOther.addressKeys(url)).toEqual(keys);
});

test('its document adds nothing, and no card stands on it', () => {
  const document = parsePage('<meta property="og:title" content="A Paper"><h1>A Paper</h1>');
  const url = new URL('https://arxiv.org/html/2409.08642');
  expect(arxivOther.documentKeys({ url, document })).toEqual([]);
  expect(arxivOther.cardAnchor(document)).toBeUndefined();
});
