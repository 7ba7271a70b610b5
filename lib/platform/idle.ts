/** What has time until the browser has nothing else to do. */

/**
 * Something to be done once: each call waits for an idle moment, and returns what calls it off, and nothing is done after the
 * first such moment. Nobody hears of its failure.
 */
export function onceWhenIdle(run: () => Promise<void>): () => () => void {
  let isDone = false;
  return () => {
    const waiting = requestIdleCallback(() => {
      if (isDone) return;
      isDone = true;
      run().catch(() => undefined);
    });
    return () => cancelIdleCallback(waiting);
  };
}
