import { expect, test } from 'vitest';
import { secondsLeft } from '../../lib/importing/time-left';

test.each([
  [2_000, 100, 200, 2],
  [2_000, 1, 3, 4],
  [10_000, 10, 33, 25],
  [10_000, 10, 10, 0],
])('after %i ms with %i of %i done, %i seconds are left', (elapsed, done, total, seconds) => {
  expect(secondsLeft(elapsed, done, total)).toBe(seconds);
});

test.each([
  [900, 100, 200],
  [5_000, 0, 200],
  [5_000, 3, 2],
])('after %i ms with %i of %i done, nothing can be said', (elapsed, done, total) => {
  expect(secondsLeft(elapsed, done, total)).toBeUndefined();
});
