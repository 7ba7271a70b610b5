/** How an import that runs is watched, and given up. */
import { asLibraryError, LibraryError } from './library-error';

/** How far a commit is. Counts of entries. */
export interface ImportProgress {
  readonly done: number;
  readonly total: number;
}

export interface ImportRun {
  /** Another page holds the import lock; this one waits for it. */
  readonly onWaiting?: () => void;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Aborted: nothing of the import stays, and the promise rejects with a LibraryError `cancelled`. Also ends the wait for the lock. */
  readonly signal?: AbortSignal;
}

/** Throws a LibraryError `cancelled` where the reader has given the import up. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new LibraryError('cancelled', signal.reason);
}

/** What ended an import, as a LibraryError: `cancelled` where it was the signal that ended the wait for the lock. */
export function asCancelled(error: unknown, signal: AbortSignal | undefined): LibraryError {
  const isWaitEnded = signal?.aborted === true && !(error instanceof LibraryError);
  return isWaitEnded ? new LibraryError('cancelled', error) : asLibraryError(error);
}
