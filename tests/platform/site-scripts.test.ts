// @vitest-environment node
import { beforeEach, describe, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepSiteScripts } from '../../lib/platform/site-scripts';
import { BUILT_IN, type FakePermissions, fakePermissions, fakeScripts } from './permissions';

const BLOG = 'https://openai.com/*';
const MIRROR = 'https://ar5iv.org/*';

let permissions: FakePermissions;
let scripts: ReturnType<typeof fakeScripts>;
const failed = vi.fn();

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  permissions = fakePermissions();
  scripts = fakeScripts();
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([]);
  vi.spyOn(browser.scripting, 'executeScript').mockResolvedValue([]);
  failed.mockClear();
});

const places = () => scripts().map(({ matches }) => matches);
const update = () =>
  fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', previousVersion: '0', temporary: false });

describe('our script on granted sites', () => {
  test('runs as the manifest has it run: at the start of the document, in no frame, on no page twice', async () => {
    keepSiteScripts(failed);
    permissions.grant(BLOG);
    await expect.poll(scripts).toEqual([
      {
        id: expect.any(String),
        matches: [BLOG],
        // So that a grant for every site brings no second script to arXiv.
        excludeMatches: BUILT_IN,
        js: ['page.js'],
        runAt: 'document_start',
      },
    ]);
  });

  test('follows every grant and every withdrawal, however fast they come', async () => {
    keepSiteScripts(failed);
    permissions.grant(BLOG);
    permissions.grant(MIRROR);
    permissions.withdraw(BLOG);
    await expect.poll(places).toEqual([[MIRROR]]);
    permissions.withdraw(MIRROR);
    await expect.poll(places).toEqual([]);
    permissions.grant(BLOG);
    await expect.poll(places).toEqual([[BLOG]]);
    expect(failed).not.toHaveBeenCalled();
  });

  test('is registered nowhere where the manifest has it already, even if that was withheld for a while', async () => {
    keepSiteScripts(failed);
    permissions.grant(BLOG);
    permissions.withdraw(...BUILT_IN);
    permissions.grant(...BUILT_IN, 'https://export.arxiv.org/*');
    await expect.poll(places).toEqual([[BLOG]]);
  });

  test.each([
    ['after an update, which has dropped it', update],
    ['after a start of the browser', () => fakeBrowser.runtime.onStartup.trigger()],
  ])('is registered anew %s', async (_, begin) => {
    permissions.grant(BLOG);
    keepSiteScripts(failed);
    expect(scripts()).toEqual([]);
    await begin();
    await expect.poll(places).toEqual([[BLOG]]);
  });

  test('is gone after a start where the site was withdrawn while we were off', async () => {
    await browser.scripting.registerContentScripts([
      { id: 'granted-sites', matches: [BLOG, MIRROR], js: ['page.js'] },
    ]);
    permissions.grant(MIRROR);
    keepSiteScripts(failed);
    await fakeBrowser.runtime.onStartup.trigger();
    await expect.poll(places).toEqual([[MIRROR]]);
  });

  test('that the browser will not register is told, and tried again at the next change', async () => {
    keepSiteScripts(failed);
    vi.mocked(browser.scripting.registerContentScripts).mockRejectedValueOnce(new Error('no'));
    permissions.grant(BLOG);
    await expect.poll(() => failed.mock.calls).toEqual([[new Error('no')]]);
    permissions.grant(MIRROR);
    await expect.poll(places).toEqual([[BLOG, MIRROR]]);
  });
});

describe('a tab that is open when its site is granted', () => {
  const tab = (id: number, url?: string) => ({
    ...{ id, index: 0, highlighted: false, active: false, pinned: false, incognito: false },
    ...(url === undefined ? {} : { url }),
  });
  const POSTS = [tab(3, 'https://openai.com/one'), tab(5, 'https://openai.com/two')];
  const tabsRun = () =>
    vi
      .mocked(browser.scripting.executeScript)
      .mock.calls.flatMap(([{ target, files }]) => (files === undefined ? [] : [[target.tabId, files]]));

  test('gets at once the script that its page has from now on, arXiv’s their own', async () => {
    keepSiteScripts(failed);
    vi.mocked(browser.tabs.query).mockResolvedValue([
      ...POSTS,
      tab(7, 'https://export.arxiv.org/abs/2409.08642'),
      tab(8, 'https://arxiv.org/list/cs.LG/recent?skip=0'),
      // It went elsewhere.
      tab(9),
    ]);
    permissions.grant('https://*.arxiv.org/*', BLOG);
    await expect.poll(tabsRun).toEqual([
      [3, ['page.js']],
      [5, ['page.js']],
      [7, ['arxiv.js']],
      [8, ['arxiv-list.js']],
    ]);
    expect(browser.tabs.query).toHaveBeenCalledExactlyOnceWith({
      url: ['https://*.arxiv.org/*', BLOG],
      discarded: false,
    });
  });

  test('may be gone or broken: the others get it all the same, and nothing is said', async () => {
    keepSiteScripts(failed);
    vi.mocked(browser.tabs.query).mockResolvedValue(POSTS);
    vi.mocked(browser.scripting.executeScript).mockRejectedValueOnce(new Error('No tab with id: 3'));
    permissions.grant(BLOG);
    await expect.poll(() => tabsRun().map(([id]) => id)).toEqual([3, 5]);
    await expect.poll(places).toEqual([[BLOG]]);
    expect(failed).not.toHaveBeenCalled();
  });

  test('gets its script also at the first installation, on the sites out of the box, and at no update', async () => {
    keepSiteScripts(failed);
    vi.mocked(browser.tabs.query).mockResolvedValue([tab(7, 'https://export.arxiv.org/abs/2409.08642')]);
    await update();
    expect(browser.tabs.query).not.toHaveBeenCalled();
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install', temporary: false });
    await expect.poll(tabsRun).toEqual([[7, ['arxiv.js']]]);
    expect(browser.tabs.query).toHaveBeenCalledExactlyOnceWith({ url: BUILT_IN, discarded: false });
  });

  /** The browser answers the look into each tab's page, or does not let us in. */
  const pagesAre = (pages: Readonly<Record<number, 'untouched' | 'touched' | 'gone'>>) =>
    vi.mocked(browser.scripting.executeScript).mockImplementation(async ({ target, func }) => {
      const page = pages[target.tabId];
      if (page === 'gone') throw new Error(`No tab with id: ${target.tabId}`);
      return func === undefined ? [] : [{ frameId: 0, documentId: '', result: page === 'untouched' }];
    });

  test.each([
    ['an update', update],
    ['a start of the browser', () => fakeBrowser.runtime.onStartup.trigger()],
  ])(
    'gets its script where %s has lost the registration, if nothing of ours is in its page',
    async (_, begin) => {
      permissions.grant(BLOG);
      keepSiteScripts(failed);
      vi.mocked(browser.tabs.query).mockResolvedValue([...POSTS, tab(7, 'https://openai.com/three'), tab(9)]);
      pagesAre({ 3: 'touched', 5: 'gone', 7: 'untouched', 9: 'touched' });
      await begin();
      await expect.poll(tabsRun).toEqual([[7, ['page.js']]]);
      expect(browser.tabs.query).toHaveBeenCalledExactlyOnceWith({ url: [BLOG], discarded: false });
      expect(places()).toEqual([[BLOG]]);
      expect(failed).not.toHaveBeenCalled();
    },
  );

  test('has its script already where the browser has kept the registration', async () => {
    await browser.scripting.registerContentScripts([
      { id: 'granted-sites', matches: [MIRROR], js: ['page.js'] },
    ]);
    permissions.grant(BLOG);
    keepSiteScripts(failed);
    await fakeBrowser.runtime.onStartup.trigger();
    await expect.poll(places).toEqual([[BLOG]]);
    expect(browser.tabs.query).not.toHaveBeenCalled();
  });

  test('keeps what it has where a site is withdrawn: nothing is run', async () => {
    permissions.grant(BLOG);
    keepSiteScripts(failed);
    permissions.withdraw(BLOG);
    await expect.poll(() => vi.mocked(browser.permissions.getAll).mock.calls.length).toBe(1);
    expect(browser.tabs.query).not.toHaveBeenCalled();
  });
});
