// @vitest-environment node

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { currentPageKeys } from '../../lib/platform/tabs';

const ADDRESS = 'https://arxiv.org/abs/2409.08642v2';
const BY_ADDRESS = ['arxiv:2409.08642'];

/** The current tab, and what the script in it answers. */
function visit(url: string | undefined, answer: () => Promise<unknown>, id: number | undefined = 7): void {
  const tab = { id, url, index: 0, highlighted: true, active: true, pinned: false, incognito: false };
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([tab as Awaited<ReturnType<typeof browser.tabs.get>>]);
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(answer);
}

const nobody = () => Promise.reject(new Error('Receiving end does not exist.'));

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

describe('the keys of the page below the popup', () => {
  test('are those that our script in it tells', async () => {
    const keys = ['arxiv:2409.08642', 'title:cpl'];
    visit(undefined, async () => ({ ok: true, value: { keys } }));
    expect(await currentPageKeys()).toEqual(keys);
  });

  test('are its address’s where there is no script of ours', async () => {
    visit(ADDRESS, nobody);
    expect(await currentPageKeys()).toEqual(BY_ADDRESS);
  });

  test('are its address’s where the script does not answer in time', async () => {
    visit(ADDRESS, () => new Promise(() => undefined));
    const asked = currentPageKeys();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await asked).toEqual(BY_ADDRESS);
  });

  test.each([
    undefined,
    null,
    'keys',
    { ok: false },
    { ok: true },
    { ok: true, value: { keys: ['javascript:alert(1)'] } },
    { ok: true, value: { keys: [1] } },
    { ok: true, value: { keys: 'arxiv:2409.08642' } },
  ])('are its address’s where the answer makes no sense: %j', async (answer) => {
    visit(ADDRESS, async () => answer);
    expect(await currentPageKeys()).toEqual(BY_ADDRESS);
  });

  test.each([undefined, '', 'about:newtab', 'chrome://extensions/', 'file:///home/paper.pdf'])(
    'are none on %s',
    async (url) => {
      visit(url, nobody);
      expect(await currentPageKeys()).toEqual([]);
    },
  );

  test('are none where there is no tab', async () => {
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([]);
    expect(await currentPageKeys()).toEqual([]);
  });
});
