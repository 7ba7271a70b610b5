// @vitest-environment node

import { beforeEach, describe, expect, test } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readPreferences, writePreferences } from '../../lib/platform/preferences';

beforeEach(() => {
  fakeBrowser.reset();
});

describe('preferences', () => {
  test('are nothing chosen at first', async () => {
    const { folded, importSource } = await readPreferences();
    expect([folded, importSource]).toEqual([false, undefined]);
  });

  test('are what was chosen, each by itself', async () => {
    await writePreferences({ folded: true });
    await writePreferences({ importSource: '내 다이제스트' });
    expect(await readPreferences()).toMatchObject({ folded: true, importSource: '내 다이제스트' });
    await writePreferences({ folded: false });
    expect(await readPreferences()).toMatchObject({ folded: false, importSource: '내 다이제스트' });
  });

  test.each([
    { folded: 'yes', importSource: 1 },
    { folded: null, importSource: null },
    { folded: {}, importSource: [] },
  ])('that make no sense (%j) count as not chosen', async (stored) => {
    await browser.storage.local.set(stored);
    expect(await readPreferences()).toMatchObject({ folded: false });
    expect((await readPreferences()).importSource).toBeUndefined();
  });
});
