/** How long a page's main thread is ours at once: half a frame, far from the 50 ms that a page's visitor can feel. */
const SLICE_MS = 8;

/** Work on somebody else's page, in slices between which the page goes on. */
export interface Slices {
  /** Whether the page is to have its turn before more is done. */
  readonly isOver: () => boolean;
  /** Resolves with the next slice. */
  readonly next: () => Promise<void>;
}

/** Slices of a window's time, the first of which begins now. */
export function sliceTime(view: Window): Slices {
  const now = () => view.performance.now();
  let end = now() + SLICE_MS;
  return {
    isOver: () => now() >= end,
    next: () =>
      new Promise((resolve) => {
        view.setTimeout(() => {
          end = now() + SLICE_MS;
          resolve();
        });
      }),
  };
}
