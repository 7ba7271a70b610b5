/** How much longer a piece of work takes, from how it went so far. */

/** Work so short says nothing of what is left. */
const SHORTEST = 1_000;

/**
 * Seconds left, rounded up so that they do not promise too much; undefined while nothing can be said.
 * `elapsed` is in milliseconds, `done` and `total` are counts of the same thing.
 */
export function secondsLeft(elapsed: number, done: number, total: number): number | undefined {
  if (elapsed < SHORTEST || done <= 0 || total < done) return undefined;
  const seconds = ((elapsed / done) * (total - done)) / 1_000;
  // Near the end every second counts; far from it, none does.
  return seconds < 10 ? Math.ceil(seconds) : Math.ceil(seconds / 5) * 5;
}
