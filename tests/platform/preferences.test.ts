// @vitest-environment node

import { beforeEach, describe, expect, test } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { hideSite, readPreferences, showSite, writePreferences } from '../../lib/platform/preferences';

beforeEach(() => {
  fakeBrowser.reset();
});

describe('preferences', () => {
  test('are nothing chosen at first', async () => {
    expect(await readPreferences()).toEqual({
      ...{ folded: false, digestedOnly: false, hiddenSites: [], welcomed: false },
      importSource: undefined,
    });
  });

  test('are what was chosen, each by itself', async () => {
    await writePreferences({ folded: true });
    await writePreferences({ importSource: '내 다이제스트' });
    expect(await readPreferences()).toMatchObject({ folded: true, importSource: '내 다이제스트' });
    await writePreferences({ folded: false });
    expect(await readPreferences()).toMatchObject({ folded: false, importSource: '내 다이제스트' });
  });

  test.each([
    { folded: 'yes', digestedOnly: 1, hiddenSites: 'mistral.ai', importSource: 1 },
    { folded: null, digestedOnly: null, hiddenSites: null, importSource: null },
    { folded: {}, digestedOnly: [], hiddenSites: [1], importSource: [] },
  ])('that make no sense (%j) count as not chosen', async (stored) => {
    await browser.storage.local.set(stored);
    expect(await readPreferences()).toMatchObject({ folded: false, digestedOnly: false, hiddenSites: [] });
    expect((await readPreferences()).importSource).toBeUndefined();
  });
});

describe('sites without cards', () => {
  const hidden = async () => (await readPreferences()).hiddenSites;

  test('are those that the reader hid, each once, until it is shown again', async () => {
    await hideSite('mistral.ai');
    await hideSite('huggingface.co');
    await hideSite('mistral.ai');
    expect(await hidden()).toEqual(['mistral.ai', 'huggingface.co']);
    await showSite('mistral.ai');
    await showSite('arxiv.org');
    expect(await hidden()).toEqual(['huggingface.co']);
  });

  test('are all kept where clicks follow each other faster than they are written', async () => {
    await Promise.all(['a.org', 'b.org', 'c.org'].map(hideSite));
    await Promise.all([showSite('a.org'), showSite('c.org')]);
    expect(await hidden()).toEqual(['b.org']);
  });
});
