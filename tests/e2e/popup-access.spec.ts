/** The popup for everybody: roles and names, contrast, both languages, both colour schemes, narrow windows. */
import { ADDRESSES } from '../fixtures/pages/addresses';
import { axeFindings } from './accessibility';
import { readCard } from './card-reading';
import { expect, test } from './extension';
import { boxOf, optionsOf } from './popup-view';

const WORDS = {
  ko: {
    box: '다이제스트 검색',
    list: '글 목록',
    page: '이 페이지',
    none: '맞는 글이 없습니다',
    unfold: /^펼치기: /,
  },
  en: {
    box: 'Search the digests',
    list: 'Notes',
    page: 'This page',
    none: 'No note matches',
    unfold: /^Unfold: /,
  },
} as const;

for (const language of ['ko', 'en'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${language}, ${colorScheme}`, () => {
      test.use({ language, colorScheme });

      test('axe finds nothing in any state of the popup', async ({ page, popup, takeScreenshot }) => {
        const say = WORDS[language];
        await page.goto(ADDRESSES.kenlm);
        await readCard(page);
        const view = await popup.click(page);
        const shown = async (state: string) => {
          expect(await axeFindings(view), state).toEqual([]);
          await takeScreenshot(view, `popup-${state}-${language}-${colorScheme}`);
        };
        await expect(view.getByRole('heading', { name: say.page })).toBeVisible();
        await expect(view.locator('html')).toHaveAttribute('lang', language);
        await expect(view.locator('html')).toHaveCSS(
          'background-color',
          colorScheme === 'dark' ? 'rgb(26, 27, 30)' : 'rgb(248, 246, 240)',
        );
        await shown('start');
        await boxOf(view).fill('vision');
        await expect(view.locator('mark').first()).toBeVisible();
        await shown('results');
        await view.getByRole('button', { name: say.unfold }).first().click();
        await expect(view.locator('.unfolded .commentary').first()).toBeVisible();
        await shown('unfolded');
        await boxOf(view).fill('양자역학');
        await expect(view.getByText(say.none)).toBeVisible();
        await shown('nothing');
      });
    });
  }
}

test('the box is a combobox over a listbox of options, and targets are large enough to hit', async ({
  page,
  popup,
}) => {
  await page.goto(ADDRESSES.kenlm);
  await readCard(page);
  const view = await popup.click(page);
  await expect(optionsOf(view)).toHaveCount(7);
  const box = view.getByRole('combobox', { name: WORDS.ko.box });
  await expect(box).toHaveAttribute('aria-autocomplete', 'list');
  await expect(box).toHaveAttribute('aria-expanded', 'true');
  await expect(box).not.toHaveAttribute('aria-activedescendant');
  const list = view.getByRole('listbox', { name: WORDS.ko.list });
  await expect(box).toHaveAttribute('aria-controls', (await list.getAttribute('id')) ?? 'no id');
  const owned = ((await list.getAttribute('aria-owns')) ?? '').split(' ');
  expect(await optionsOf(view).evaluateAll((all) => all.map(({ id }) => id))).toEqual(owned);
  // Options hold no links or buttons: those are beside them.
  await expect(optionsOf(view).locator('a, button, input')).toHaveCount(0);
  await expect(view.getByRole('status')).toHaveText('글 7개');
  await box.fill('kenlm');
  await expect(view.getByRole('status')).toHaveText('글 1개');
  await expect(optionsOf(view)).toHaveAttribute('aria-selected', 'true');

  for (const target of await view.getByRole('button').all()) {
    const size = await target.boundingBox();
    expect(Math.min(size?.width ?? 0, size?.height ?? 0), 'pixels of a target').toBeGreaterThanOrEqual(24);
  }
});

test('a window of 320 pixels, which is also 200 % zoom, shows everything without scrolling sideways', async ({
  page,
  extensionUrl,
  takeScreenshot,
}) => {
  await page.setViewportSize({ width: 320, height: 560 });
  await page.goto(extensionUrl('popup.html'));
  const fits = async () => {
    const root = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { scrollWidth, clientWidth };
    });
    expect(root).toEqual({ scrollWidth: 320, clientWidth: 320 });
  };
  await expect(optionsOf(page)).toHaveCount(7);
  await fits();
  await takeScreenshot(page, 'popup-320');
  await boxOf(page).fill('kenlm');
  await expect(optionsOf(page)).toHaveCount(1);
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.unfolded .commentary')).toHaveCount(2);
  await fits();
  expect(await axeFindings(page)).toEqual([]);
  await takeScreenshot(page, 'popup-320-unfolded');
  await boxOf(page).fill('가'.repeat(80));
  await expect(page.getByText(WORDS.ko.none)).toBeVisible();
  await fits();
});
