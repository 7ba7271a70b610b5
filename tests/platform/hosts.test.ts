// @vitest-environment node
import { describe, expect, test } from 'vitest';
import pinned from '../../data/hosts.json';
import { contentScriptMatches, isMatchedHost } from '../../lib/platform/hosts';

test('we run on arXiv and its subdomains, and on whole hosts that are pinned, over https', () => {
  expect(contentScriptMatches(pinned)).toEqual([
    'https://arxiv.org/*',
    'https://*.arxiv.org/*',
    'https://discuss.pytorch.org/*',
    'https://mistral.ai/*',
  ]);
});

describe('a host', () => {
  test.each([
    'arxiv.org',
    'www.arxiv.org',
    'export.arxiv.org',
    'a.b.arxiv.org',
    'mistral.ai',
    'discuss.pytorch.org',
  ])('%s is one that we run on', (host) => {
    expect(isMatchedHost(host, pinned)).toBe(true);
  });

  test.each([
    '',
    'arxiv.org.evil.com',
    'notarxiv.org',
    'arxiv.org.',
    'arxiv.com',
    'xn--arxv-l3a.org',
    'pytorch.org',
    'evil.discuss.pytorch.org',
    'mistral.ai.evil.com',
    'docs.mistral.ai',
  ])('%j is not', (host) => {
    expect(isMatchedHost(host, pinned)).toBe(false);
  });
});
