/** The build that readers get: a card that no page can read, and a background that no page can use. */
import type { Page } from '@playwright/test';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { badgeOf, expectUntouched, whenVisited } from './card-reading';
import { clickInShadow, shadowContents } from './closed-shadow';
import { DAY_LINES } from './day-digest';
import { expect, test } from './extension';
import { watchForErrors } from './host-errors';
import { importFiles, textFile } from './importing';
import { expectFound, optionsOf, readSections } from './popup-view';
import { SEED_CARDS, SEED_NAMES, SEED_TITLES } from './seed';

test.use({ build: 'shipped' });

const CARD = 'yeobaek-card';
const cardText = async (page: Page) => {
  const [card, second] = await shadowContents(page, CARD);
  return second === undefined ? card?.text : 'more than one card';
};
/** DevTools tells texts apart by their nodes, not by the spaces between them. */
const withoutSpaces = (text: string) => text.replaceAll(/\s/g, '');
const FOLDED = '펼치기';
const UNFOLDED = '접기';

test('cards stand in closed shadow roots: the page can read none of them', async ({ page, worker }) => {
  const errors = watchForErrors(page);
  await page.addInitScript(() => {
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (options) {
      document.documentElement.dataset.stolen = 'yes';
      return attach.call(this, options);
    };
  });
  for (const name of SEED_NAMES) {
    await page.goto(ADDRESSES[name]);
    const paragraphs = SEED_CARDS[name].entries[0]?.paragraphs ?? [];
    // A blog draws itself anew, and then its card is put back: either reading can fall between the two.
    await expect(async () => {
      const [card, ...others] = await shadowContents(page, CARD);
      expect([card?.mode, others]).toEqual(['closed', []]);
      const words = withoutSpaces(card?.text ?? '');
      for (const paragraph of paragraphs) expect(words).toContain(withoutSpaces(paragraph));
      const seen = await page.evaluate((element) => {
        const host = document.querySelector(element);
        return [host?.shadowRoot, host?.innerHTML, document.documentElement.dataset.stolen];
      }, CARD);
      expect(seen).toEqual([null, '', undefined]);
    }).toPass();
  }
  expect(errors).toEqual([]);
  await page.goto(ADDRESSES.paperWithoutEntry);
  await expectUntouched(page, worker);
});

test('the whole job is done without a request but the visits themselves', async ({
  page,
  popup,
  worker,
  web,
  extensionUrl,
}) => {
  await importFiles(page, extensionUrl('options.html#import'), [textFile('day.txt', DAY_LINES)], '둘째 독자');
  await page.goto(ADDRESSES.paperWithoutEntry);
  await expect.poll(() => cardText(page)).toContain('아무도 읽지 않은 논문을 읽었습니다.');
  await expect.poll(() => badgeOf(page.url(), worker)).toBe('1');
  const view = await popup.click(page);
  await expect(optionsOf(view)).toHaveCount(3);
  expect((await readSections(view))[0]?.name).toBe('이 페이지');
  await expectFound(view, 'shampoo', [SEED_TITLES.soap]);
  await view.close();
  await clickInShadow(page, CARD, 'button.fold');
  await expect.poll(() => cardText(page)).toContain(FOLDED);
  await page.goto(ADDRESSES.pixtral);
  await expect.poll(() => cardText(page)).toContain(FOLDED);
  expect(web.unexpected).toEqual([]);
});

test('what a page says to itself is no message to us, and our files are not there for it', async ({
  page,
  worker,
  extensionUrl,
}) => {
  await page.goto(ADDRESSES.cpl);
  await expect.poll(() => cardText(page)).toContain(UNFOLDED);
  const forged = [{ type: 'preference', folded: true }, { type: 'identify' }];
  const replies = await page.evaluate(async (messages) => {
    const heard: unknown[] = [];
    addEventListener('message', ({ data }) => heard.push(data));
    for (const message of messages) {
      postMessage(message, '*');
      document.dispatchEvent(new CustomEvent(message.type, { detail: message.type }));
    }
    document.querySelector('yeobaek-card')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await new Promise((resolve) => {
      addEventListener('message', ({ data }) => data === 'last' && resolve(undefined));
      postMessage('last', '*');
    });
    return heard;
  }, forged);
  // Nobody answers.
  expect(replies).toEqual([...forged, 'last']);
  const messaging = await page.evaluate(() => {
    const { chrome } = window as { chrome?: { runtime?: { sendMessage?: unknown } } };
    return typeof chrome?.runtime?.sendMessage;
  });
  expect(messaging).toBe('undefined');
  for (const file of ['popup.html', 'digests.json', 'icons/48.png', 'page.js']) {
    const answer = await page.evaluate(
      (address) => fetch(address).then(String, () => 'refused'),
      extensionUrl(file),
    );
    expect(answer, file).toBe('refused');
  }
  await page.reload();
  await whenVisited(page, worker);
  expect(await cardText(page)).toContain(UNFOLDED);
});
