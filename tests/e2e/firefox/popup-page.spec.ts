/** The popup over a page in real Firefox: PDFs, papers without entries, and the links of a page. */
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { ADDRESSES } from '../../fixtures/pages/addresses';
import { type Firefox, withFirefox } from '../firefox';
import { chooseFileInFirefox, firefoxBadge } from '../firefox-addon';
import { openFirefoxPopup } from '../firefox-popup';
import { textOf } from '../firefox-reading';
import { blogPage, SMALL_PDF } from '../small-pages';

const PDF = 'https://arxiv.org/pdf/2409.08642v2';
const NOTE = [
  '2024년 10월 2일',
  'CPL: Critical Planning Step Learning Boosts LLM Generalization in Reasoning Tasks',
  'https://arxiv.org/abs/2409.08642v1',
  '첫 번째 판을 읽었습니다.',
];
const POST = 'https://mistral.ai/news/reading-list/';

test('a PDF is known by its address, a paper without entry says what it is, and links are marked', async () => {
  await withFirefox({}, async (firefox) => {
    firefox.web.serve(PDF, SMALL_PDF);
    firefox.web.serve(
      POST,
      blogPage(
        'A Reading List',
        '<a href="https://arxiv.org/abs/2409.08642">known</a>, <a href="https://arxiv.org/abs/2409.00001">not</a>',
      ),
    );
    const options = await firefox.openAddonPage('options.html#import');
    await chooseFileInFirefox(options, 'note.txt', NOTE);
    await options.click('.button.primary');
    await expect.poll(() => textOf(options, 'main')).toContain('가져왔습니다.');
    await test.step('a PDF', () => openOverPdf(firefox, options));
    await test.step('a paper without entry', () => openOverMiss(firefox, options));
    await test.step('links', () => markLinks(firefox, options));
  });
});

async function openOverPdf(firefox: Firefox, options: Page): Promise<void> {
  const paper = await firefox.visit(PDF);
  await expect.poll(() => firefoxBadge(options, PDF)).toBe('2');
  const popup = await openFirefoxPopup(options, paper);
  await expect.poll(() => popup.text()).toMatch(/이 페이지\s+CPL:/);
  expect(await popup.text()).toContain('v1 기준 · 이 페이지는 v2');
  // Nothing can be marked in the browser's own viewer.
  expect(await popup.text()).not.toContain('이 페이지의 링크에서 찾기');
  await popup.close();
}

async function openOverMiss(firefox: Firefox, options: Page): Promise<void> {
  const popup = await openFirefoxPopup(options, await firefox.visit(ADDRESSES.paperWithoutEntry));
  await expect.poll(() => popup.text()).toMatch(/이 페이지\s+arXiv:2409\.00001/);
  await expect.poll(() => popup.text()).toContain('제목이 비슷한 글도 없습니다.');
  await popup.close();
}

async function markLinks(firefox: Firefox, options: Page): Promise<void> {
  const post = await firefox.visit(POST);
  const popup = await openFirefoxPopup(options, post);
  await expect.poll(() => popup.text()).toContain('이 페이지의 링크에서 찾기');
  await popup.click('.page-links button');
  await expect.poll(() => popup.text()).toContain('링크 2개 중 1개가 다이제스트에 있음');
  const marked = () =>
    post.evaluate(() =>
      [...document.querySelectorAll('yeobaek-badge')].map((badge) => ({
        link: badge.previousElementSibling?.textContent,
        width: badge.getBoundingClientRect().width,
      })),
    );
  await expect.poll(marked).toEqual([{ link: 'known', width: 15 }]);
  await popup.close();
  await firefox.takeScreenshot(post, 'firefox-links');
}
