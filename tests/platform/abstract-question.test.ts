import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { NO_ANNOTATIONS } from '../../lib/model/annotation';

const KEYS = ['arxiv:2409.00001'] as const;
const VALUE = { annotations: NO_ANNOTATIONS, folded: true, hidden: false };
const LATER = { ...VALUE, folded: false };

const send = vi.spyOn(browser.runtime, 'sendMessage');
const ask = vi.fn(async () => LATER as never);

/** A fresh script in a fresh world: what is kept there is taken away. */
async function freshScript() {
  for (const name of ['yeobaek.answer', 'yeobaek.drawing'])
    Reflect.deleteProperty(globalThis, Symbol.for(name));
  vi.resetModules();
  return await import('../../lib/platform/abstract-question');
}

const goAndComeBack = (view: EventTarget) => {
  view.dispatchEvent(new Event('pagehide'));
  view.dispatchEvent(new Event('pageshow'));
};

/** As much of a window as the script uses: each test has its own. */
const freshView = () => new EventTarget() as unknown as Window;

beforeEach(() => {
  send.mockReset();
  send.mockImplementation(async () => ({ ok: true, value: VALUE }));
  ask.mockClear();
});

afterEach(() => {
  vi.resetModules();
});

describe('an abstract page', () => {
  test('says that it is there, once', async () => {
    const { askAbstract } = await freshScript();
    askAbstract(freshView());
    askAbstract(freshView());
    expect(send.mock.calls).toEqual([[{ type: 'abstract' }]]);
  });

  test('says so anew each time that it comes back', async () => {
    const { askAbstract } = await freshScript();
    const view = freshView();
    askAbstract(view);
    goAndComeBack(view);
    expect(send).toHaveBeenCalledTimes(2);
    goAndComeBack(view);
    expect(send).toHaveBeenCalledTimes(3);
  });

  test('leaves that to its visit where it has one', async () => {
    const { askAbstract } = await freshScript();
    const view = freshView();
    askAbstract(view);
    const { expectDrawings } = await import('../../lib/platform/drawing');
    expectDrawings();
    goAndComeBack(view);
    expect(send).toHaveBeenCalledTimes(1);
  });

  test('hears of no failure', async () => {
    const { askAbstract } = await freshScript();
    send.mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    expect(() => askAbstract(freshView())).not.toThrow();
    send.mockImplementation(() => Promise.reject(new Error('Receiving end does not exist.')));
    askAbstract(freshView());
    await new Promise((resolve) => setTimeout(resolve));
  });
});

describe('its visit', () => {
  test('is told once, of its first question by address, what has been answered already', async () => {
    const { askAbstract, askAfterAbstract } = await freshScript();
    askAbstract(freshView());
    const asking = askAfterAbstract(ask);
    expect(await asking('annotations', { keys: KEYS, titles: [] })).toEqual(VALUE);
    expect(ask).not.toHaveBeenCalled();
    expect(await asking('annotations', { keys: KEYS, titles: [] })).toEqual(LATER);
    expect(ask.mock.calls).toEqual([['annotations', { keys: KEYS, titles: [] }]]);
  });

  test('asks everything else', async () => {
    const { askAbstract, askAfterAbstract } = await freshScript();
    askAbstract(freshView());
    const asking = askAfterAbstract(ask);
    await asking('annotations', { keys: KEYS, titles: ['A Paper'] });
    await asking('preference', { folded: true });
    expect(ask).toHaveBeenCalledTimes(2);
  });

  test('has no answer where the question failed', async () => {
    const { askAbstract, askAfterAbstract } = await freshScript();
    send.mockImplementation(async () => ({ ok: false }));
    askAbstract(freshView());
    expect(await askAfterAbstract(ask)('annotations', { keys: KEYS, titles: [] })).toBeUndefined();
  });

  test('asks itself where nothing was asked before', async () => {
    const { askAfterAbstract } = await freshScript();
    expect(await askAfterAbstract(ask)('annotations', { keys: KEYS, titles: [] })).toEqual(LATER);
  });
});
