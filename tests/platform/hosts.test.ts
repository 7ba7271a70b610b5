// @vitest-environment node
import { describe, expect, test } from 'vitest';
import pinned from '../../data/hosts.json';
import {
  contentScriptMatches,
  hostOfMatch,
  isMatched,
  isWithin,
  matchesOfHost,
} from '../../lib/platform/hosts';

test('we run on arXiv and its subdomains, and on whole hosts that are pinned, over https', () => {
  expect(contentScriptMatches(pinned)).toEqual([
    'https://arxiv.org/*',
    'https://*.arxiv.org/*',
    'https://discuss.pytorch.org/*',
    'https://mistral.ai/*',
  ]);
});

describe('what is asked for to be seen on a host', () => {
  test.each([
    ['openai.com', ['https://openai.com/*', 'https://www.openai.com/*']],
    ['www.openai.com', ['https://openai.com/*', 'https://www.openai.com/*']],
    ['www.aitimes.co.kr', ['https://aitimes.co.kr/*', 'https://www.aitimes.co.kr/*']],
  ])('%s: the site’s plain name and its www., whichever was written', (host, matches) => {
    expect(matchesOfHost(host)).toEqual(matches);
  });

  test.each([
    ['blog.openai.com', ['https://blog.openai.com/*']],
    ['qwenlm.github.io', ['https://qwenlm.github.io/*']],
    ['localhost', ['https://localhost/*']],
    ['127.0.0.1:8080', ['https://127.0.0.1/*']],
    ['research.example.org:8443', ['https://research.example.org/*']],
  ])('%s: that host and no other', (host, matches) => {
    expect(matchesOfHost(host)).toEqual(matches);
  });
});

describe('match patterns', () => {
  test.each([
    ['https://arxiv.org/*', 'arxiv.org'],
    ['https://*.arxiv.org/*', '*.arxiv.org'],
    ['*://arxiv.org/*', 'arxiv.org'],
    ['https://*/*', '*'],
    ['*://*/*', '*'],
    ['<all_urls>', '*'],
  ])('%s is of the host %s', (match, host) => {
    expect(hostOfMatch(match)).toBe(host);
  });

  test.each([
    'http://arxiv.org/*',
    'https://arxiv.org/abs/*',
    'file:///*',
    'chrome://favicon/',
    '',
    'arxiv.org',
  ])('%j is of no whole host over https', (match) => {
    expect(hostOfMatch(match)).toBeUndefined();
  });

  test.each([
    ['https://arxiv.org/*', 'https://arxiv.org/*'],
    ['https://arxiv.org/*', 'https://*.arxiv.org/*'],
    ['https://export.arxiv.org/*', 'https://*.arxiv.org/*'],
    ['https://*.arxiv.org/*', 'https://*.arxiv.org/*'],
    ['https://*.arxiv.org/*', 'https://*/*'],
    ['https://arxiv.org/*', '<all_urls>'],
    ['https://*/*', '*://*/*'],
  ])('%s lies within %s', (match, wider) => {
    expect(isWithin(match, wider)).toBe(true);
  });

  test.each([
    ['https://*.arxiv.org/*', 'https://arxiv.org/*'],
    ['https://export.arxiv.org/*', 'https://arxiv.org/*'],
    ['https://notarxiv.org/*', 'https://*.arxiv.org/*'],
    ['https://arxiv.org.evil.com/*', 'https://*.arxiv.org/*'],
    ['https://*/*', 'https://*.org/*'],
    ['https://arxiv.org/*', 'http://arxiv.org/*'],
    ['https://arxiv.org/*', 'https://arxiv.org/abs/*'],
    ['ftp://arxiv.org/*', 'https://*/*'],
  ])('%s does not lie within %s', (match, wider) => {
    expect(isWithin(match, wider)).toBe(false);
  });
});

test.each([
  ['https://*.arxiv.org/list*', 'https://arxiv.org/list/cs.LG/new', true],
  ['https://*.arxiv.org/search*', 'https://export.arxiv.org/search?query=list', true],
  ['https://*.arxiv.org/a/*', 'https://arxiv.org/abs/2409.08642', false],
  ['https://*.arxiv.org/list*', 'https://arxiv.org.example/list', false],
  ['https://arxiv.org/*', 'https://arxiv.org/', true],
  ['https://arxiv.org/*', 'https://export.arxiv.org/', false],
])('%s is of %s: %o', (match, address, isOf) => {
  expect(isMatched(match, new URL(address))).toBe(isOf);
});
