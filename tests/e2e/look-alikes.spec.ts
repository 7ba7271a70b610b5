/** Pages that only look like papers: by addresses that are nearly right, on arXiv's hosts and on others. */
import { badgeOf, expectUntouched } from './card-reading';
import { expect, test } from './extension';
import { watchForErrors } from './host-errors';
import { countOwn } from './list-reading';

/** Addresses on arXiv's hosts that are nearly those of papers with an entry. */
const LOOK_ALIKES = [
  'https://arxiv.org/abs/2409.0864',
  'https://arxiv.org/abs/2409.086421',
  'https://arxiv.org/abs/2409.08643',
  'https://arxiv.org/abs/2409.08642x',
  'https://arxiv.org/abs/9409.08642',
  'https://arxiv.org/abs/cs/2409.08642',
  'https://arxiv.org/abs/hep-th/2409086',
  'https://arxiv.org/abs?ids=2409.08642',
  'https://arxiv.org/html/2409.086421v1',
  'https://arxiv.org/html/2409.08624v1',
  'https://arxiv.org/html/submission/2409/view',
  'https://arxiv.org/pdf/2409.086420',
  'https://arxiv.org/list/2409.08642/new',
  'https://arxiv.org/search/?query=2409.08642&searchtype=all',
  'https://arxiv.org/a/2409.08642',
  'https://info.arxiv.org/abs-2409.08642.html',
  'https://ar5iv.labs.arxiv.org/html/2409.086421',
];

/** The same on hosts that are not arXiv's, where no script of ours runs. */
const STRANGERS = [
  'https://arxiv.org.example/abs/2409.08642',
  'https://notarxiv.org/abs/2409.08642',
  'https://example.org/arxiv.org/abs/2409.08642',
];

test('pages whose addresses only look like those of papers have nothing', async ({ page, web, worker }) => {
  const errors = watchForErrors(page);
  const html =
    '<!doctype html><title>A page</title><div id="abs"><h1 class="title">A page</h1><blockquote class="abstract">Words.</blockquote></div>' +
    '<article class="ltx_document"><h1 class="ltx_title_document">A page</h1></article>';
  for (const address of [...LOOK_ALIKES, ...STRANGERS]) web.serve(address, { status: 200, html });
  for (const address of LOOK_ALIKES) {
    await test.step(address, async () => {
      await page.goto(address);
      await expectUntouched(page, worker);
      expect(await countOwn(page)).toBe(0);
      expect(await badgeOf(page.url(), worker)).toBe('');
    });
  }
  for (const address of STRANGERS) {
    await page.goto(address);
    await expect(page.locator('#abs')).toBeVisible();
    expect(await countOwn(page)).toBe(0);
  }
  expect(errors).toEqual([]);
});
