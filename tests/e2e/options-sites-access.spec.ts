/** The sites section for everybody: roles and names, contrast, both languages and colour schemes, keys, narrow windows. */
import type { Page, Worker } from '@playwright/test';
import { axeFindings } from './accessibility';
import { expect, test } from './extension';
import { importFiles, textFile } from './importing';
import { LOOKS } from './looks';
import { openSiteSettings } from './site-settings';

/** The part of the extension API that puts hidden sites there. */
declare const chrome: { readonly storage: { readonly local: { set(items: object): Promise<void> } } };

test.use({ build: 'shipped' });

/** Entries on many hosts, one of them with a very long name. */
const MANY = textFile('many.txt', [
  '2024년 10월 5일',
  ...Array.from({ length: 24 }, (_, index) => [
    `A Post of Blog ${index}`,
    '(Ada Example)',
    `https://${index === 0 ? 'a-rather-long-name-of-a-blog-that-nobody-can-remember' : `blog-${index}`}.example.org/post/`,
    `${index}번째 블로그의 글.`,
    '#blog',
  ]).flat(),
]);

async function fill(page: Page, worker: Worker, address: string): Promise<void> {
  await importFiles(page, address, [MANY]);
  await worker.evaluate(() => chrome.storage.local.set({ hiddenSites: ['mistral.ai', 'huggingface.co'] }));
  await page.goto(address.replace('#import', '#sites'));
  await expect(page.getByRole('switch', { name: 'papers.cool' })).toBeVisible();
  await expect(page.getByRole('button', { name: '다시 보이기: mistral.ai' })).toBeVisible();
}

test('everything has a name and is large enough to hit, and axe finds nothing', async ({
  page,
  worker,
  extensionUrl,
}) => {
  await fill(page, worker, extensionUrl('options.html#import'));
  expect(await axeFindings(page)).toEqual([]);
  await expect(page.getByRole('switch', { name: 'Google Scholar' })).toHaveAccessibleDescription(
    /^scholar\.google\.com 외 \d+곳$/,
  );
  await expect(page.getByRole('switch', { name: 'blog-10.example.org' })).toHaveAccessibleDescription(
    '글 1개',
  );
  await expect(page.getByRole('button', { name: '4개 더 보기' })).toBeVisible();
  const targets = await page.locator('main').getByRole('button').or(page.getByRole('switch')).all();
  expect(targets.length).toBeGreaterThan(25);
  for (const target of targets) {
    const size = await target.boundingBox();
    expect(Math.min(size?.width ?? 0, size?.height ?? 0), 'pixels of a target').toBeGreaterThanOrEqual(24);
  }
});

test('a switch is turned on and off by keyboard, and shows that it has the focus', async ({
  page,
  context,
  extensionId,
  extensionUrl,
}) => {
  const settings = await openSiteSettings(context, extensionId);
  await settings.allow('https://huggingface.co/*');
  await page.bringToFront();
  await page.goto(extensionUrl('options.html#sites'));
  const wanted = page.getByRole('switch', { name: 'Hugging Face' });
  await page.getByRole('switch', { name: 'alphaXiv' }).focus();
  await page.keyboard.press('Tab');
  await expect(wanted).toBeFocused();
  await expect(wanted).not.toHaveCSS('outline-style', 'none');
  await page.keyboard.press('Space');
  await expect(wanted).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(wanted).not.toBeChecked();
  await expect(wanted).toBeFocused();
});

test('a window of 320 pixels, which is also 200 % zoom, shows everything without scrolling sideways', async ({
  page,
  worker,
  extensionUrl,
  takeScreenshot,
}) => {
  await page.setViewportSize({ width: 320, height: 900 });
  await fill(page, worker, extensionUrl('options.html#import'));
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(320);
  expect(await axeFindings(page)).toEqual([]);
  await takeScreenshot(page, 'options-sites-320');
});

for (const { language, colorScheme } of LOOKS) {
  test.describe(`${language}, ${colorScheme}`, () => {
    test.use({ language, colorScheme });

    test('axe finds nothing, whether sites are granted or withheld', async ({
      page,
      context,
      worker,
      extensionId,
      extensionUrl,
      takeScreenshot,
    }) => {
      const settings = await openSiteSettings(context, extensionId);
      await settings.allow('https://huggingface.co/*');
      await worker.evaluate(() => chrome.storage.local.set({ hiddenSites: ['mistral.ai'] }));
      await page.bringToFront();
      await page.goto(extensionUrl('options.html#sites'));
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      for (const checked of [true, false]) {
        await page.getByRole('switch', { name: 'Hugging Face' }).click();
        await expect(page.getByRole('switch', { name: 'Hugging Face' })).toBeChecked({ checked });
        expect(await axeFindings(page), `switched on: ${checked}`).toEqual([]);
        if (checked) await takeScreenshot(page, `options-sites-${language}-${colorScheme}`);
      }
      await settings.setAccess('ON_CLICK');
      await expect(page.locator('.notice')).toBeVisible();
      expect(await axeFindings(page), 'withheld').toEqual([]);
      await takeScreenshot(page, `options-sites-withheld-${language}-${colorScheme}`);
    });
  });
}
