// @vitest-environment node
import { expect, test } from 'vitest';
import { conditionOf, hasCondition, narrowQuery } from '../../lib/search/narrow-query';

test.each([
  ['model', 'tag', 'rl', 'model #rl'],
  ['model ', 'tag', 'rl', 'model #rl'],
  ['', 'year', '2024', 'date:2024'],
  ['model #RL', 'tag', 'rl', 'model #RL'],
  ['model #rl2', 'tag', 'rl', 'model #rl2 #rl'],
] as const)('%j with the %s %s', (text, kind, value, narrowed) => {
  expect(narrowQuery(text, conditionOf(kind, value))).toBe(narrowed);
});

test('a condition is asked only where it stands by itself', () => {
  expect(hasCondition('a #rl b', '#rl')).toBe(true);
  expect(hasCondition('a#rl b', '#rl')).toBe(false);
});
