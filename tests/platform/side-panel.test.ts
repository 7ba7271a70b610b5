// @vitest-environment node

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import polyfill from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import { openPanel, openSearch, panelOpener } from '../../lib/platform/side-panel';

const refused = () => Promise.reject(new Error('may only be called in response to a user gesture'));

/** In Chromium the API is there, in Firefox it is not. */
function havePanel(open: (() => Promise<void>) | undefined): void {
  Object.assign(browser, { sidePanel: open === undefined ? undefined : { open } });
}

beforeEach(() => {
  vi.spyOn(polyfill.windows, 'getCurrent').mockResolvedValue({
    id: 3,
    focused: true,
    incognito: false,
    alwaysOnTop: false,
  });
});

afterEach(() => {
  havePanel(undefined);
  vi.restoreAllMocks();
});

describe('the side panel', () => {
  test('opens beside a tab at once, as long as the click counts', () => {
    const open = vi.fn(async () => undefined);
    havePanel(open);
    void openPanel(7);
    expect(open).toHaveBeenCalledWith({ tabId: 7 });
  });

  test('says where the browser did not let it', async () => {
    havePanel(refused);
    expect(await openPanel(7)).toBe(false);
  });

  test('cannot be opened by a message in Firefox, but by a click in the popup', async () => {
    expect(await openPanel(7)).toBe(false);
    const open = vi.fn(async () => undefined);
    Object.assign(polyfill, { sidebarAction: { open } });
    const openHere = panelOpener();
    const opened = openHere();
    expect(open).toHaveBeenCalled();
    expect(await opened).toBe(true);
  });

  test('opens from the popup in its own window, at once', async () => {
    const open = vi.fn(async () => undefined);
    havePanel(open);
    const openHere = panelOpener();
    await vi.waitFor(() => expect(polyfill.windows.getCurrent).toHaveResolved());
    void openHere();
    expect(open).toHaveBeenCalledWith({ windowId: 3 });
  });
});

describe('the search for a tag', () => {
  const setPopup = vi.fn(async (_: { popup: string | null; tabId?: number }) => undefined);
  const popups = () => setPopup.mock.calls.map(([{ popup }]) => popup);

  function havePopup(openPopup: () => Promise<void>) {
    setPopup.mockClear();
    Object.assign(polyfill.action, { setPopup, openPopup });
    return vi.spyOn(polyfill.tabs, 'create').mockImplementation(async () => ({}) as never);
  }

  test('opens the popup with it, which is itself again for the next click', async () => {
    const opened: (string | null | undefined)[] = [];
    const create = havePopup(async () => void opened.push(popups().at(-1)));
    await openSearch('vision language&x=1', 7);
    expect(opened).toEqual(['/popup.html?query=%23vision%20language%26x%3D1']);
    expect(popups().at(-1)).toBe('/popup.html');
    // Other tabs' buttons are left alone.
    expect(new Set(setPopup.mock.calls.map(([{ tabId }]) => tabId))).toEqual(new Set([7]));
    expect(create).not.toHaveBeenCalled();
  });

  test('opens in a tab where the browser lets no popup open by itself', async () => {
    const create = havePopup(refused);
    await openSearch('rl', 7);
    expect(popups().at(-1)).toBe('/popup.html');
    expect(create).toHaveBeenCalledWith({
      url: polyfill.runtime.getURL('/popup.html?query=%23rl'),
      active: true,
    });
  });

  test('twice at once, opens each with its own tag', async () => {
    const opened: (string | null | undefined)[] = [];
    havePopup(async () => void opened.push(popups().at(-1)));
    await Promise.all([openSearch('rl', 7), openSearch('mcts', 7)]);
    expect(opened).toEqual(['/popup.html?query=%23rl', '/popup.html?query=%23mcts']);
  });
});
