/** A blog that navigates inside itself, whose words and tags lag behind its address: never a wrong card. */
import type { Page } from '@playwright/test';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { cardArrivals, rememberCards } from './card-history';
import { cardOf, expectUntouched, readCard, whenVisited } from './card-reading';
import { expect, test } from './extension';
import { SEED_CARDS } from './seed';
import { whenDrawn } from './when-drawn';

test.beforeEach(({ page }) => rememberCards(page));

test.describe('a blog that navigates inside itself', () => {
  test('takes its card away for another post and the index, and has it again on the way back', async ({
    page,
    worker,
  }) => {
    await page.goto(ADDRESSES.pixtral);
    expect(await readCard(page)).toEqual(SEED_CARDS.pixtral);

    await page.getByRole('link', { name: 'Codestral Mamba' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Codestral Mamba');
    await expectUntouched(page, worker);

    await page.goBack();
    expect(await readCard(page)).toEqual(SEED_CARDS.pixtral);

    await page.getByRole('link', { name: 'All news' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('News');
    await expectUntouched(page, worker);

    await page.getByRole('link', { name: 'Announcing Pixtral 12B' }).click();
    expect(await readCard(page)).toEqual(SEED_CARDS.pixtral);
    await whenVisited(page, worker);
    const arrivals = await cardArrivals(page);
    expect(arrivals.length).toBeGreaterThanOrEqual(3);
    for (const arrival of arrivals) {
      expect(arrival).toEqual({ path: '/news/pixtral-12b/', after: 'Announcing Pixtral 12B', cards: 1 });
    }
  });

  test('has no card of the last post while its words still stand under the next one’s address', async ({
    page,
  }) => {
    await page.goto(ADDRESSES.pixtral);
    await whenDrawn(page);
    await expect(cardOf(page)).toHaveCount(1);
    const between = await page
      .getByRole('link', { name: 'Codestral Mamba' })
      .evaluate((link: HTMLElement) => {
        link.click();
        const cards = document.querySelectorAll('yeobaek-card').length;
        return { path: location.pathname, heading: document.querySelector('h1')?.textContent, cards };
      });
    expect(between).toEqual({ path: '/news/codestral-mamba/', heading: 'Announcing Pixtral 12B', cards: 0 });
  });

  test('shows the entry of a post that was reached from inside', async ({ page }) => {
    for (const start of [ADDRESSES.otherPost, ADDRESSES.blogIndex]) {
      await page.goto(start);
      await page.getByRole('link', { name: 'Announcing Pixtral 12B' }).click();
      expect(await readCard(page)).toEqual(SEED_CARDS.pixtral);
      await expect(page.locator('article > h1 + yeobaek-card')).toHaveCount(1);
    }
  });

  test('tags that were left from the first post name no later one', async ({ page, worker }) => {
    // The first page's og:title is an entry's exact title, and stays in the head for ever.
    await page.goto(ADDRESSES.titleOnlyPost);
    expect(await readCard(page)).toEqual(SEED_CARDS.pixtral);
    await page.getByRole('link', { name: 'Codestral Mamba' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Codestral Mamba');
    await expect(page.locator('meta[property="og:title"]')).toHaveAttribute(
      'content',
      'Announcing Pixtral 12B',
    );
    const keys = await whenVisited(page, worker);
    expect(keys).toEqual(['url:mistral.ai/news/codestral-mamba', 'Codestral Mamba']);
    await expectUntouched(page, worker);
  });

  test('knows a post by its new heading alone', async ({ page }) => {
    await page.goto(ADDRESSES.otherPost);
    await followLink(page, new URL(ADDRESSES.titleOnlyPost).pathname);
    expect(await readCard(page)).toEqual(SEED_CARDS.pixtral);
    await expect(page.locator('article > h1 + yeobaek-card')).toHaveCount(1);
  });
});

/** Follows a link to a path as the site's own script does. */
async function followLink(page: Page, path: string): Promise<void> {
  await page.evaluate((href) => {
    const link = document.body.appendChild(document.createElement('a'));
    link.href = href;
    link.click();
  }, path);
}
