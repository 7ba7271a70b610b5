/** Searching from the toolbar's popup. */
import type { Page } from '@playwright/test';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { readCard } from './card-reading';
import { expect, test } from './extension';
import { boxOf, expectFound, marksOf, optionsOf, readSections, shownMarksOf } from './popup-view';
import { SEED_TITLES } from './seed';

const { cpl, asyncTensorParallel, kenlm, omnigen, soap, pixtral, nvlm } = SEED_TITLES;

let view: Page;
test.beforeEach(async ({ page, popup }) => {
  await page.goto(ADDRESSES.cpl);
  await readCard(page);
  view = await popup.click(page);
  await expect(optionsOf(view)).toHaveCount(7);
});

test('every part of an entry is searched, in Korean and in English, and a tag filters', async () => {
  const found: Readonly<Record<string, readonly string[]>> = {
    shampoo: [soap],
    'tensor parallel': [asyncTensorParallel],
    Rintamaki: [nvlm],
    'mistral ai': [pixtral],
    'Monte Carlo': [cpl],
    hyperparameters: [soap],
    흥미롭네요: [soap],
    '연산 통신': [asyncTensorParallel],
    종횡비: [pixtral],
    'autoregressive model': [omnigen],
    efficiency: [asyncTensorParallel, nvlm, soap],
    'n-gram': [kenlm],
    'N Gram 필터링': [kenlm],
  };
  for (const [query, titles] of Object.entries(found)) await expectFound(view, query, titles);

  await expectFound(view, '#vision-language', [pixtral, nvlm]);
  await expectFound(view, '#vision_language', [pixtral, nvlm]);
  await expectFound(view, '#vision-language 해상도', [pixtral, nvlm]);
  await expectFound(view, '#vision-language 블로그', [pixtral]);
  await expectFound(view, '#vision-language #multimodal', [nvlm]);
  await expectFound(view, '#rl', [cpl]);
  // It is still being typed.
  await expectFound(view, '#opt', [soap]);
  // Shampoo stands in the text of an entry, and is no tag of it.
  await expectFound(view, '#shampoo', []);
});

test('what is being typed finds what it can become, and particles do not matter; matches are marked', async ({
  takeScreenshot,
}) => {
  for (const query of ['모', '몯', '모ㄷ', '모데', '모델', '모델을', '모델이']) {
    await expectFound(view, query, [nvlm]);
  }
  await expectFound(view, 'MCTS를', [cpl]);
  await expectFound(view, 'MCTS로', [cpl]);
  await expectFound(view, 'Shampoo의', [soap]);
  await takeScreenshot(view, 'popup-results');

  // The paragraph that has the match is the one shown.
  await expectFound(view, '모델을', [nvlm]);
  expect(await marksOf(view)).toEqual(['모델']);
  await expectFound(view, 'shampoo adam', [soap]);
  expect((await marksOf(view)).slice(0, 2)).toEqual(['Shampoo', 'Adam']);
  await expectFound(view, '샘플 효율성', [soap]);
  await expect(optionsOf(view).locator('.snippet')).toContainText('샘플 효율성이 높다는 것이고');
  expect(new Set(await marksOf(view))).toEqual(new Set(['샘플', '효율성']));
  // However long the paragraph is in which it stands.
  for (const [query, mark] of [
    ['모델을', '모델'],
    ['Monte Carlo', 'Monte'],
    ['하이브리드', '하이브리드'],
  ] as const) {
    await boxOf(view).fill(query);
    await expect.poll(() => shownMarksOf(view), query).toContain(mark);
  }
  // A query is text: nothing in it is markup or a pattern.
  await expectFound(view, '(모|델)', []);
  await expectFound(view, '<i>SOAP</i>', []);
});

test('where nothing is found the popup says so, and what to try', async ({ takeScreenshot }) => {
  await boxOf(view).fill('양자역학');
  await expect(view.getByText('‘양자역학’에 맞는 글이 없습니다.')).toBeVisible();
  await expect(view.getByText('낱말을 줄이거나 짧게 써 보세요.', { exact: false })).toBeVisible();
  await expect(view.getByRole('status')).toHaveText('글 0개');
  await expect(optionsOf(view)).toHaveCount(0);
  await takeScreenshot(view, 'popup-nothing-found');
  await view.getByRole('button', { name: '검색어 지우기' }).click();
  await expect(optionsOf(view)).toHaveCount(7);
  await expect(boxOf(view)).toBeFocused();
  expect((await readSections(view))[0]?.name).toBe('이 페이지');
});
