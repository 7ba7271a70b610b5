// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import browser, { type Tabs } from 'webextension-polyfill';
import { readWindowTitle } from '../../lib/platform/window-title';

const ADDRESS = 'https://arxiv.org/abs/2409.00001';
const BARE = { url: ADDRESS, title: 'arxiv.org/abs/2409.00001', status: 'loading' };
const TITLED = { ...BARE, title: '[2409.00001] A Paper' };

/** A tab that is each of these in turn, and then stays the last. */
function tabOf(...states: readonly Partial<Tabs.Tab>[]) {
  const coming = [...states];
  return vi.spyOn(browser.tabs, 'get').mockImplementation(async () => {
    const state = coming.length > 1 ? coming.shift() : coming[0];
    if (state === undefined) throw new Error('No tab with this id.');
    return state as Tabs.Tab;
  });
}

const read = async () => {
  const reading = readWindowTitle(7, ADDRESS);
  await vi.advanceTimersByTimeAsync(60_000);
  return await reading;
};

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('a title is read as soon as it is there, while the page is still loading', async () => {
  const tab = tabOf(BARE, BARE, TITLED);
  expect(await read()).toBe(TITLED.title);
  expect(tab).toHaveBeenCalledTimes(3);
});

test('another place in the page is the same page', async () => {
  tabOf({ ...TITLED, url: `${ADDRESS}#abs` });
  expect(await read()).toBe(TITLED.title);
});

test('a page that is loaded has what stands there', async () => {
  tabOf(BARE, { ...BARE, title: 'Another heading', status: 'complete' });
  expect(await read()).toBe('Another heading');
});

test('a page that never ends loading is not waited for for ever', async () => {
  tabOf(BARE);
  expect(await read()).toBe(BARE.title);
});

test('a page without a title has an empty one', async () => {
  tabOf({ url: ADDRESS, status: 'complete' });
  expect(await read()).toBe('');
});

test.each<[string, Partial<Tabs.Tab>[]]>([
  ['is elsewhere by then', [BARE, { ...TITLED, url: 'https://arxiv.org/abs/2409.00002' }]],
  ['is not ours to see', [{ status: 'loading' }]],
  ['is closed', []],
])('a tab that %s has none', async (_, states) => {
  tabOf(...states);
  expect(await read()).toBeUndefined();
});
