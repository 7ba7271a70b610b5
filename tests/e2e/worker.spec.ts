/** The background worker comes and goes: pages, badge and popup do not depend on its staying. */
import { ADDRESSES } from '../fixtures/pages/addresses';
import { badgeOf, cardOf, expectUntouched, readCard } from './card-reading';
import { expect, test } from './extension';
import { pressUntilClosed } from './popup';
import { SEED_CARDS } from './seed';

test('a worker that was stopped before a visit, or between visits, is there for each of them', async ({
  page,
  context,
  workerLife,
}) => {
  await workerLife.stop();
  await page.goto(ADDRESSES.cpl);
  expect(await readCard(page)).toEqual(SEED_CARDS.cpl);
  await expect.poll(() => workerLife.use((worker) => badgeOf(ADDRESSES.cpl, worker))).toBe('1');
  await workerLife.stop();
  await page.goto(ADDRESSES.soap);
  expect(await readCard(page)).toEqual(SEED_CARDS.soap);
  await workerLife.stop();
  await page.goto(ADDRESSES.asyncTensorParallel);
  expect(await readCard(page)).toEqual(SEED_CARDS.asyncTensorParallel);
  await workerLife.stop();
  // A page that was drawn before keeps its card, and navigates inside itself as before.
  await page.getByRole('link', { name: 'A Topic That No Digest Has Read' }).click();
  await expect(cardOf(page)).toHaveCount(0);
  await page.goBack();
  expect(await readCard(page)).toEqual(SEED_CARDS.asyncTensorParallel);
  await workerLife.stop();
  const other = await context.newPage();
  await other.goto(ADDRESSES.mentionedPaper);
  expect((await readCard(other)).mentionedBy).toHaveLength(1);
});

test('stopped while the popup is open, the popup goes on', async ({ page, popup, workerLife }) => {
  await page.goto(ADDRESSES.kenlm);
  await readCard(page);
  const view = await popup.click(page);
  await expect(view.getByRole('option')).toHaveCount(7);
  await workerLife.stop();
  expect(await workerLife.isRunning()).toBe(false);
  await view.getByRole('combobox').fill('모델');
  await expect(view.getByRole('option').first()).toContainText('NVLM');
  await pressUntilClosed(view, 'Enter');
  await expect
    .poll(() =>
      page
        .context()
        .pages()
        .map((each) => each.url()),
    )
    .toContain(ADDRESSES.nvlm);
});

test('the popup opens and knows its page while the worker is stopped', async ({
  page,
  popup,
  workerLife,
}) => {
  await page.goto(ADDRESSES.kenlm);
  await readCard(page);
  await workerLife.stop();
  const view = await popup.click(page);
  await expect(view.getByRole('heading', { name: '이 페이지' })).toBeVisible();
  await expect(view.getByRole('option').first()).toContainText('Rethinking KenLM');
});

test('the badge counts by tab what its page has', async ({ page, context, worker }) => {
  const pages = {
    [ADDRESSES.cpl]: '1',
    [ADDRESSES.paperWithoutEntry]: '',
    [ADDRESSES.mentionedPaper]: '1',
    [ADDRESSES.titleOnlyPaper]: '1',
    [ADDRESSES.sameTitleOtherPaper]: '',
  };
  await page.goto(ADDRESSES.pixtral);
  for (const address of Object.keys(pages)) await (await context.newPage()).goto(address);
  for (const [address, count] of Object.entries({ ...pages, [ADDRESSES.pixtral]: '1' })) {
    await expect.poll(() => badgeOf(address, worker), address).toBe(count);
  }
});

test('a page that navigates inside itself, or to another paper, changes its badge', async ({
  page,
  worker,
}) => {
  await page.goto(ADDRESSES.pixtral);
  await readCard(page);
  await expect.poll(() => badgeOf(page.url(), worker)).toBe('1');
  await page.getByRole('link', { name: 'Codestral Mamba' }).click();
  await expect(page).toHaveURL(ADDRESSES.otherPost);
  await expectUntouched(page, worker);
  await expect.poll(() => badgeOf(page.url(), worker)).toBe('');
  await page.goBack();
  await readCard(page);
  await expect.poll(() => badgeOf(page.url(), worker)).toBe('1');
  await page.goto(ADDRESSES.paperWithoutEntry);
  await expectUntouched(page, worker);
  await expect.poll(() => badgeOf(page.url(), worker)).toBe('');
});
