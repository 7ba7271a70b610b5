import { expect, test } from 'vitest';
import type { PaperKey } from '../../lib/model/paper-key';
import { arxivOther } from '../../lib/sites/arxiv-other';
import { siteOf } from '../../lib/sites/registry';
import { parsePage } from './documents';

test.each<[string, PaperKey[]]>([
  ['https://arxiv.org/format/2409.08642', ['arxiv:2409.08642']],
  ['https://www.arxiv.org/format/2409.08642v2', ['arxiv:2409.08642']],
  ['https://arxiv.org/ps/hep-th/9901001', ['arxiv:hep-th/9901001']],
  ['https://arxiv.org/src/2409.08642', ['arxiv:2409.08642']],
  ['https://xxx.lanl.gov/format/2409.08642', ['arxiv:2409.08642']],
  ['https://arxiv.org/format/2409.0864', []],
  ['https://arxiv.org/', []],
  ['https://arxiv.org/archive/cs', []],
  ['https://info.arxiv.org/help/contact.html', []],
  ['https://ar5iv.labs.arxiv.org/', []],
])('%s is known as %j', (address, keys) => {
  const url = new URL(address);
  expect(siteOf(url)).toBe(arxivOther);
  expect(arxivOther.addressKeys(url)).toEqual(keys);
});

test('its document adds nothing, and no card stands on it', () => {
  const document = parsePage('<meta property="og:title" content="A Paper"><h1>A Paper</h1>');
  const url = new URL('https://arxiv.org/format/2409.08642');
  expect(arxivOther.documentKeys({ url, document })).toEqual([]);
  expect(arxivOther.titles({ url, document })).toEqual([]);
  expect(arxivOther.cardPlace(document)).toBeUndefined();
});
