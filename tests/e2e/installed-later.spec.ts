/** Pages that are open already when the extension is installed. */
import { ADDRESSES } from '../fixtures/pages/addresses';
import { cardArrivals, rememberCards } from './card-history';
import { launchChromium } from './chromium';
import { installExtension } from './devtools';
import { BUILDS, expect, test } from './extension';
import { watchForErrors } from './host-errors';
import { badgesOf } from './list-reading';

test('a paper, a list and a post have their commentary as soon as it is installed, each once', async ({
  web,
}) => {
  const launched = await launchChromium({ installable: true, proxyPort: web.port });
  try {
    const visit = async (address: string) => {
      const page = await launched.context.newPage();
      const errors = watchForErrors(page);
      await rememberCards(page);
      await page.goto(address);
      return { page, errors };
    };
    const paper = await visit(ADDRESSES.cpl);
    const post = await visit(ADDRESSES.titleOnlyPost);
    const list = await visit(ADDRESSES.listNew);
    const elsewhere = await visit(ADDRESSES.huggingFaceDay);
    await installExtension(launched.context, BUILDS.shipped);
    await expect(paper.page.locator('yeobaek-card')).toHaveCount(1);
    await expect(post.page.locator('yeobaek-card')).toHaveCount(1);
    await expect(badgesOf(list.page)).not.toHaveCount(0);
    await expect(list.page.locator('yeobaek-switch')).toHaveCount(1);
    expect(await cardArrivals(paper.page)).toHaveLength(1);
    // A site that nobody was asked for.
    await expect(badgesOf(elsewhere.page)).toHaveCount(0);
    for (const { errors } of [paper, post, list, elsewhere]) expect(errors).toEqual([]);
  } finally {
    await launched.close();
  }
});
