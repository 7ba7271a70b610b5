/** Site access in real Firefox, where the reader can take back even what the manifest asks for. */
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { ADDRESSES } from '../../fixtures/pages/addresses';
import { type Firefox, withFirefox } from '../firefox';
import { chooseFileInFirefox } from '../firefox-addon';
import { openFirefoxPopup } from '../firefox-popup';
import { expectCard, expectInCard, textOf } from '../firefox-reading';
import { SEED_CARDS } from '../seed';

/** The part of the add-on's own API that takes access back, as the reader does on about:addons, and asks its scripts. */
declare const browser: {
  readonly permissions: { remove(permissions: { origins: string[] }): Promise<boolean> };
  readonly tabs: {
    query(filter: object): Promise<{ id?: number }[]>;
    sendMessage(id: number, message: object): Promise<unknown>;
  };
};

const POST = 'https://blog.example.org/posts/margins/';
const DIGEST = ['2026년 1월 5일', 'On Margins', '(Ada Example)', POST, '여백에 대한 글입니다.', '#margins'];
const PAGE = '<!doctype html><title>On Margins</title><main><h1>On Margins</h1><p>Text.</p></main>';

test('a site is asked for on a click, seen at once, and given back; and arXiv is asked for where it is withheld', async () => {
  await withFirefox({}, async (firefox) => {
    firefox.web.serve(POST, { status: 200, html: PAGE });
    const options = await firefox.openAddonPage('options.html#import');
    await chooseFileInFirefox(options, 'post.txt', DIGEST);
    await options.click('.button.primary');
    await expect.poll(() => textOf(options, 'main')).toContain('가져왔습니다.');
    await options.click('a[href="#sites"]');
    await test.step('a site of an entry', () => turnOnAndOff(firefox, options));
    await test.step('arXiv', () => withholdArxiv(firefox, options));
  });
});

async function turnOnAndOff(firefox: Firefox, options: Page): Promise<void> {
  const post = await firefox.visit(POST);
  const isOn = () =>
    options.evaluate(() => {
      const [row] = [...document.querySelectorAll('.digest')].filter((one) =>
        one.textContent?.startsWith('blog.example.org'),
      );
      const control = row?.querySelector('[role=switch]');
      // The driver clicks what can be named by a selector.
      if (control) control.id = 'wanted';
      return control?.getAttribute('aria-checked');
    });
  await expect.poll(isOn).toBe('false');
  await options.bringToFront();
  await options.click('#wanted');
  await expect.poll(isOn).toBe('true');
  await expectInCard(post, '.commentary', ['여백에 대한 글입니다.']);
  await post.reload();
  await expectInCard(post, '.commentary', ['여백에 대한 글입니다.']);
  await expect.poll(() => isWatched(post, options)).toBe(true);
  await firefox.takeScreenshot(options, 'firefox-options-sites');
  await options.bringToFront();
  await options.click('#wanted');
  await expect.poll(isOn).toBe('false');
  await post.reload();
  expect(await isWatched(post, options)).toBe(false);
}

async function withholdArxiv(firefox: Firefox, options: Page): Promise<void> {
  await options.evaluate(() =>
    browser.permissions.remove({ origins: ['https://arxiv.org/*', 'https://*.arxiv.org/*'] }),
  );
  await expect
    .poll(() => textOf(options, '.notice'))
    .toContain('브라우저가 허락하지 않은 기본 사이트가 있습니다.');
  const paper = await firefox.visit(ADDRESSES.kenlm);
  expect(await isWatched(paper, options)).toBe(false);
  await test.step('the popup says so, and asks', () => openOverWithheld(options, paper));
  await options.bringToFront();
  await options.click('[aria-label="허락하기: arXiv"]');
  await expect.poll(() => textOf(options, '.digest')).toContain('켜져 있음');
  await expectCard(paper, SEED_CARDS.kenlm);
}

async function openOverWithheld(options: Page, paper: Page): Promise<void> {
  const popup = await openFirefoxPopup(options, paper);
  await expect.poll(() => popup.text()).toContain('arXiv에서 꺼져 있음');
  expect(await popup.text()).toContain('허락하기');
  await popup.close();
}

/** Whether a script of ours runs on a page, which comes to the front: of a site that is not granted there is no address. */
async function isWatched(page: Page, options: Page): Promise<boolean> {
  await page.bringToFront();
  return await options.evaluate(async () => {
    const [tab] = await browser.tabs.query({ active: true });
    const answer = browser.tabs.sendMessage(tab?.id ?? -1, { type: 'identify' });
    return await answer.then(
      () => true,
      () => false,
    );
  });
}
