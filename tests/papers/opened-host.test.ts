// @vitest-environment node
import { expect, test } from 'vitest';
import { openedHost } from '../../lib/papers/opened-host';

test.each([
  ['https://qwenlm.github.io/blog/qwen2.5/', 'qwenlm.github.io'],
  ['https://Team.Notion.site/Page-0123456789abcdef0123456789abcdef', 'team.notion.site'],
  ['https://www.blog.example/1', 'www.blog.example'],
  ['https://m.blog.example:8443/1', 'm.blog.example:8443'],
  ['https://l.facebook.com/l.php?u=https%3A%2F%2Fold.reddit.com%2Fcomments%2Fabc&h=AT0', 'old.reddit.com'],
])('%s is opened on %s', (address, host) => {
  expect(openedHost(address)).toBe(host);
});

test.each([
  '',
  'arxiv.org/abs/2409.08642',
  'ftp://blog.example/1',
  'https://l.facebook.com/l.php',
  'https://[',
])('“%s” is opened nowhere', (address) => {
  expect(openedHost(address)).toBeUndefined();
});
