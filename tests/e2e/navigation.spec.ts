/** Pages that navigate inside themselves, draw themselves anew, or come back: always one card, and never a wrong one. */
import { ADDRESSES } from '../fixtures/pages/addresses';
import { pageFor } from '../fixtures/pages/registry';
import { cardArrivals, rememberCards } from './card-history';
import { badgeOf, cardOf, expectUntouched, readCard } from './card-reading';
import { expect, test } from './extension';
import { SEED_CARDS } from './seed';
import { whenDrawn } from './when-drawn';

test.beforeEach(({ page }) => rememberCards(page));

test.describe('a forum that is drawn by script', () => {
  test('has one card for a topic under its three forms of address', async ({ page }) => {
    for (const address of [
      ADDRESSES.asyncTensorParallel,
      ADDRESSES.topicWithoutSlug,
      ADDRESSES.topicAtPost,
    ]) {
      await page.goto(address);
      expect(await readCard(page)).toEqual(SEED_CARDS.asyncTensorParallel);
    }
  });

  test('keeps the very same card while the address follows the reader', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 500 });
    await page.goto(ADDRESSES.asyncTensorParallel);
    await expect(cardOf(page)).toHaveCount(1);
    const paragraph = await cardOf(page).locator('.commentary').first().elementHandle();
    await page.mouse.move(400, 500);
    await page.mouse.wheel(0, 700);
    await expect(page).toHaveURL(/\/209487\/2$/);
    await page.mouse.wheel(0, 3000);
    await expect(page).toHaveURL(/\/209487\/3$/);
    expect(await paragraph?.evaluate((element) => element.isConnected)).toBe(true);
    expect(await cardArrivals(page)).toHaveLength(1);
  });

  test('takes its card away for another topic and the index, and has it again on the way back', async ({
    page,
    worker,
  }) => {
    await page.goto(ADDRESSES.asyncTensorParallel);
    expect(await readCard(page)).toEqual(SEED_CARDS.asyncTensorParallel);

    await page.getByRole('link', { name: 'A Topic That No Digest Has Read' }).click();
    await expect(page.locator('#topic-title h1')).toHaveText('A Topic That No Digest Has Read');
    await expectUntouched(page, worker);

    await page.goBack();
    expect(await readCard(page)).toEqual(SEED_CARDS.asyncTensorParallel);
    await page.goForward();
    await expect(page.locator('#topic-title h1')).toHaveText('A Topic That No Digest Has Read');
    await expectUntouched(page, worker);

    await page.getByRole('link', { name: 'PyTorch Forums' }).click();
    await expect(page).toHaveTitle('Topics - PyTorch Forums');
    await expectUntouched(page, worker);

    await page.getByRole('link', { name: 'Introducing Async Tensor Parallelism' }).click();
    expect(await readCard(page)).toEqual(SEED_CARDS.asyncTensorParallel);
    const arrivals = await cardArrivals(page);
    expect(arrivals).toHaveLength(3);
    for (const { path, after, cards } of arrivals) {
      expect(path).toContain('/209487');
      expect(after).toContain('Introducing Async Tensor Parallelism in PyTorch');
      expect(cards).toBe(1);
    }
  });
});

test('a page that draws itself anew and loses the card has one card in the end', async ({ page, web }) => {
  // Long after the page seemed to have come to rest, which is when the test says so.
  const html = pageFor(new URL(ADDRESSES.pixtral))?.html.replace(
    "addEventListener('load', () => setTimeout(draw, data.hydrationDelay));",
    "addEventListener('draw', draw);",
  );
  web.serve(ADDRESSES.pixtral, { status: 200, html: html ?? '' });
  await page.goto(ADDRESSES.pixtral);
  await expect(cardOf(page)).toHaveCount(1);
  const first = await cardOf(page).elementHandle();
  await page.evaluate(() => dispatchEvent(new Event('draw')));
  await whenDrawn(page);
  expect(await readCard(page)).toEqual(SEED_CARDS.pixtral);
  await expect(page.locator('article > h1 + yeobaek-card')).toHaveCount(1);
  expect(await cardArrivals(page)).toHaveLength(2);
  expect(await first?.evaluate((card) => card.isConnected)).toBe(true);
});

for (const backForwardCache of [true, false]) {
  test.describe(backForwardCache ? 'pages kept for the way back' : 'pages loaded again', () => {
    test.use({ backForwardCache });

    test('have their one card and their badge after going back and forward', async ({ page, worker }) => {
      // The page turns itself: a page that is just being swapped for a kept one cannot be asked for its history.
      const reach = async (steps: number, address: string) => {
        await page.evaluate((by) => {
          setTimeout(() => history.go(by));
        }, steps);
        await expect(page).toHaveURL(address);
      };
      await page.goto(ADDRESSES.cpl);
      expect(await readCard(page)).toEqual(SEED_CARDS.cpl);
      const loaded = await page.evaluate(() => performance.timeOrigin);
      await page.goto(ADDRESSES.paperWithoutEntry);
      await page.goto(ADDRESSES.soap);
      await reach(-1, ADDRESSES.paperWithoutEntry);
      await expectUntouched(page, worker);
      await reach(-1, ADDRESSES.cpl);
      expect(await readCard(page)).toEqual(SEED_CARDS.cpl);
      await expect.poll(() => badgeOf(ADDRESSES.cpl, worker)).toBe('1');
      expect(await cardArrivals(page)).toHaveLength(1);
      expect((await page.evaluate(() => performance.timeOrigin)) === loaded).toBe(backForwardCache);
      await reach(1, ADDRESSES.paperWithoutEntry);
      await reach(1, ADDRESSES.soap);
      expect(await readCard(page)).toEqual(SEED_CARDS.soap);
      await expect.poll(() => badgeOf(ADDRESSES.soap, worker)).toBe('1');
      expect(await cardArrivals(page)).toHaveLength(1);
    });
  });
}
