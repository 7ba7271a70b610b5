// @vitest-environment node
import { beforeEach, describe, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import {
  accessTo,
  builtInMatches,
  dropAccess,
  grantedMatches,
  isOurHost,
  onAccessChanged,
  requestAccess,
} from '../../lib/platform/site-access';
import { BUILT_IN, type FakePermissions, fakePermissions } from './permissions';

const BLOG = ['https://openai.com/*', 'https://www.openai.com/*'];

let permissions: FakePermissions;

beforeEach(() => {
  vi.restoreAllMocks();
  permissions = fakePermissions();
});

describe('access to a site', () => {
  test('is there once the browser has asked and the reader has agreed', async () => {
    expect(await accessTo(BLOG)).toBe(false);
    permissions.answer(true);
    expect(await requestAccess(BLOG)).toBe(true);
    expect(await accessTo(BLOG)).toBe(true);
  });

  test('is not there where the reader has refused', async () => {
    expect(await requestAccess(BLOG)).toBe(false);
    expect(await accessTo(BLOG)).toBe(false);
  });

  test('to a part of it is not access to it', async () => {
    permissions.grant('https://openai.com/*');
    expect(await accessTo(BLOG)).toBe(false);
  });

  test('is asked for at once, while the click that asks still counts', () => {
    void requestAccess(BLOG);
    expect(browser.permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: BLOG });
  });

  test('counts as refused where the browser will not even ask', async () => {
    vi.mocked(browser.permissions.request).mockRejectedValue(new Error('not from a user input handler'));
    expect(await requestAccess(BLOG)).toBe(false);
  });

  test('is given back, and gone', async () => {
    permissions.grant(...BLOG);
    expect(await dropAccess(BLOG)).toBe(true);
    expect(permissions.granted()).toEqual(BUILT_IN);
  });

  test.each([
    ['the manifest has it', () => undefined, ['https://mistral.ai/*']],
    ['the browser grants every site', () => permissions.grant('https://*/*'), BLOG],
  ])('cannot be given back where %s', async (_, prepare, matches) => {
    prepare();
    expect(await dropAccess(matches)).toBe(false);
    expect(await accessTo(matches)).toBe(true);
  });
});

describe('a host whose page sends a message', () => {
  test.each(['arxiv.org', 'www.arxiv.org', 'export.arxiv.org', 'a.b.arxiv.org', 'mistral.ai'])(
    '%s is ours out of the box',
    async (host) => {
      expect(await isOurHost(host)).toBe(true);
    },
  );

  test.each([
    'arxiv.org.evil.com',
    'notarxiv.org',
    'arxiv.org.',
    'arxiv.com',
    'xn--arxv-l3a.org',
    'docs.mistral.ai',
    'mistral.ai.evil.com',
    'openai.com',
  ])('%s is not', async (host) => {
    expect(await isOurHost(host)).toBe(false);
  });

  test('is ours for as long as it is granted', async () => {
    permissions.grant(...BLOG);
    expect(await isOurHost('openai.com')).toBe(true);
    permissions.withdraw(...BLOG);
    expect(await isOurHost('openai.com')).toBe(false);
  });

  test('is not ours any more where the browser withholds even arXiv', async () => {
    permissions.withdraw(...BUILT_IN);
    expect(await isOurHost('arxiv.org')).toBe(false);
  });

  test.each(['', 'a b', '[::1'])('%j is none, and the browser’s complaint is an answer', async (host) => {
    vi.mocked(browser.permissions.contains).mockRejectedValue(new Error('Invalid value for origin pattern'));
    expect(await isOurHost(host)).toBe(false);
  });
});

describe('what is granted', () => {
  test('is told for whole hosts over https, and nothing else', async () => {
    permissions.grant('http://openai.com/*', 'file:///*', 'https://openai.com/*', '<all_urls>');
    expect(await grantedMatches()).toEqual([...BUILT_IN, 'https://openai.com/*', '<all_urls>']);
  });

  test('is nothing where the browser names no site at all', async () => {
    vi.mocked(browser.permissions.getAll).mockResolvedValue({ permissions: ['storage'] });
    expect(await grantedMatches()).toEqual([]);
  });

  test('can be told from what the manifest wants', () => {
    permissions.withdraw(...BUILT_IN);
    expect(builtInMatches()).toEqual(BUILT_IN);
  });
});

test('a change of access is heard, whoever made it, until it is not listened for any more', () => {
  const run = vi.fn();
  const listening = new AbortController();
  onAccessChanged(run, listening.signal);
  permissions.grant(...BLOG);
  permissions.withdraw(...BLOG);
  expect(run.mock.calls).toEqual([[BLOG], [[]]]);
  listening.abort();
  permissions.grant(...BLOG);
  permissions.withdraw(...BLOG);
  expect(run).toHaveBeenCalledTimes(2);
});
