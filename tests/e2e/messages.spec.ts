/** What the background of the shipped build answers, and what it refuses. */
import { ADDRESSES } from '../fixtures/pages/addresses';
import { whenVisited } from './card-reading';
import { expect, test } from './extension';
import { isolatedWorld } from './isolated-world';
import { SEED_TITLES } from './seed';

test.use({ build: 'shipped' });

/** Messages as nobody of ours sends them, as expressions for the content script's world. */
const REFUSED: Readonly<Record<string, string>> = {
  'no type': '({})',
  'not an object': '"annotations"',
  null: 'null',
  'an unknown type': '({ type: "search", text: "soap" })',
  'a type that is only for extension pages': '({ type: "remove", source: "bundled", date: "2024-09-18" })',
  'missing parts': '({ type: "annotations" })',
  'parts of the wrong kind': '({ type: "preference", folded: "yes" })',
  'parts that nobody asked for': '({ type: "preference", folded: true, importSource: "x" })',
  'a key that is none': '({ type: "annotations", keys: ["2409.08642"], titles: [] })',
  'too many keys': '({ type: "annotations", keys: Array(9).fill("arxiv:2409.08642"), titles: [] })',
  'too many titles': '({ type: "annotations", keys: [], titles: Array(5).fill("A Title") })',
  'too many rows': '({ type: "badges", rows: Array(2001).fill({ keys: ["arxiv:2409.08642"], titles: [] }) })',
  'too much text': '({ type: "annotations", keys: [], titles: ["a".repeat(1_000_001)] })',
  'a link that is another page’s': '({ type: "learned", entry: 1, key: "arxiv:2409.11340", authors: [] })',
};

test('the background refuses what the protocol does not know, even from our own script, and logs it once', async ({
  page,
  worker,
  extensionId,
  extensionUrl,
}) => {
  const warnings: string[] = [];
  worker.on('console', (message) => warnings.push(message.text()));
  await page.goto(ADDRESSES.cpl);
  await whenVisited(page, worker);
  const world = await isolatedWorld(page, extensionId);
  const send = (message: string) => world.evaluate(`chrome.runtime.sendMessage(${message})`);
  for (const [what, message] of Object.entries(REFUSED)) {
    expect(await send(message), what).toEqual({ ok: false });
  }
  // The very same way answers what is asked properly.
  expect(await send('({ type: "annotations", keys: ["arxiv:2409.08642"], titles: [] })')).toMatchObject({
    ok: true,
    value: { annotations: { about: [{ entry: { title: SEED_TITLES.cpl } }] }, folded: false, hidden: false },
  });
  const most = '({ type: "badges", rows: Array(2000).fill({ keys: ["arxiv:2409.00001"], titles: [] }) })';
  expect(await send(most)).toMatchObject({ ok: true });
  expect(await world.evaluate('chrome.storage.local.get(null)')).toMatch(/^rejected: .*not allowed/);
  expect(await world.evaluate('indexedDB.databases()')).toEqual([]);
  await world.detach();

  // Extension pages have the library itself, and no business with the background's answers.
  await page.goto(extensionUrl('options.html'));
  const asPage = (message: object) =>
    page.evaluate(
      (sent) =>
        (
          window as unknown as { chrome: { runtime: { sendMessage(message: object): unknown } } }
        ).chrome.runtime.sendMessage(sent),
      message,
    );
  expect(await asPage({ type: 'preference', folded: true })).toEqual({ ok: false });
  // The last of them is told last, so that none can come after these.
  await expect
    .poll(() => warnings.toSorted())
    .toEqual([
      '[Yeobaek] Refused a link that is not its page’s own ',
      '[Yeobaek] Refused a message beyond the limits ',
      '[Yeobaek] Refused a message from a page that we do not run on ',
      '[Yeobaek] Refused a message of unknown shape ',
    ]);
});
