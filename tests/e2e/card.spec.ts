/** What a card says, on which pages it stands, and where. */
import type { Page } from '@playwright/test';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { badgeOf, cardOf, readCard } from './card-reading';
import { expect, test } from './extension';
import { watchForErrors } from './host-errors';
import { SEED_CARDS, SEED_NAMES, SEED_PROVENANCE } from './seed';
import { whenDrawn } from './when-drawn';

test('the page of each of the seed’s entries shows exactly what its author wrote', async ({
  page,
  worker,
}) => {
  const errors = watchForErrors(page);
  for (const name of SEED_NAMES) {
    await test.step(name, async () => {
      await page.goto(ADDRESSES[name]);
      expect(await readCard(page)).toEqual(SEED_CARDS[name]);
      await expect.poll(() => badgeOf(page.url(), worker)).toBe('1');
      const styles = await page.evaluate(() => document.adoptedStyleSheets.length);
      expect(styles, 'style sheets that the page got from us').toBe(0);
    });
  }
  expect(errors).toEqual([]);
});

test('one paper has one card under each of its addresses', async ({ page }) => {
  for (const address of [ADDRESSES.cplFirstVersion, ADDRESSES.cplOnWww, ADDRESSES.cplOnExport]) {
    await page.goto(address);
    expect(await readCard(page)).toEqual(SEED_CARDS.cpl);
  }
  for (const address of ['https://arxiv.org/abs/arXiv:2409.08642', 'https://arxiv.org/abs?id=2409.08642']) {
    await page.goto(address);
    expect(await readCard(page)).toEqual(SEED_CARDS.cpl);
  }
});

test('the card stands right after the abstract and is as wide as it', async ({ page, takeScreenshot }) => {
  for (const width of [1280, 768, 375]) {
    await page.setViewportSize({ width, height: 900 });
    for (const address of [ADDRESSES.cpl, ADDRESSES.omnigenTabsAbove]) {
      await page.goto(address);
      await expect(page.locator('#abs > blockquote.abstract + yeobaek-card')).toHaveCount(1);
      await expect(cardOf(page)).toHaveCount(1);
      const abstract = await page.locator('#abs > blockquote.abstract').boundingBox();
      const card = await cardOf(page).boundingBox();
      expect([card?.x, card?.width]).toEqual([abstract?.x, abstract?.width]);
      expect(card?.y).toBeGreaterThanOrEqual((abstract?.y ?? 0) + (abstract?.height ?? 0));
    }
    expect(await widthAddedByCard(page), 'pixels by which the card widens the page').toBe(0);
    await cardOf(page).scrollIntoViewIfNeeded();
    await takeScreenshot(page, `card-abs-${width}`);
  }
});

test('on a blog the card stands right after the heading of the post', async ({ page, takeScreenshot }) => {
  await page.goto(ADDRESSES.pixtral);
  await whenDrawn(page);
  await expect(page.locator('article > h1 + yeobaek-card')).toHaveCount(1);
  await takeScreenshot(page, 'card-blog');
  // A post of this topic has a heading of its own, which is not the topic's.
  await page.goto(ADDRESSES.asyncTensorParallel);
  await expect(page.locator('#topic-title h1 + yeobaek-card')).toHaveCount(1);
  await expect(cardOf(page)).toHaveCount(1);
  await takeScreenshot(page, 'card-forum');
});

test('links of a card are live, lead to web pages only, and say nothing of where they were', async ({
  page,
}) => {
  for (const name of ['kenlm', 'omnigen', 'soap', 'nvlm'] as const) {
    await page.goto(ADDRESSES[name]);
    const links = cardOf(page).getByRole('link');
    await expect(links.first()).toBeVisible();
    for (const link of await links.all()) {
      await expect(link).toHaveAttribute('href', /^https:\/\//);
      await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    }
  }
  await page.goto(ADDRESSES.asyncTensorParallel);
  await cardOf(page).getByRole('link', { name: 'https://arxiv.org/abs/2302.05442', exact: true }).click();
  await expect(page).toHaveURL(ADDRESSES.mentionedPaper);
});

test('a paper that is only mentioned shows who mentions it, with the paragraph', async ({
  page,
  worker,
  takeScreenshot,
}) => {
  await page.goto(ADDRESSES.mentionedPaper);
  expect(await readCard(page)).toEqual({
    heads: ['이 논문을 언급한 글 1개'],
    entries: [],
    mentionedBy: [
      {
        title: ['Introducing Async Tensor Parallelism in PyTorch', ADDRESSES.asyncTensorParallel],
        provenance: SEED_PROVENANCE,
        paragraphs: SEED_CARDS.asyncTensorParallel.entries[0]?.paragraphs.slice(0, 1),
      },
    ],
  });
  await expect(cardOf(page).getByText('이 논문을 언급한 글', { exact: true })).toBeVisible();
  await expect.poll(() => badgeOf(page.url(), worker)).toBe('1');
  await takeScreenshot(page, 'card-mentioned-only');
});

test('a page that carries the exact title of an entry shows it where no address contradicts', async ({
  page,
  worker,
}) => {
  for (const address of [ADDRESSES.titleOnlyPaper, ADDRESSES.titleOnlyPost]) {
    await page.goto(address);
    expect(await readCard(page)).toEqual(SEED_CARDS.pixtral);
    await expect.poll(() => badgeOf(page.url(), worker)).toBe('1');
  }
});

test('the card is told apart from the page: named, labelled, and in the language of its words', async ({
  page,
}) => {
  await page.goto(ADDRESSES.kenlm);
  const region = cardOf(page).getByRole('region', { name: '여백: 이 글에 대한 논평' });
  await expect(region).toBeVisible();
  await expect(region.getByText('여백', { exact: true })).toBeVisible();
  await expect(region).toHaveAttribute('lang', 'ko');
  const languages = (all: Element[]) => all.map((each) => each.getAttribute('lang'));
  expect(await region.locator('.commentary').evaluateAll(languages)).toEqual(['ko', 'ko']);
});

async function widthAddedByCard(page: Page): Promise<number> {
  return cardOf(page).evaluate((card) => {
    const root = document.documentElement;
    const place = card.previousElementSibling;
    const { scrollWidth } = root;
    card.remove();
    const without = root.scrollWidth;
    place?.after(card);
    return scrollWidth - without;
  });
}
