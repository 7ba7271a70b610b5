/** Pages that no digest says anything about: they stay as they are. */
import type { Page } from '@playwright/test';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { badgeOf, expectUntouched } from './card-reading';
import { launchChromium } from './chromium';
import { expect, test } from './extension';
import { watchForErrors } from './host-errors';
import { whenDrawn } from './when-drawn';

const PAGES = {
  'a paper without entry': ADDRESSES.paperWithoutEntry,
  'an old identifier': ADDRESSES.oldPaper,
  'an old identifier with a subject class': ADDRESSES.oldPaperWithSubjectClass,
  'a withdrawn paper': ADDRESSES.withdrawnPaper,
  'a paper that does not exist': ADDRESSES.unknownPaper,
  'another arXiv paper under the title of one with an entry': ADDRESSES.sameTitleOtherPaper,
  'another post of a blog': ADDRESSES.otherPost,
  'a blog’s index': ADDRESSES.blogIndex,
  'another topic of a forum': ADDRESSES.otherTopic,
  'a forum’s index': ADDRESSES.topicIndex,
} as const;

test('a page that nobody wrote about gets no element, no style and no badge', async ({ page, worker }) => {
  for (const [what, address] of Object.entries(PAGES)) {
    await test.step(what, async () => {
      const errors = watchForErrors(page);
      await page.goto(address);
      await expectUntouched(page, worker);
      expect(await badgeOf(page.url(), worker)).toBe('');
      // The answer 404 to the page itself is the page's own.
      expect(errors.filter((error) => !error.includes('404'))).toEqual([]);
    });
  }
});

test('its document is, to the letter, what it is without the extension', async ({ page, worker, web }) => {
  const bare = await launchChromium({ proxyPort: web.port });
  try {
    const other = await bare.context.newPage();
    for (const address of [ADDRESSES.paperWithoutEntry, ADDRESSES.unknownPaper, ADDRESSES.otherPost]) {
      for (const each of [page, other]) {
        await each.goto(address);
        // arXiv's pages are drawn when they are loaded.
        if (address === ADDRESSES.otherPost) await whenDrawn(each);
      }
      await expectUntouched(page, worker);
      expect(await documentOf(page)).toBe(await documentOf(other));
    }
  } finally {
    await bare.close();
  }
});

const documentOf = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);
