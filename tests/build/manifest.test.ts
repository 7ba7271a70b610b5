/** What the extension asks for and shows: every right here is one that a reader has to grant. */
import { describe, expect, test } from 'vitest';
import { optionalSites } from '../../lib/sites/optional-sites';
import { readManifest, SHIPPED } from './builds';

const MATCHES = [
  'https://arxiv.org/*',
  'https://*.arxiv.org/*',
  // Those of the bundled digests, pinned in data/hosts.json: a new one disables the extension until its reader agrees.
  'https://discuss.pytorch.org/*',
  'https://mistral.ai/*',
];

/** Pages of those hosts that have a script of their own. */
const LISTS = [
  'https://*.arxiv.org/list*',
  'https://*.arxiv.org/catchup*',
  'https://*.arxiv.org/a/*',
  'https://*.arxiv.org/search*',
];

describe.each(SHIPPED)('the manifest of %s', (name) => {
  test('asks for storage, its own scripts, the clicked tab and the side panel, and for no other permission', () => {
    // Firefox knows a sidebar, which needs no permission.
    const panel = name === 'chrome-mv3' ? ['sidePanel'] : [];
    expect(readManifest(name).permissions).toEqual([
      ...['storage', 'unlimitedStorage', 'scripting', 'activeTab'],
      ...panel,
    ]);
    expect(readManifest(name)).not.toHaveProperty('optional_permissions');
  });

  test('runs one script on each page of arXiv’s and of the pinned hosts, and asks for exactly these; for others one by one, on a click', () => {
    const manifest = readManifest(name);
    expect(manifest.host_permissions).toEqual(MATCHES);
    expect(manifest.content_scripts).toEqual([
      { matches: LISTS, js: ['arxiv-list.js'], run_at: 'document_start' },
      {
        matches: MATCHES.slice(0, 2),
        exclude_matches: LISTS,
        js: ['arxiv.js'],
        run_at: 'document_start',
      },
      { matches: MATCHES.slice(2), js: ['page.js'], run_at: 'document_start' },
    ]);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
  });

  test('opens nothing to pages, other extensions or native programs', () => {
    const manifest = readManifest(name);
    for (const door of ['web_accessible_resources', 'externally_connectable', 'sandbox', 'key']) {
      expect(manifest).not.toHaveProperty(door);
    }
  });

  test('lets its own pages load nothing but what is shipped', () => {
    expect(readManifest(name).content_security_policy).toEqual({
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
        "worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    });
  });

  test('searches behind `yb` in the address bar, and opens by a key', () => {
    const { omnibox, commands } = readManifest(name);
    expect(omnibox).toEqual({ keyword: 'yb' });
    expect(commands).toEqual({
      _execute_action: { suggested_key: { default: 'Alt+Y', mac: 'MacCtrl+Shift+Y' } },
    });
  });

  test('takes its words from the locales, English where the browser speaks another language', () => {
    const { name: title, short_name, description, default_locale } = readManifest(name);
    expect({ title, short_name, description, default_locale }).toEqual({
      title: '__MSG_extension_name__',
      short_name: '__MSG_extension_shortName__',
      description: '__MSG_extension_description__',
      default_locale: 'en',
    });
  });
});

test.each(['chrome-mv3-e2e', 'firefox-mv3-e2e'] as const)(
  '%s, which no reader gets, is granted the sites that readers are asked for, and nothing else beside',
  (name) => {
    const { host_permissions, ...e2e } = readManifest(name);
    const { host_permissions: shipped, ...others } = readManifest(
      name === 'chrome-mv3-e2e' ? 'chrome-mv3' : 'firefox-mv3',
    );
    expect(host_permissions).toEqual([
      ...(shipped as string[]),
      ...optionalSites.flatMap(({ matches }) => matches),
    ]);
    expect(e2e).toEqual(others);
  },
);

test('Chromium runs it from version 123 on', () => {
  expect(readManifest('chrome-mv3').minimum_chrome_version).toBe('123');
});

test('Firefox knows it by a fixed id, runs it from version 147 on, and is told that it collects nothing', () => {
  expect(readManifest('firefox-mv3').browser_specific_settings).toEqual({
    gecko: {
      id: 'yeobaek@yeobaek.app',
      strict_min_version: '147.0',
      data_collection_permissions: { required: ['none'] },
    },
  });
});
