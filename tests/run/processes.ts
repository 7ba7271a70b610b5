/** Children that end with us: an interrupt reaches all that they have started. */
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

/** How long an interrupted child may take to close its browsers. */
const LAST_MOMENTS_MS = 15_000;

const running = new Set<ChildProcess>();
let interrupted = false;

export const isInterrupted = (): boolean => interrupted;

/** From now on an interrupt ends the children, and `whenInterrupted` says what else. */
export function watchForInterrupt(whenInterrupted: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!interrupted) whenInterrupted();
      interrupted = true;
      for (const child of running) end(child);
    });
  }
}

export interface Ended {
  /** Undefined where the command ended by itself and well. */
  readonly failure: string | undefined;
}

/** Runs one of the project's own tools; its output is ours. */
export function runTool(
  [tool, ...options]: readonly [string, ...string[]],
  limitMs: number,
  variables: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const child = spawn(path.resolve('node_modules/.bin', tool), options, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }), ...variables },
    // A process group of its own, which can be ended as a whole.
    detached: true,
  });
  running.add(child);
  let isLate = false;
  const limit = setTimeout(() => {
    isLate = true;
    end(child);
  }, limitMs);
  return new Promise((resolve) => {
    const settle = (failure: string | undefined) => {
      clearTimeout(limit);
      running.delete(child);
      resolve({ failure: isLate ? `it did not end within ${limitMs / 60_000} minutes` : failure });
    };
    child.once('error', (error) => settle(`it could not be started: ${error.message}`));
    child.once('exit', (status, signal) => settle(describeEnd(status, signal)));
  });
}

function describeEnd(status: number | null, signal: NodeJS.Signals | null): string | undefined {
  if (status === 0) return undefined;
  return signal === null ? `it ended with status ${status}` : `it was ended by ${signal}`;
}

/** Asks politely, as a terminal does, so that browsers are closed and profiles removed; then no longer. */
function end(child: ChildProcess): void {
  signalGroup(child, 'SIGINT');
  const force = setTimeout(() => signalGroup(child, 'SIGKILL'), LAST_MOMENTS_MS);
  child.once('exit', () => clearTimeout(force));
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, signal);
  } catch {
    // It has just ended by itself.
  }
}
