/**
 * How the script that draws, which the background puts into a page where there is something to draw, meets the one that is
 * there already: by a symbol of the world that both run in, which the page's own scripts have no part of.
 * https://developer.chrome.com/docs/extensions/develop/concepts/content-scripts#isolated_world
 */
const OFFER = Symbol.for('yeobaek.drawing');

type World = typeof globalThis & { [OFFER]?: (drawing: unknown) => void };

/** Milliseconds that a script on its way may take. */
const PATIENCE_MS = 5_000;

export interface ExpectedDrawing<Drawing> {
  /** Resolves when the drawing script is there; undefined where it does not come. */
  readonly arrival: () => Promise<Drawing | undefined>;
}

/** Called once by the script that is in the page first; undefined where another of the same world has called it. */
export function expectDrawing<Drawing>(): ExpectedDrawing<Drawing> | undefined {
  const world: World = globalThis;
  if (world[OFFER] !== undefined) return undefined;
  let current: Drawing | undefined;
  let arrive: (drawing: Drawing) => void = () => undefined;
  const arrived = new Promise<Drawing>((resolve) => {
    arrive = resolve;
  });
  // The same build made both, so that this is what was asked for.
  world[OFFER] = (drawing) => {
    current ??= drawing as Drawing;
    arrive(current);
  };
  const arrival = () => {
    const patience = new Promise<undefined>((resolve) => {
      AbortSignal.timeout(PATIENCE_MS).addEventListener('abort', () => resolve(undefined));
    });
    return Promise.race([arrived, patience]);
  };
  return { arrival };
}

/** Called by the script that draws. */
export function offerDrawing<Drawing>(drawing: Drawing): void {
  const world: World = globalThis;
  world[OFFER]?.(drawing);
}
