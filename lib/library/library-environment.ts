/** What a library needs of where it is opened. */
import type { LibraryDatabase } from './database';

export interface ExclusiveOptions {
  /** Whether it writes an import of the reader's, which `isImporting` tells of. */
  readonly isImport?: true;
  /** Called once where another context runs something, before it is waited for. */
  readonly onWaiting?: () => void;
  /** Ends the wait: the promise rejects. */
  readonly signal?: AbortSignal;
}

export interface LibraryEnvironment {
  /** Runs one change at a time across all contexts of the extension. */
  readonly exclusively: <T>(run: () => Promise<T>, options?: ExclusiveOptions) => Promise<T>;
  /** Whether any context runs one that writes an import at this moment. */
  readonly isImporting: () => Promise<boolean>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly open?: () => Promise<LibraryDatabase>;
}
