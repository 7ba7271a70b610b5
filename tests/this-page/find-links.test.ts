// @vitest-environment node

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import type { RowBadge } from '../../lib/model/annotation';
import { findLinks, type LookUp } from '../../lib/this-page/find-links';

const BADGE: RowBadge = {
  count: 1,
  mentions: 0,
  tags: ['rl', 'mcts'],
  date: '2024-09-18',
  paragraph: '논평.',
};
const counts = (known: number, isDone: boolean) => ({ links: 9, known, marked: known, isDone, isCut: false });

interface Asked {
  readonly type: string;
  readonly from?: number;
  readonly marks?: readonly { readonly key: string }[];
}

/** A page whose script has these parts to give out. */
function havePage(parts: readonly (readonly string[])[], isThere = true) {
  let answered = 0;
  let runs = isThere;
  const sent: Asked[] = [];
  vi.spyOn(browser.scripting, 'executeScript').mockImplementation(async () => {
    runs = true;
    return [];
  });
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(async (_tab, message) => {
    if (!runs) throw new Error('Receiving end does not exist.');
    const asked = message as Asked;
    sent.push(asked);
    if (asked.type === 'links-next')
      return { ok: true, value: { from: answered, keys: parts[answered] ?? [] } };
    if (asked.type === 'links-mark') answered += 1;
    return { ok: true, value: counts(answered, answered >= parts.length) };
  });
  return { sent, injected: browser.scripting.executeScript };
}

const go = new AbortController().signal;
let lookUp = vi.fn<LookUp>();

beforeEach(() => {
  lookUp = vi.fn<LookUp>(async (rows) =>
    rows.map(({ keys }) => (keys[0] === 'arxiv:2409.08642' ? BADGE : undefined)),
  );
});
afterEach(() => vi.restoreAllMocks());

describe('the links of a page', () => {
  test('are looked up part by part, and what is known is marked in the reader’s words', async () => {
    const { sent, injected } = havePage(
      [['arxiv:2409.08642', 'arxiv:2409.00001'], ['url:a.example/b']],
      false,
    );
    const progress: number[] = [];
    const found = await findLinks(lookUp, 7, ({ known }) => progress.push(known), go);
    expect(injected).toHaveBeenCalledWith({
      target: { tabId: 7 },
      files: ['/mark-links.js'],
      injectImmediately: true,
    });
    expect(lookUp.mock.calls.map(([rows]) => rows)).toEqual([
      [
        { keys: ['arxiv:2409.08642'], titles: [] },
        { keys: ['arxiv:2409.00001'], titles: [] },
      ],
      [{ keys: ['url:a.example/b'], titles: [] }],
    ]);
    expect(
      sent.filter(({ type }) => type === 'links-mark').map(({ from, marks }) => ({ from, marks })),
    ).toEqual([
      {
        from: 0,
        marks: [
          {
            key: 'arxiv:2409.08642',
            isAbout: true,
            label: '여백: 1 note · September 18, 2024 · #rl · #mcts',
            paragraph: '논평.',
          },
        ],
      },
      { from: 1, marks: [] },
    ]);
    expect(progress).toEqual([1, 2]);
    expect(found).toEqual(counts(2, true));
  });

  test('have one script, which is asked again and not put there twice', async () => {
    const { injected } = havePage([['arxiv:2409.08642']]);
    await findLinks(lookUp, 7, () => undefined, go);
    expect(injected).not.toHaveBeenCalled();
  });

  test('may be none', async () => {
    havePage([]);
    expect(await findLinks(lookUp, 7, () => undefined, go)).toEqual(counts(0, true));
    expect(lookUp).not.toHaveBeenCalled();
  });

  test('of something that is only mentioned are told apart', async () => {
    lookUp.mockResolvedValue([{ count: 0, mentions: 2, tags: [] }]);
    const { sent } = havePage([['arxiv:2409.00001']]);
    await findLinks(lookUp, 7, () => undefined, go);
    expect(sent.find(({ type }) => type === 'links-mark')?.marks).toEqual([
      { key: 'arxiv:2409.00001', isAbout: false, label: '여백: mentioned in 2 notes' },
    ]);
  });

  test('are left where the reader has stopped, and where the page is gone', async () => {
    const { sent } = havePage([['arxiv:2409.08642'], ['arxiv:2409.00001']]);
    const controller = new AbortController();
    lookUp.mockImplementationOnce(async () => {
      controller.abort();
      return [];
    });
    await findLinks(lookUp, 7, () => undefined, controller.signal);
    expect(sent.filter(({ type }) => type === 'links-mark')).toHaveLength(1);

    vi.spyOn(browser.tabs, 'sendMessage').mockRejectedValue(new Error('No tab with id: 7.'));
    vi.spyOn(browser.scripting, 'executeScript').mockRejectedValue(new Error('Cannot access contents.'));
    expect(await findLinks(lookUp, 7, () => undefined, go)).toBeUndefined();
  });

  test.each([
    null,
    'links',
    { ok: false },
    { ok: true, value: { from: -1, keys: [] } },
    { ok: true, value: { from: 0, keys: ['javascript:alert(1)'] } },
    { ok: true, value: { from: 0, keys: Array(2_001).fill('arxiv:2409.08642') } },
  ])('are not believed where the answer makes no sense: %j', async (answer) => {
    vi.spyOn(browser.scripting, 'executeScript').mockResolvedValue([]);
    vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValue(answer);
    expect(await findLinks(lookUp, 7, () => undefined, go)).toBeUndefined();
    expect(lookUp).not.toHaveBeenCalled();
  });
});
