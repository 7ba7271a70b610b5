/** The import lock of a browser profile, for several libraries of one test: what lib/platform has of the browser's. */
import type { LibraryEnvironment } from '../../lib/library/library-environment';

export type ImportLock = Pick<LibraryEnvironment, 'exclusively' | 'isImporting'>;

export function importLock(): ImportLock {
  let holders = 0;
  let importing = 0;
  let last: Promise<unknown> = Promise.resolve();
  const exclusively: ImportLock['exclusively'] = async (run, { isImport, onWaiting, signal } = {}) => {
    const before = last;
    const isWaiting = holders > 0;
    holders += 1;
    let end = (): void => undefined;
    const turn = new Promise<void>((resolve) => {
      end = resolve;
    });
    last = before.then(() => turn);
    try {
      if (isWaiting) onWaiting?.();
      await waitFor(before, signal);
      importing += isImport === true ? 1 : 0;
      return await run().finally(() => {
        importing -= isImport === true ? 1 : 0;
      });
    } finally {
      holders -= 1;
      end();
    }
  };
  return { exclusively, isImporting: async () => importing > 0 };
}

async function waitFor(before: Promise<unknown>, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  const aborted = new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  aborted.catch(() => undefined);
  await Promise.race([before, aborted]);
}
