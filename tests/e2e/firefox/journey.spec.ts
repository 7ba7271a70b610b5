/** The main job in real Firefox, with the build that readers get. */
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { ADDRESSES } from '../../fixtures/pages/addresses';
import { type Firefox, withFirefox } from '../firefox';
import { chooseFileInFirefox, firefoxBadge, firefoxTab, isFirefoxBackgroundRunning } from '../firefox-addon';
import { openFirefoxPopup } from '../firefox-popup';
import { expectCard, expectInCard, textOf, themeOfCard } from '../firefox-reading';
import { clickInFirefoxShadow } from '../firefox-shadow';
import { SEED_CARDS } from '../seed';

const SOAP = 'SOAP: Improving and Stabilizing Shampoo using Adam';
const KENLM = 'Rethinking KenLM';
const DARK = 'rgb(26, 27, 30)';

test('a reader sees commentary on pages, searches, and imports, also after the background was stopped', async () => {
  // Short, so that the background stops by itself between the steps.
  await withFirefox({ backgroundIdle: 1_500 }, async (firefox) => {
    const options = await firefox.openAddonPage('options.html#import');
    await test.step('the first installation opens the welcome', () => expectWelcome(options));
    await test.step('a card stands on a paper, closed to the page', () => readPaper(firefox, options));
    await test.step('folding is remembered', () => foldAndUnfold(firefox));
    await test.step('a blog navigates inside itself', () => followBlog(firefox, options));
    await test.step('the real popup knows the page and searches in Korean', () =>
      searchInPopup(firefox, options));
    await test.step('the keys of the popup', () => useKeys(firefox, options));
    await test.step('a file is imported, and its card appears', () => importFile(firefox, options));
    await test.step('a stopped background answers again', () => stopBackground(firefox, options));
  });
});

test('in English and dark, popup and options are dark, and the card is as light as the page', async () => {
  await withFirefox({ language: 'en', colorScheme: 'dark' }, async (firefox) => {
    const paper = await firefox.visit(ADDRESSES.nvlm);
    await expectInCard(paper, '.fold', ['Fold']);
    await expectInCard(paper, '.head .quiet', ['September 18, 2024 · Bundled digest']);
    expect(await themeOfCard(paper)).toBe('light');
    await firefox.takeScreenshot(paper, 'firefox-card-dark-english');
    for (const name of ['popup', 'options'] as const) {
      const page = await firefox.openAddonPage(`${name}.html`);
      await expect.poll(() => textOf(page)).toContain('September 18, 2024');
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
        DARK,
      );
      await firefox.takeScreenshot(page, `firefox-${name}-dark-english`);
    }
  });
});

test('pages that are open when it is installed have their commentary at once', async () => {
  const openBefore = [ADDRESSES.kenlm, ADDRESSES.titleOnlyPost, ADDRESSES.listNew];
  await withFirefox({ openBefore }, async ({ before }) => {
    const [paper, post, list] = before;
    if (!paper || !post || !list) throw new Error('Not all pages were opened.');
    await expectCard(paper, SEED_CARDS.kenlm);
    await expect.poll(() => countOf(post, 'yeobaek-card')).toBe(1);
    await expect.poll(() => countOf(list, 'yeobaek-badge')).toBeGreaterThan(0);
    expect(await countOf(list, 'yeobaek-switch')).toBe(1);
    expect(await countOf(paper, 'yeobaek-card')).toBe(1);
  });
});

const countOf = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.querySelectorAll(wanted).length, selector);

async function expectWelcome(options: Page): Promise<void> {
  const welcome = (await options.evaluate(() => location.href)).replace('#import', '#welcome');
  await expect.poll(() => firefoxTab(options, welcome)).toBeDefined();
}

async function readPaper(firefox: Firefox, options: Page): Promise<void> {
  const paper = await firefox.visit(ADDRESSES.kenlm);
  await expectCard(paper, SEED_CARDS.kenlm);
  await expectInCard(paper, '.related-list a', ['arXiv:2404.07965', 'arXiv:2408.08310']);
  const isOpen = await paper.evaluate(() => document.querySelector('yeobaek-card')?.shadowRoot !== null);
  expect(isOpen, 'whether the page can read the card').toBe(false);
  await expect.poll(() => firefoxBadge(options, ADDRESSES.kenlm)).toBe('1');
  await firefox.takeScreenshot(paper, 'firefox-card');
}

async function foldAndUnfold(firefox: Firefox): Promise<void> {
  const paper = await firefox.visit(ADDRESSES.soap);
  await expectInCard(paper, '.fold', ['접기']);
  await clickInFirefoxShadow(paper, 'yeobaek-card', '.fold');
  await expectInCard(paper, '.fold[aria-expanded=false]', ['펼치기']);
  const other = await firefox.visit(ADDRESSES.omnigen);
  await expectInCard(other, '.fold[aria-expanded=false]', ['펼치기']);
  await clickInFirefoxShadow(other, 'yeobaek-card', '.fold');
  await expectInCard(other, '.fold[aria-expanded=true]', ['접기']);
  await paper.reload();
  await expectInCard(paper, '.fold[aria-expanded=true]', ['접기']);
  await paper.close();
}

async function followBlog(firefox: Firefox, options: Page): Promise<void> {
  const post = await firefox.visit(ADDRESSES.pixtral);
  // The driver clicks where a link was, so that nothing may move it any more.
  await expect.poll(() => post.evaluate(() => document.documentElement.dataset.drawn)).toBeDefined();
  await expectCard(post, SEED_CARDS.pixtral);
  await expect.poll(() => firefoxBadge(options, ADDRESSES.pixtral)).toBe('1');
  await post.click('a[href="/news/codestral-mamba/"]');
  await expect.poll(() => textOf(post, 'h1')).toBe('Codestral Mamba');
  await expectInCard(post, '.card', []);
  await expect.poll(() => firefoxBadge(options, ADDRESSES.otherPost)).toBe('');
  await post.click('a[href="/news/pixtral-12b/"]');
  await expectCard(post, SEED_CARDS.pixtral);
  await expect.poll(() => firefoxBadge(options, ADDRESSES.pixtral)).toBe('1');
}

async function searchInPopup(firefox: Firefox, options: Page): Promise<void> {
  const paper = await firefox.visit(ADDRESSES.cpl);
  await expectCard(paper, SEED_CARDS.cpl);
  const popup = await openFirefoxPopup(options, paper);
  await expect.poll(() => popup.text()).toMatch(/이 페이지\s+CPL:/);
  await popup.fill('.box', '고유 기저');
  await expect.poll(() => popup.text()).toContain('글 1개');
  const found = await popup.text();
  expect(found).toContain(SOAP);
  expect(found).not.toContain(KENLM);
  await popup.close();
}

async function useKeys(firefox: Firefox, options: Page): Promise<void> {
  const popup = await firefox.openAddonPage('popup.html');
  const { keyboard } = popup;
  const active = () => textOf(popup, '[role=option][aria-selected=true] .title');
  // The query of a moment ago, selected, so that typing replaces it.
  await expect.poll(active).toBe(SOAP);
  expect(await popup.$eval('input.box', ({ value }) => value)).toBe('고유 기저');
  await keyboard.type('#vision-languages');
  await expect.poll(() => textOf(popup)).toContain('‘#vision-languages’에 맞는 글이 없습니다.');
  await keyboard.press('Backspace');
  await expect.poll(active).toBe('Announcing Pixtral 12B');
  await keyboard.press('ArrowDown');
  await expect.poll(active).toMatch(/^NVLM/);
  await keyboard.press('ArrowRight');
  await expect.poll(() => textOf(popup, '.unfolded .commentary')).toContain('Qwen2 기반');
  await firefox.takeScreenshot(popup, 'firefox-popup');
  await keyboard.down('Control');
  await keyboard.press('Enter');
  await keyboard.up('Control');
  await expect.poll(() => firefoxTab(options, ADDRESSES.nvlm)).toBe('behind');
  await keyboard.press('Escape');
  await expect.poll(() => textOf(popup)).toContain(KENLM);
  await popup.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await keyboard.type('/고유');
  await expect.poll(active).toBe(SOAP);
  await keyboard.press('Enter');
  await expect.poll(() => firefoxTab(options, ADDRESSES.soap)).toBe('front');
}

const DIGEST = [
  '2026년 1월 5일',
  'A Paper That No Digest Has Read',
  '(Ada Example, Ben Example)',
  '아무도 읽지 않던 논문을 드디어 읽었습니다.',
  '두 번째 문단도 있습니다.',
  '#reading #firefox',
  '2026년 2월 30일',
  'Another Paper of an Impossible Day',
  '이 날짜는 달력에 없습니다.',
];

async function importFile(firefox: Firefox, options: Page): Promise<void> {
  await chooseFileInFirefox(options, '새 다이제스트.txt', DIGEST);
  const preview = () => textOf(options, 'main');
  await expect.poll(preview).toContain('새 글 1개, 바뀐 글 0개, 그대로인 글 0개');
  expect(await preview()).toMatch(/새 다이제스트\.txt, 7번째 줄: 달력에 없는 날짜입니다/);
  expect(await preview()).toMatch(/새 글\s+A Paper That No Digest Has Read/);
  await options.click('.button.primary');
  await expect.poll(preview).toContain('가져왔습니다. 새 글 1개, 바뀐 글 0개, 그대로인 글 0개.');
  await firefox.takeScreenshot(options, 'firefox-import');
  const paper = await firefox.visit(ADDRESSES.paperWithoutEntry);
  await expectInCard(paper, '.commentary', DIGEST.slice(3, 5));
  await expectInCard(paper, '.head .quiet', ['2026년 1월 5일 · 내 다이제스트']);
}

async function stopBackground(firefox: Firefox, options: Page): Promise<void> {
  await expect.poll(() => isFirefoxBackgroundRunning(options), { timeout: 30_000 }).toBe(false);
  const paper = await firefox.visit(ADDRESSES.cplFirstVersion);
  await expectCard(paper, SEED_CARDS.cpl);
}
