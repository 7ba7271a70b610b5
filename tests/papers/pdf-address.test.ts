// @vitest-environment node
import { expect, test } from 'vitest';
import { isPdfAddress } from '../../lib/papers/pdf-address';

test.each([
  'https://arxiv.org/pdf/2409.08642v2',
  'https://export.arxiv.org/pdf/2409.08642.pdf',
  'https://arxiv.org/ftp/cond-mat/papers/0408/0408502.pdf',
  'https://xxx.lanl.gov/pdf/hep-th/9901001',
  'https://openreview.net/pdf?id=abc123',
  'https://openreview.net/attachment?id=abc123&name=pdf',
  'https://cdn.openai.com/papers/on-margins.pdf',
  'https://blog.example/On-Margins.PDF?download=1#page=2',
])('at %s there is a PDF', (address) => {
  expect(isPdfAddress(new URL(address))).toBe(true);
});

test.each([
  'https://arxiv.org/abs/2409.08642',
  'https://arxiv.org/pdf',
  'https://openreview.net/forum?id=abc123',
  'https://blog.example/pdf/1',
  'https://blog.example/on-pdf',
  'https://blog.example/?file=a.pdf',
])('at %s there is none', (address) => {
  expect(isPdfAddress(new URL(address))).toBe(false);
});
