// @vitest-environment node
import { expect, test } from 'vitest';
import { formatCount } from '../../lib/platform/numbers';

test.each([
  [0, '0'],
  [999, '999'],
  [1_000, '1,000'],
  [12_345, '12,345'],
  [1_234_567, '1,234,567'],
])('%d is written %s', (count, written) => {
  expect(formatCount(count)).toBe(written);
});
