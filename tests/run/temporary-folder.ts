import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const TRIES = 20;
const PAUSE_MS = 250;

/**
 * Gives everything that this process and its children put aside one place, profiles of browsers among it, and takes it away
 * at the end, however that comes.
 */
export function useTemporaryFolder(): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'yeobaek-'));
  process.env.TMPDIR = folder;
  process.once('exit', () => remove(folder, TRIES));
}

/** A browser whose window was closed goes on writing for a moment; Node's own retries do not look for new files. */
function remove(folder: string, tries: number): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    if (tries === 0) throw error;
    // At the exit of a process nothing can be awaited.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    remove(folder, tries - 1);
  }
}
