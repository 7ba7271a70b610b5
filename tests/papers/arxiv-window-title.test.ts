// @vitest-environment node
import { expect, test } from 'vitest';
import { titleInWindowTitle } from '../../lib/papers/arxiv-window-title';

test.each([
  ['[2409.08642] CPL: Critical Plan Step Learning', 'CPL: Critical Plan Step Learning'],
  ['[2409.08642v3] A [Bracketed] Title', 'A [Bracketed] Title'],
  ['[hep-th/9901001] 2 + 2 = 4?', '2 + 2 = 4?'],
])('%s has a title', (windowTitle, title) => {
  expect(titleInWindowTitle(windowTitle)).toBe(title);
});

test.each([
  '',
  'CPL',
  '[2409.08642]',
  '[2409.08642] ',
  '[] CPL',
  '[2409.08642]CPL',
  '[2409.08642] On $n$',
  '[2409.08642] G\\"odel',
  '[2409.08642] {G}o',
  '[2409.08642] Gödel',
  'arxiv.org/abs/2409.08642',
])('%o has none that is plain text', (windowTitle) => {
  expect(titleInWindowTitle(windowTitle)).toBeUndefined();
});
