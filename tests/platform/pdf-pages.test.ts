// @vitest-environment node
import { expect, test } from 'vitest';
import { keyOfPdf } from '../../lib/platform/pdf-pages';

test.each([
  ['https://arxiv.org/pdf/2409.08642v2', 'arxiv:2409.08642'],
  ['https://arxiv.org/ftp/cond-mat/papers/0408/0408502.pdf', 'arxiv:cond-mat/0408502'],
  ['https://openreview.net/pdf?id=abc123', 'openreview:abc123'],
  ['https://cdn.openai.com/papers/on-margins.pdf#page=2', 'url:cdn.openai.com/papers/on-margins.pdf'],
])('the PDF at %s is known by %s', (address, key) => {
  expect(keyOfPdf(address)).toBe(key);
});

test.each(['https://arxiv.org/abs/2409.08642', 'https://arxiv.org/pdf/9999.12345', 'about:blank'])(
  'at %s nothing is known',
  (address) => {
    expect(keyOfPdf(address)).toBeUndefined();
  },
);
