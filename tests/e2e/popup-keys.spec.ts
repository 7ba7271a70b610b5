/** The popup by keyboard and mouse. */
import type { BrowserContext, Page } from '@playwright/test';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { activeAddress, readCard } from './card-reading';
import { expect, test } from './extension';
import { pressUntilClosed } from './popup';
import { activeTitle, boxOf, expectFound, optionsOf } from './popup-view';
import { SEED_CARDS, SEED_TITLES } from './seed';

let view: Page;
test.beforeEach(async ({ page, popup }) => {
  await page.goto(ADDRESSES.soap);
  await readCard(page);
  view = await popup.click(page);
  await expect(optionsOf(view)).toHaveCount(7);
  await expect(boxOf(view)).toBeFocused();
});

const press = (...keys: readonly string[]) => pressAll(view, keys);

test('arrows move through all sections, and the box names the active entry; Esc clears, then closes', async () => {
  expect(await activeTitle(view)).toBeUndefined();
  await press('ArrowDown');
  expect(await activeTitle(view)).toBe(SEED_TITLES.soap);
  await press('ArrowDown', 'ArrowDown');
  expect(await activeTitle(view)).toBe(SEED_TITLES.asyncTensorParallel);
  await press('ArrowUp');
  expect(await activeTitle(view)).toBe(SEED_TITLES.cpl);
  await press(...Array<string>(20).fill('ArrowDown'));
  expect(await activeTitle(view)).toBe(SEED_TITLES.nvlm);
  await expect(optionsOf(view).last()).toBeInViewport({ ratio: 1 });
  await press(...Array<string>(20).fill('ArrowUp'));
  expect(await activeTitle(view)).toBeUndefined();
  await expect(boxOf(view)).toBeFocused();

  await expectFound(view, '#vision-language', [SEED_TITLES.pixtral, SEED_TITLES.nvlm]);
  const first = await optionsOf(view).first().locator('.title').textContent();
  expect(await activeTitle(view)).toBe(first);

  await press('Escape');
  await expect(boxOf(view)).toHaveValue('');
  await expect(optionsOf(view)).toHaveCount(7);
  await pressUntilClosed(view, 'Escape');
});

test('Enter opens the paper in front and closes the popup', async ({ context }) => {
  await expectFound(view, 'kenlm', [SEED_TITLES.kenlm]);
  await pressUntilClosed(view, 'Enter');
  const opened = await pageAt(context, ADDRESSES.kenlm);
  await expect.poll(() => opened.evaluate(() => document.visibilityState)).toBe('visible');
});

test('Ctrl, or the middle button, opens the paper behind, and the popup stays; a click opens it in front', async ({
  context,
  worker,
}) => {
  await press('ArrowDown', 'ArrowDown', 'Control+Enter');
  await pageAt(context, ADDRESSES.cpl);
  await press('ArrowDown', 'Control+Enter');
  await pageAt(context, ADDRESSES.asyncTensorParallel);
  await expect(optionsOf(view)).toHaveCount(7);
  expect(await activeAddress(worker)).toBe(ADDRESSES.soap);

  await optionsOf(view)
    .last()
    .getByText('NVLM')
    .click({ modifiers: ['Control'] });
  await pageAt(context, ADDRESSES.nvlm);
  await optionsOf(view).nth(3).getByText('Rethinking').click({ button: 'middle' });
  await pageAt(context, ADDRESSES.kenlm);
  expect(await activeAddress(worker)).toBe(ADDRESSES.soap);
  const closed = view.waitForEvent('close');
  await optionsOf(view).nth(4).getByText('OmniGen').click({ noWaitAfter: true });
  await closed;
  await pageAt(context, ADDRESSES.omnigen);
});

test('→ unfolds the active entry in place when the caret stands at the end, ← folds it', async ({
  takeScreenshot,
}) => {
  const paragraphs = view.locator('.unfolded .commentary');
  await expectFound(view, 'kenlm', [SEED_TITLES.kenlm]);
  await press('Home', 'ArrowRight');
  expect(await caret(view)).toBe(1);
  await expect(paragraphs).toHaveCount(0);
  await press('End', 'ArrowRight');
  await expect(paragraphs).toHaveText([...(SEED_CARDS.kenlm.entries[0]?.paragraphs ?? [])]);
  await expect(view.getByRole('button', { name: `접기: ${SEED_TITLES.kenlm}` })).toBeVisible();
  await expect(boxOf(view)).toBeFocused();
  await takeScreenshot(view, 'popup-unfolded');
  await press('ArrowLeft');
  await expect(paragraphs).toHaveCount(0);
  expect(await caret(view)).toBe(5);
  await press('ArrowLeft');
  expect(await caret(view)).toBe(4);

  await boxOf(view).fill('');
  await expect(optionsOf(view)).toHaveCount(7);
  await press('ArrowRight');
  await expect(paragraphs).toHaveCount(0);
  await press('ArrowDown', 'ArrowRight');
  await expect(paragraphs).toHaveCount(2);
});

test('/ returns to the box from outside it, and is a letter inside it; links are reached by Tab', async ({
  context,
}) => {
  await boxOf(view).fill('');
  await press('Tab');
  await expect(view.getByRole('button', { name: `펼치기: ${SEED_TITLES.soap}` })).toBeFocused();
  await press('Enter');
  await expect(view.locator('.unfolded .commentary')).toHaveCount(2);
  await press('/');
  await expect(boxOf(view)).toBeFocused();
  await expect(boxOf(view)).toHaveValue('');
  await press('/');
  await expect(boxOf(view)).toHaveValue('/');

  await expectFound(view, 'kenlm', [SEED_TITLES.kenlm]);
  await press('ArrowRight');
  await expect(view.getByRole('link')).toHaveCount(4);
  for (const link of await view.getByRole('link').all())
    await expect(link).toHaveAttribute('href', /^https:/);
  // Past the button that clears the box, the two orders, and the button that unfolds.
  await press('Tab', 'Tab', 'Tab', 'Tab', 'Tab');
  await expect(view.getByRole('link', { name: 'https://arxiv.org/abs/2404.07965' })).toBeFocused();
  await press('Tab', 'Tab');
  await expect(view.getByRole('link', { name: 'arXiv:2404.07965' })).toBeFocused();
  await pressUntilClosed(view, 'Enter');
  await pageAt(context, 'https://arxiv.org/abs/2404.07965');
});

test('keys that compose a syllable are left to the keyboard', async ({ context }) => {
  const session = await view.context().newCDPSession(view);
  await session.send('Input.imeSetComposition', { text: '모ㄷ', selectionStart: 2, selectionEnd: 2 });
  await expect(optionsOf(view)).toHaveCount(1);
  const before = context.pages().length;
  await press('Enter', 'ArrowRight');
  await expect(view.locator('.unfolded')).toHaveCount(0);
  await session.send('Input.insertText', { text: '모델' });
  await expect(boxOf(view)).toHaveValue('모델');
  await expect(optionsOf(view)).toHaveCount(1);
  expect(context.pages()).toHaveLength(before);
  await pressUntilClosed(view, 'Enter');
  await pageAt(context, ADDRESSES.nvlm);
});

async function pressAll(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function pageAt(context: BrowserContext, address: string): Promise<Page> {
  const find = () => context.pages().find((page) => page.url() === address);
  await expect.poll(() => find() !== undefined, address).toBe(true);
  const page = find();
  if (page === undefined) throw new Error(`The page at ${address} is gone.`);
  return page;
}

const caret = (page: Page) =>
  boxOf(page).evaluate((box) => (box instanceof HTMLInputElement ? box.selectionStart : null));
