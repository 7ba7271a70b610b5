/** Numbers as they stand in tables. */
import { median, percentile } from './statistics';

export const milliseconds = (value: number): string => `${value.toFixed(1)} ms`;

/** Median and 95th percentile. */
export function spread(values: readonly number[]): [string, string] {
  return [milliseconds(median(values)), milliseconds(percentile(values, 0.95))];
}

/** How far a value lies above its floor: the difference, and how many times the floor it is. */
export function beyond(value: number, floor: number): [string, string] {
  const difference = value - floor;
  return [`${difference < 0 ? '−' : '+'}${milliseconds(Math.abs(difference))}`, (value / floor).toFixed(2)];
}
