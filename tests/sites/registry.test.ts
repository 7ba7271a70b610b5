import { expect, test } from 'vitest';
import { siteOf } from '../../lib/sites/registry';

test.each([
  ['https://arxiv.org/abs/2409.08642', 'arxiv-abs'],
  ['https://export.arxiv.org/abs/hep-th/9901001', 'arxiv-abs'],
  ['https://arxiv.org/list/cs.LG/recent', 'arxiv-list'],
  ['https://arxiv.org/catchup/cs.LG/2024-09-18', 'arxiv-list'],
  ['https://arxiv.org/a/example_a_1', 'arxiv-list'],
  ['https://arxiv.org/search/?query=plan', 'arxiv-search'],
  ['https://arxiv.org/html/2409.08642v1', 'arxiv-html'],
  ['https://services.arxiv.org/html/submission/5871234/view', 'arxiv-html'],
  ['https://ar5iv.labs.arxiv.org/abs/2409.08642', 'arxiv-html'],
  ['https://ar5iv.org/pdf/2409.08642', 'arxiv-html'],
  ['https://ar5iv.org/', 'any-page'],
  ['https://arxiv.org/pdf/2409.08642', 'arxiv-pdf'],
  ['https://arxiv.org/ftp/hep-th/papers/9901/9901001.pdf', 'arxiv-pdf'],
  ['https://arxiv.org/format/2409.08642', 'arxiv-other'],
  ['https://arxiv.org/', 'arxiv-other'],
  ['https://mistral.ai/news/pixtral-12b/', 'any-page'],
  ['https://discuss.pytorch.org/t/209487', 'any-page'],
  ['http://example.com/', 'any-page'],
  ['https://arxiv.org.evil.com/abs/2409.08642', 'any-page'],
  ['https://notarxiv.org/abs/2409.08642', 'any-page'],
  ['about:blank', undefined],
  ['chrome-extension://abcdefghijklmnop/popup.html', undefined],
  ['file:///abs/2409.08642', undefined],
])('%s belongs to %s', (address, name) => {
  expect(siteOf(new URL(address))?.name).toBe(name);
});
