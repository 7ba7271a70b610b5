// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import browser, { type Tabs } from 'webextension-polyfill';
import { readPageTitles } from '../../lib/platform/page-titles';

const ADDRESS = 'https://blog.example/post';
const DRAWN = { titles: ['A Post'], isDrawn: true };
const EMPTY = { titles: ['Blog'], isDrawn: false };
const isSamePage = (url: string) => url === ADDRESS;

const run = vi.spyOn(browser.scripting, 'executeScript');
const tab = vi.spyOn(browser.tabs, 'get');

/** What the script finds in turn, and then again and again; each in a tab that is loaded. */
function finds(...results: readonly unknown[]) {
  const coming = [...results];
  run.mockImplementation(async () => [
    { frameId: 0, documentId: '', result: coming.length > 1 ? coming.shift() : coming[0] },
  ]);
}

const isAt = (url: string, status = 'complete') =>
  tab.mockImplementation(async () => ({ url, status }) as Tabs.Tab);

async function read(kind: 'html' | 'post') {
  const reading = readPageTitles(7, kind, isSamePage);
  await vi.advanceTimersByTimeAsync(60_000);
  return await reading;
}

beforeEach(() => {
  vi.useFakeTimers();
  run.mockReset();
  tab.mockReset();
  isAt(ADDRESS);
});

afterEach(() => {
  vi.useRealTimers();
});

test('a paper’s page is read once it is parsed', async () => {
  finds({ titles: [], isDrawn: true });
  isAt(ADDRESS, 'loading');
  expect(await read('html')).toEqual([]);
  expect(run.mock.calls).toEqual([[{ target: { tabId: 7 }, files: ['/read-html-title.js'] }]]);
});

describe('a post', () => {
  test('is read once where it is drawn', async () => {
    finds(DRAWN);
    expect(await read('post')).toEqual(['A Post']);
    expect(run.mock.calls).toEqual([[{ target: { tabId: 7 }, files: ['/read-post-titles.js'] }]]);
  });

  test('is read again until it is drawn', async () => {
    finds(EMPTY, DRAWN);
    expect(await read('post')).toEqual(['A Post']);
    expect(run).toHaveBeenCalledTimes(2);
  });

  test('that is never sure to be drawn is not read for ever', async () => {
    finds(EMPTY);
    expect(await read('post')).toEqual(['Blog']);
    expect(run).toHaveBeenCalledTimes(3);
  });

  test('is not read before it is loaded', async () => {
    finds(DRAWN);
    isAt(ADDRESS, 'loading');
    const reading = readPageTitles(7, 'post', isSamePage);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(run).not.toHaveBeenCalled();
    isAt(ADDRESS);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await reading).toEqual(['A Post']);
  });
});

describe.each(['html', 'post'] as const)('nothing is told of a page (%s)', (kind) => {
  test('that is another one by then', async () => {
    finds(DRAWN);
    isAt('https://blog.example/other');
    expect(await read(kind)).toBeUndefined();
  });

  test('whose tab is gone', async () => {
    tab.mockRejectedValue(new Error('No tab with id: 7.'));
    run.mockRejectedValue(new Error('No tab with id: 7.'));
    expect(await read(kind)).toBeUndefined();
  });

  test('that answers what our script would not', async () => {
    finds({ titles: 'A Post', isDrawn: true });
    expect(await read(kind)).toBeUndefined();
  });
});
