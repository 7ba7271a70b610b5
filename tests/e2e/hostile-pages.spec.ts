/** Pages that mean harm, or that went wrong: never an error on them, never a loop, in the build that readers get. */
import type { Page } from '@playwright/test';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { whenVisited } from './card-reading';
import { closedCardText } from './closed-card';
import { expect, test } from './extension';
import { watchForErrors } from './host-errors';
import { countInsertions, insertions, livelySecond, serveHostile } from './hostile-html';
import { HOSTILITIES, inlineScript, withoutScripts } from './hostilities';
import { isolatedWorld } from './isolated-world';
import { SEED_CARDS } from './seed';

test.use({ build: 'shipped' });
test.beforeEach(({ page }) => countInsertions(page));

const CARD = 'yeobaek-card';
/** A page as it was loaded, and one that scripts draw. */
const CARDED = ['cpl', 'pixtral'] as const;
/** Of the rows of `listNew`, how many the bundled digest knows, by entry or by mention. */
const KNOWN_ROWS = 6;
/** A card of a page that draws itself anew is put back once. */
const MOST_INSERTIONS = 2;
/** Of pages that take seconds by themselves. */
const PATIENCE = { timeout: 40_000 };

/** The page has its one card, with all that the entry says. */
async function expectCard(page: Page, name: (typeof CARDED)[number]): Promise<void> {
  await expect(page.locator(CARD)).toHaveCount(1, PATIENCE);
  const [entry] = SEED_CARDS[name].entries;
  await expect.poll(() => closedCardText(page), PATIENCE).toContain(entry?.paragraphs.join(''));
  await expect(page.locator(CARD)).toHaveCount(1);
}

test('an error of our script would be seen', async ({ page, extensionId, worker }) => {
  const errors = watchForErrors(page);
  await page.goto(ADDRESSES.cpl);
  await whenVisited(page, worker);
  const world = await isolatedWorld(page, extensionId);
  await world.evaluate(
    'setTimeout(() => { throw new Error("thrown"); }); void Promise.reject(new Error("rejected"))',
  );
  await expect.poll(() => errors.toSorted()).toEqual(['Error: rejected', 'Error: thrown']);
});

for (const [what, hostility] of Object.entries(HOSTILITIES)) {
  test(`${what}: the card stands, the badges stand, and the page hears of no error`, async ({
    page,
    web,
  }) => {
    const errors = watchForErrors(page);
    for (const name of CARDED) {
      serveHostile(web, ADDRESSES[name], hostility);
      await page.goto(ADDRESSES[name]);
      await expectCard(page, name);
      expect(await insertions(page)).toBeLessThanOrEqual(MOST_INSERTIONS);
    }
    serveHostile(web, ADDRESSES.listNew, hostility);
    await page.goto(ADDRESSES.listNew);
    await expect(page.locator('yeobaek-badge')).toHaveCount(KNOWN_ROWS, PATIENCE);
    // The switch is one more.
    expect(await insertions(page)).toBe(KNOWN_ROWS + 1);
    expect(errors).toEqual([]);
  });
}

/** What pages do to themselves while they are looked at. */
const VANISHING: Readonly<Record<string, string>> = {
  'its root': "document.addEventListener('DOMContentLoaded', () => document.documentElement.remove());",
  'its root, again and again':
    'const root = document.documentElement; setInterval(() => root.isConnected ? root.remove() : document.append(root), 5);',
  'its body': "addEventListener('load', () => document.body.remove());",
  'all that is in it':
    'setInterval(() => { document.body.innerHTML = "<h1>Announcing Pixtral 12B</h1>"; }, 5);',
  'the document itself': "addEventListener('load', () => { document.open(); document.write('<p>Other'); });",
};

for (const [what, text] of Object.entries(VANISHING)) {
  test(`a page that takes away ${what} hears of no error`, async ({ page, web, worker }) => {
    const errors = watchForErrors(page);
    for (const name of [...CARDED, 'listNew'] as const) {
      serveHostile(web, ADDRESSES[name], { change: withoutScripts, head: inlineScript(text) });
      await page.goto(ADDRESSES[name]);
      await whenVisited(page, worker);
    }
    expect(errors).toEqual([]);
  });
}

/** Takes every element of ours away the moment it comes. */
const DELETING = `new MutationObserver(() => document.querySelectorAll('yeobaek-card').forEach((card) => card.remove()))
  .observe(document, { childList: true, subtree: true });`;

test('a page that deletes the card for ever has the last word, soon', async ({ page, web, worker }) => {
  const errors = watchForErrors(page);
  for (const [name, most] of [
    ['cpl', 1],
    ['pixtral', MOST_INSERTIONS],
  ] as const) {
    serveHostile(web, ADDRESSES[name], { change: withoutScripts, head: inlineScript(DELETING) });
    await page.goto(ADDRESSES[name]);
    await expect.poll(() => insertions(page)).toBe(most);
    await whenVisited(page, worker);
    await livelySecond(page);
    expect([await insertions(page), await page.locator(CARD).count()]).toEqual([most, 0]);
  }
  expect(errors).toEqual([]);
});

test('a page that deletes the card once has it again where it draws itself, and is left alone elsewhere', async ({
  page,
  web,
}) => {
  const errors = watchForErrors(page);
  const once = DELETING.replace('card.remove()', '{ if (!window.had) card.remove(); window.had = true; }');
  serveHostile(web, ADDRESSES.pixtral, { change: withoutScripts, head: inlineScript(once) });
  await page.goto(ADDRESSES.pixtral);
  await expectCard(page, 'pixtral');
  expect([await insertions(page), errors]).toEqual([MOST_INSERTIONS, []]);
});

test('a page that navigates in a loop is left alone until it rests', async ({ page, web, worker }) => {
  const errors = watchForErrors(page);
  const paths = "['/news/codestral-mamba/', '/news/pixtral-12b/']";
  const loop = `let turn = 0;
    const timer = setInterval(() => {
      history.pushState({}, '', ${paths}[turn % 2]);
      turn += 1;
      if (turn < 200) return;
      clearInterval(timer);
      document.documentElement.dataset.insertionsBeforeRest = window.ownInsertions;
    }, 10);`;
  serveHostile(web, ADDRESSES.pixtral, { change: withoutScripts, head: inlineScript(loop) });
  await page.goto(ADDRESSES.pixtral);
  await expect(page.locator('html')).toHaveAttribute('data-insertions-before-rest', '0');
  await expectCard(page, 'pixtral');
  await whenVisited(page, worker);
  expect([await insertions(page), errors]).toEqual([1, []]);
});

test('a page that changes for ever is read after some patience, and gets its card no more than twice', async ({
  page,
  web,
}) => {
  const errors = watchForErrors(page);
  const redraw = `addEventListener('DOMContentLoaded', () => setInterval(() => {
    const app = document.getElementById('app');
    app.innerHTML = app.innerHTML;
  }, 5));`;
  serveHostile(web, ADDRESSES.pixtral, { change: withoutScripts, head: inlineScript(redraw) });
  await page.goto(ADDRESSES.pixtral);
  await expect.poll(() => insertions(page), PATIENCE).toBe(MOST_INSERTIONS);
  await livelySecond(page);
  expect([await insertions(page), errors]).toEqual([MOST_INSERTIONS, []]);
});
