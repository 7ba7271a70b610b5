import { beforeEach, expect, test } from 'vitest';
import { leavePage } from '../../lib/sites/left-page';

const POST = 'https://blog.example/post';

beforeEach(() => {
  document.head.innerHTML = '<title>Post | Blog</title>';
  document.body.innerHTML = '<h1>Ours</h1><main><h1> Post </h1></main>';
});

const leave = (to: string) => leavePage({ location: { href: to }, document } as unknown as Window, POST, 42);

test.each(['https://blog.example/other', `${POST}?page=2`, `${POST}#/comments`, `${POST}#!next`])(
  'a page is left for %s, with its address and heading',
  (address) => {
    expect(leave(address)).toEqual({ url: POST, heading: 'Post', moment: 42 });
  },
);

test.each([POST, `${POST}#`, `${POST}#comments`])('a page is not left for %s', (address) => {
  expect(leave(address)).toBeUndefined();
});

test('a page without a heading has none', () => {
  document.body.innerHTML = '';
  expect(leave('https://blog.example/other')?.heading).toBe('');
});
