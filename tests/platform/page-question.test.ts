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
  for (const name of ['yeobaek.answer', 'yeobaek.drawing', 'yeobaek.left'])
    Reflect.deleteProperty(globalThis, Symbol.for(name));
  vi.resetModules();
  return await import('../../lib/platform/page-question');
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

describe('a page', () => {
  test('says that it is there, once', async () => {
    const { askAboutPage } = await freshScript();
    askAboutPage(freshView());
    askAboutPage(freshView());
    expect(send.mock.calls).toEqual([[{ type: 'page' }]]);
  });

  test('says so anew each time that it comes back', async () => {
    const { askAboutPage } = await freshScript();
    const view = freshView();
    askAboutPage(view);
    goAndComeBack(view);
    expect(send).toHaveBeenCalledTimes(2);
    goAndComeBack(view);
    expect(send).toHaveBeenCalledTimes(3);
  });

  test('leaves that to its visit where it has one', async () => {
    const { askAboutPage } = await freshScript();
    const view = freshView();
    askAboutPage(view);
    const { expectDrawings } = await import('../../lib/platform/drawing');
    expectDrawings();
    goAndComeBack(view);
    expect(send).toHaveBeenCalledTimes(1);
  });

  test('asks again what it has asked in vain, and listens no second time', async () => {
    const { askAboutPage } = await freshScript();
    const view = freshView();
    send.mockImplementationOnce(() => Promise.reject(new Error('Receiving end does not exist.')));
    expect(askAboutPage(view)).toBe(true);
    await new Promise((resolve) => setTimeout(resolve));
    expect(askAboutPage(view)).toBe(false);
    expect(send).toHaveBeenCalledTimes(2);
    expect(askAboutPage(view)).toBe(false);
    expect(send).toHaveBeenCalledTimes(2);
    goAndComeBack(view);
    expect(send).toHaveBeenCalledTimes(3);
  });

  test('hears of no failure', async () => {
    const { askAboutPage } = await freshScript();
    send.mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    expect(() => askAboutPage(freshView())).not.toThrow();
    send.mockImplementation(() => Promise.reject(new Error('Receiving end does not exist.')));
    askAboutPage(freshView());
    await new Promise((resolve) => setTimeout(resolve));
  });
});

describe('its visit', () => {
  test('is told once, of its first question by address, what has been answered already', async () => {
    const { askAboutPage, askAfterQuestion } = await freshScript();
    askAboutPage(freshView());
    const asking = askAfterQuestion(ask);
    expect(await asking('annotations', { keys: KEYS, titles: [] })).toEqual(VALUE);
    expect(ask).not.toHaveBeenCalled();
    expect(await asking('annotations', { keys: KEYS, titles: [] })).toEqual(LATER);
    expect(ask.mock.calls).toEqual([['annotations', { keys: KEYS, titles: [] }]]);
  });

  test('asks everything else', async () => {
    const { askAboutPage, askAfterQuestion } = await freshScript();
    askAboutPage(freshView());
    const asking = askAfterQuestion(ask);
    await asking('annotations', { keys: KEYS, titles: ['A Paper'] });
    await asking('preference', { folded: true });
    expect(ask).toHaveBeenCalledTimes(2);
  });

  test('has no answer where the question failed', async () => {
    const { askAboutPage, askAfterQuestion } = await freshScript();
    send.mockImplementation(async () => ({ ok: false }));
    askAboutPage(freshView());
    expect(await askAfterQuestion(ask)('annotations', { keys: KEYS, titles: [] })).toBeUndefined();
  });

  test('asks itself where the question was in vain', async () => {
    const { askAboutPage, askAfterQuestion } = await freshScript();
    send.mockImplementation(() => Promise.reject(new Error('Receiving end does not exist.')));
    askAboutPage(freshView());
    await new Promise((resolve) => setTimeout(resolve));
    expect(await askAfterQuestion(ask)('annotations', { keys: KEYS, titles: [] })).toEqual(LATER);
  });

  test('asks itself where nothing was asked before', async () => {
    const { askAfterQuestion } = await freshScript();
    expect(await askAfterQuestion(ask)('annotations', { keys: KEYS, titles: [] })).toEqual(LATER);
  });
});

describe('a page that may navigate inside itself', () => {
  const LEFT = { url: 'https://blog.example/post', heading: 'Post', moment: 1 };

  /** As much of a window as the script uses. */
  function drawnView() {
    const navigation = new EventTarget();
    const view = Object.assign(new EventTarget(), { navigation, location: { href: LEFT.url } });
    const navigate = () => navigation.dispatchEvent(new Event('currententrychange'));
    return { view: view as unknown as Window, navigate };
  }

  test('has its visit brought by the first navigation, which is told of the page that was left', async () => {
    const { askAboutDrawnPage, askAfterQuestion, pageLeft } = await freshScript();
    const { view, navigate } = drawnView();
    askAboutDrawnPage(view, () => LEFT);
    expect(pageLeft()).toBeUndefined();
    navigate();
    navigate();
    expect(send.mock.calls).toEqual([[{ type: 'page' }], [{ type: 'navigated' }]]);
    expect(pageLeft()).toEqual(LEFT);
    // What was answered is the other page's.
    expect(await askAfterQuestion(ask)('annotations', { keys: KEYS, titles: [] })).toEqual(LATER);
  });

  test('is not left for another place in it', async () => {
    const { askAboutDrawnPage, pageLeft } = await freshScript();
    const { view, navigate } = drawnView();
    const leave = vi.fn(() => undefined);
    askAboutDrawnPage(view, leave);
    navigate();
    expect(leave.mock.calls).toEqual([[view, LEFT.url, expect.any(Number)]]);
    expect(send).toHaveBeenCalledTimes(1);
    expect(pageLeft()).toBeUndefined();
  });

  test('leaves that to its visit where it has one', async () => {
    const { askAboutDrawnPage, pageLeft } = await freshScript();
    const { view, navigate } = drawnView();
    askAboutDrawnPage(view, () => LEFT);
    const { expectDrawings } = await import('../../lib/platform/drawing');
    expectDrawings();
    navigate();
    expect(send).toHaveBeenCalledTimes(1);
    expect(pageLeft()).toBeUndefined();
  });

  test('hears of no failure', async () => {
    const { askAboutDrawnPage } = await freshScript();
    const { view, navigate } = drawnView();
    askAboutDrawnPage(view, () => LEFT);
    send.mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    expect(navigate).not.toThrow();
  });
});
