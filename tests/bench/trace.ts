/** A trace, as Chromium's DevTools record it, and what a page's scripts cost its main thread. */

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** What the thread really ran of `dur`: without waiting for a core, a lock or another process. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

export interface Spent {
  /** Milliseconds for which the main thread was taken. */
  readonly taken: number;
  /** Of these, milliseconds for which it ran. */
  readonly run: number;
}

/** What `scriptTimeOf` reads. */
export const SCRIPT_CATEGORIES = ['devtools.timeline', 'v8', 'v8.execute'] as const;

/** Events that carry the address of the script that they ran or compiled. */
const ADDRESSED = new Set(['EvaluateScript', 'FunctionCall', 'v8.compile']);
/** What promises go on with, in any script: it carries no address. */
const MICROTASKS = 'RunMicrotasks';

/** Throws on anything that is no trace. */
export function parseTrace(trace: Buffer): readonly TraceEvent[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { readonly traceEvents?: readonly TraceEvent[] };
  if (traceEvents === undefined) throw new Error('The browser has recorded no trace.');
  return traceEvents.filter(({ ph }) => ph === 'X' || ph === 'I');
}

/**
 * Time on the main thread of the page that was loaded at an address: in scripts of one origin, and with all microtasks
 * besides. Where the page has no script of its own these are that script's too.
 */
export function scriptTimeOf(
  events: readonly TraceEvent[],
  page: string,
  origin: string,
): { readonly addressed: Spent; readonly withMicrotasks: Spent } {
  const load = events.find(({ name, args }) => name === 'CommitLoad' && args?.data?.url === page);
  if (load === undefined) throw new Error(`The trace has no visit to ${page}.`);
  const own = events.filter(({ pid, tid, ts }) => pid === load.pid && tid === load.tid && ts >= load.ts);
  const addressed = own.filter(
    ({ name, args }) => ADDRESSED.has(name) && args?.data?.url?.startsWith(origin),
  );
  const microtasks = own.filter(({ name }) => name === MICROTASKS);
  return { addressed: sum(addressed), withMicrotasks: sum([...addressed, ...microtasks]) };
}

/** What stands inside another event is counted with that one. */
function sum(events: readonly TraceEvent[]): Spent {
  const byStart = [...events].sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0));
  let end = 0;
  let taken = 0;
  let run = 0;
  for (const { ts, dur = 0, tdur = 0 } of byStart) {
    if (ts < end) continue;
    end = ts + dur;
    taken += dur / 1_000;
    run += tdur / 1_000;
  }
  return { taken, run };
}
