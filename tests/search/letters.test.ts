// @vitest-environment node
import { expect, test } from 'vitest';
import { analyzeText } from '../../lib/search/analyze';

test.each([
  ['digits of Osmanya', '\u{104a0}\u{104a1}'],
  ['digits of Adlam beside Latin', 'a\u{1e950}b'],
  ['letters of Latin beyond the first plane', 'x\u{1df00}\u{10780}'],
])('%s are words', (_, text) => {
  const keys = analyzeText(text).map(({ key }) => key);
  expect(keys.join('')).toBe(text);
});

test('a character of every block of Unicode is read, and whatever follows it', () => {
  for (let code = 0; code < 0x110000; code += 0x20) {
    const keys = analyzeText(`${String.fromCodePoint(code)} end`).map(({ key }) => key);
    expect(keys.at(-1)).toBe('end');
  }
});
