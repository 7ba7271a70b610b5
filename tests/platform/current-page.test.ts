// @vitest-environment node

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { currentPage } from '../../lib/platform/current-page';

const ADDRESS = 'https://arxiv.org/abs/2409.08642v2';
const TOLD = { keys: ['arxiv:2409.08642'], titles: ['CPL: Critical Planning Step Learning'], version: 3 };
const BY_ADDRESS = { keys: ['arxiv:2409.08642'], titles: [], version: 2 };

type Injected = Awaited<ReturnType<typeof browser.scripting.executeScript>>;
type Tab = Awaited<ReturnType<typeof browser.tabs.get>>;

interface Visit {
  readonly url?: string | undefined;
  readonly id?: number | undefined;
  /** What a script of ours that runs in the page answers. */
  readonly answer?: () => Promise<unknown>;
  /** What a script that is put there ends in. */
  readonly inject?: () => Promise<unknown>;
}

const nobody = () => Promise.reject(new Error('Receiving end does not exist.'));
const forbidden = () => Promise.reject(new Error('Cannot access contents of the page.'));
const never = () => new Promise<never>(() => undefined);

function visit({ url = ADDRESS, id = 7, answer = nobody, inject = forbidden }: Visit) {
  const tab = { id, url, windowId: 3, title: 'A tab', index: 0, active: true } as Tab;
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([tab]);
  return {
    asked: vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(answer),
    injected: vi
      .spyOn(browser.scripting, 'executeScript')
      .mockImplementation(async () => [{ frameId: 0, result: await inject() }] as Injected),
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((delay) => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), delay);
    return controller.signal;
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function identityInTime(): Promise<unknown> {
  const asked = currentPage();
  await vi.advanceTimersByTimeAsync(2_000);
  const page = await asked;
  return page.kind === 'page' ? { ...page.identity, isScriptable: page.isScriptable } : page.kind;
}

describe('the page below the popup is known by', () => {
  test('what our script in it tells, and nothing is put into it', async () => {
    const { asked, injected } = visit({ answer: async () => ({ ok: true, value: TOLD }) });
    expect(await identityInTime()).toEqual({ ...TOLD, isScriptable: true });
    expect(asked).toHaveBeenCalledWith(7, { type: 'identify' }, { frameId: 0 });
    expect(injected).not.toHaveBeenCalled();
  });

  test('what a script that the click lets us put there tells, at once and in the page itself alone', async () => {
    const { injected } = visit({ url: 'https://blog.example/post', inject: async () => TOLD });
    expect(await identityInTime()).toEqual({ ...TOLD, isScriptable: true });
    expect(injected).toHaveBeenCalledWith({
      target: { tabId: 7 },
      files: ['/identify.js'],
      injectImmediately: true,
    });
  });

  test('its address where no script of ours may run, as in a PDF', async () => {
    visit({});
    expect(await identityInTime()).toEqual({ ...BY_ADDRESS, isScriptable: false });
  });

  test('its address where scripts may run, but do not answer in time', async () => {
    visit({ answer: never, inject: never });
    expect(await identityInTime()).toEqual({ ...BY_ADDRESS, isScriptable: true });
  });

  test.each([
    undefined,
    null,
    'keys',
    {},
    { keys: ['javascript:alert(1)'], titles: [] },
    { keys: [1], titles: [] },
    { keys: 'arxiv:2409.08642', titles: [] },
    { keys: ['arxiv:2409.08642'], titles: 'CPL' },
    { keys: ['arxiv:2409.08642'], titles: ['x'.repeat(4_001)] },
    { keys: Array(9).fill('arxiv:2409.08642'), titles: [] },
    { keys: ['arxiv:2409.08642'], titles: [], version: 'v2' },
  ])('its address where what they say makes no sense: %j', async (said) => {
    visit({ answer: async () => ({ ok: true, value: said }), inject: async () => said });
    expect(await identityInTime()).toEqual({ ...BY_ADDRESS, isScriptable: true });
  });

  test.each([
    ['https://arxiv.org/pdf/2409.08642', { keys: ['arxiv:2409.08642'], titles: [] }],
    ['https://blog.example/post', { keys: ['url:blog.example/post'], titles: [] }],
    ['https://arxiv.org/abs/2112.0886', { keys: [], titles: [] }],
  ])('its address, be there a version in it or not: %s', async (url, told) => {
    visit({ url });
    expect(await identityInTime()).toEqual({ ...told, isScriptable: false });
  });

  test('what a script tells where the browser keeps the address to itself', async () => {
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 7 } as Tab]);
    vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValue({ ok: true, value: TOLD });
    expect(await identityInTime()).toEqual({ ...TOLD, isScriptable: true });
  });
});

describe('there is no page to speak of', () => {
  test.each(['about:newtab', 'chrome://extensions/', 'view-source:https://arxiv.org/', 'file:///paper.pdf'])(
    'on %s, which no script is put into',
    async (url) => {
      const { asked, injected } = visit({ url });
      expect(await identityInTime()).toBe('not-web');
      expect(asked).not.toHaveBeenCalled();
      expect(injected).not.toHaveBeenCalled();
    },
  );

  test('where the browser tells nothing of it', async () => {
    visit({});
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 7 } as Tab]);
    expect(await identityInTime()).toBe('unseen');
  });

  test('on a page of ours, and where there is no tab', async () => {
    visit({ url: browser.runtime.getURL('/popup.html') });
    expect(await identityInTime()).toBe('own');
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([]);
    expect(await identityInTime()).toBe('own');
  });
});
