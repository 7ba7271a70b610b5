/** A trace, as Chromium's DevTools record it, and what a page's scripts cost its main thread. */

export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** What the thread really ran of `dur`: without waiting for a core, a lock or another process. */
  readonly tdur?: number;
  readonly args?: {
    readonly data?: { readonly url?: string };
    /** Of a message from another process. */
    readonly chrome_mojo_event_info?: { readonly mojo_interface_tag?: string };
  };
}

export interface Spent {
  /** Milliseconds for which the main thread was taken. */
  readonly taken: number;
  /** Of these, milliseconds for which it ran. */
  readonly run: number;
}

/** What `scriptTimeOf` reads. */
export const SCRIPT_CATEGORIES = ['devtools.timeline', 'v8', 'v8.execute'] as const;
/** What `taskTimeOf` reads, and the last step of each frame besides (`Commit`). */
export const TASK_CATEGORY = 'disabled-by-default-devtools.timeline';

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

/** What happened on the main thread of the page that was loaded at an address, in order, since it was. */
export function mainThreadOf(events: readonly TraceEvent[], page: string): TraceEvent[] {
  const load = events.find(({ name, args }) => name === 'CommitLoad' && args?.data?.url === page);
  if (load === undefined) throw new Error(`The trace has no visit to ${page}.`);
  return events
    .filter(({ pid, tid, ts }) => pid === load.pid && tid === load.tid && ts >= load.ts)
    .sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0));
}

/** Time of a page's main thread in scripts. */
export interface ScriptTime {
  /** In scripts of one origin. */
  readonly addressed: Spent;
  /** In all microtasks besides: where the page has no script of its own these are that script's too. */
  readonly withMicrotasks: Spent;
  /** The longest of all these at one go. */
  readonly longest: Spent;
}

export function scriptTimeOf(thread: readonly TraceEvent[], origin: string): ScriptTime {
  const addressed = outermost(thread.filter((event) => isOf(event, origin)));
  const all = outermost(thread.filter((event) => isOf(event, origin) || event.name === MICROTASKS));
  return { addressed: sum(addressed), withMicrotasks: sum(all), longest: longest(all) };
}

/** What a main thread did at one go each time: all of it together, and the longest. */
export function taskTimeOf(thread: readonly TraceEvent[]): { readonly all: Spent; readonly longest: Spent } {
  const tasks = outermost(thread.filter(({ name }) => name === 'RunTask'));
  return { all: sum(tasks), longest: longest(tasks) };
}

function isOf({ name, args }: TraceEvent, origin: string): boolean {
  return ADDRESSED.has(name) && args?.data?.url?.startsWith(origin) === true;
}

/** Of events in order those that stand inside no other one. */
function outermost(events: readonly TraceEvent[]): Spent[] {
  const found: Spent[] = [];
  let end = 0;
  for (const { ts, dur = 0, tdur = 0 } of events) {
    if (ts < end) continue;
    end = ts + dur;
    found.push({ taken: dur / 1_000, run: tdur / 1_000 });
  }
  return found;
}

function sum(all: readonly Spent[]): Spent {
  return {
    taken: all.reduce((total, { taken }) => total + taken, 0),
    run: all.reduce((total, { run }) => total + run, 0),
  };
}

/** Each by itself: what took longest may have waited most of its time. */
function longest(all: readonly Spent[]): Spent {
  return {
    taken: Math.max(0, ...all.map(({ taken }) => taken)),
    run: Math.max(0, ...all.map(({ run }) => run)),
  };
}
