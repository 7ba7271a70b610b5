/** What a library needs of where it is opened. */
import type { Glossary } from '../search/glossary';
import type { LibraryDatabase } from './database';

export interface ExclusiveOptions {
  /** Whether it writes an import of the reader's, which `isImporting` tells of. */
  readonly isImport?: true;
  /** Called once where another context runs something, before it is waited for. */
  readonly onWaiting?: () => void;
  /** Ends the wait: the promise rejects. */
  readonly signal?: AbortSignal;
}

/** What is enough to read and search it. */
export interface ReadingEnvironment {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Words for the same thing; none unless they are given. */
  readonly glossary?: () => Promise<Glossary>;
  readonly open?: () => Promise<LibraryDatabase>;
}

export interface LibraryEnvironment extends ReadingEnvironment {
  /** Runs one change at a time across all contexts of the extension. */
  readonly exclusively: <T>(run: () => Promise<T>, options?: ExclusiveOptions) => Promise<T>;
  /** Whether any context runs one that writes an import at this moment. */
  readonly isImporting: () => Promise<boolean>;
}
