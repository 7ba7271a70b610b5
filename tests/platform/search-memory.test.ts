import { beforeEach, describe, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createSearchMemory } from '../../lib/platform/search-memory';

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ toFake: ['Date'] });
  return () => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  };
});

const pass = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1_000);
const remembered = () => createSearchMemory().remembered;

describe('the last query', () => {
  test('is none at first', async () => {
    expect(await remembered()).toEqual({ query: '', sort: 'relevance' });
  });

  test('is remembered for a minute, in memory', async () => {
    createSearchMemory().rememberQuery('강화 학습');
    pass(59);
    expect((await remembered()).query).toBe('강화 학습');
    pass(2);
    expect((await remembered()).query).toBe('');
    expect(await browser.storage.local.get(null)).toEqual({});
  });

  test('counts from when its page was left', async () => {
    createSearchMemory().rememberQuery('model');
    pass(300);
    window.dispatchEvent(new Event('pagehide'));
    pass(50);
    expect((await remembered()).query).toBe('model');
  });

  test('a page where nothing was known to be asked leaves what there is', async () => {
    createSearchMemory().rememberQuery('model');
    createSearchMemory();
    window.dispatchEvent(new Event('pagehide'));
    expect((await remembered()).query).toBe('model');
  });

  test('that was cleared is none', async () => {
    const memory = createSearchMemory();
    memory.rememberQuery('model');
    memory.rememberQuery('');
    expect((await remembered()).query).toBe('');
  });

  test.each([{ lastQuery: 'model' }, { lastQuery: { text: 1, at: Date.now() } }, { lastQuery: null }])(
    '%j is none',
    async (stored) => {
      await browser.storage.session.set(stored);
      expect((await remembered()).query).toBe('');
    },
  );
});

describe('the order', () => {
  test('is what was chosen last, for good', async () => {
    createSearchMemory().rememberSort('date');
    pass(100_000);
    expect((await remembered()).sort).toBe('date');
  });

  test.each([{ searchSort: 'size' }, { searchSort: 1 }])('%j is by relevance', async (stored) => {
    await browser.storage.local.set(stored);
    expect((await remembered()).sort).toBe('relevance');
  });
});

test('where the browser refuses, nothing is remembered and nothing fails', async () => {
  const refuse = () => Promise.reject(new Error('refused'));
  vi.spyOn(browser.storage.session, 'get').mockImplementation(refuse);
  vi.spyOn(browser.storage.session, 'set').mockImplementation(refuse);
  vi.spyOn(browser.storage.local, 'get').mockImplementation(refuse);
  vi.spyOn(browser.storage.local, 'set').mockImplementation(refuse);
  const memory = createSearchMemory();
  memory.rememberQuery('model');
  memory.rememberSort('date');
  expect(await memory.remembered).toEqual({ query: '', sort: 'relevance' });
});
