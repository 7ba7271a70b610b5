/**
 * How scripts that draw, which the background puts into a page where there is something to draw, meet the one that is there
 * already: by a symbol of the world that all run in, which the page's own scripts have no part of.
 * https://developer.chrome.com/docs/extensions/develop/concepts/content-scripts#isolated_world
 */
const OFFER = Symbol.for('yeobaek.drawing');

type Offer = (name: PropertyKey, drawing: unknown) => void;

type World = typeof globalThis & { [OFFER]?: Offer };

/** Milliseconds that a script on its way may take. */
const PATIENCE_MS = 5_000;

export interface ExpectedDrawings<Drawings> {
  /** Resolves when the script that brings it is there; undefined where it does not come. */
  readonly arrival: <Name extends keyof Drawings>(name: Name) => Promise<Drawings[Name] | undefined>;
}

/** Called once by the script that is in the page first; undefined where another of the same world has called it. */
export function expectDrawings<Drawings>(): ExpectedDrawings<Drawings> | undefined {
  const world: World = globalThis;
  if (world[OFFER] !== undefined) return undefined;
  const offered = new Map<PropertyKey, unknown>();
  const waiting = new Set<() => void>();
  world[OFFER] = (name, drawing) => {
    if (!offered.has(name)) offered.set(name, drawing);
    for (const look of waiting) look();
  };
  return {
    arrival: <Name extends keyof Drawings>(name: Name) =>
      new Promise<Drawings[Name] | undefined>((resolve) => {
        const finish = () => {
          waiting.delete(look);
          // The same build made all of them, so that this is what was asked for.
          resolve(offered.get(name) as Drawings[Name] | undefined);
        };
        const look = () => offered.has(name) && finish();
        waiting.add(look);
        AbortSignal.timeout(PATIENCE_MS).addEventListener('abort', finish);
        look();
      }),
  };
}

/** Whether {@link expectDrawings} has been called in this world. */
export function isExpectingDrawings(): boolean {
  const world: World = globalThis;
  return world[OFFER] !== undefined;
}

/** Called by a script that draws. */
export function offerDrawing<Drawings, Name extends keyof Drawings>(
  name: Name,
  drawing: Drawings[Name],
): void {
  const world: World = globalThis;
  world[OFFER]?.(name, drawing);
}
