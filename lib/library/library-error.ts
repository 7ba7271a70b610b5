/** Why the library cannot be used, told by code: the words stand in the locale files under `library.<code>`. */
export type LibraryFailure =
  /** Another page holds an older version open. */
  | 'blocked'
  /** The data was written by a newer version of the extension. */
  | 'newer'
  /** The browser refuses to open or read it. */
  | 'broken'
  /** The disk or the quota is full. */
  | 'full'
  /** Something else changed the library after an import was previewed. */
  | 'stale'
  /** The reader gave an import up, and nothing of it stays. */
  | 'cancelled'
  /** Whatever did the work has stopped by itself. */
  | 'stopped'
  /** The search index is to be made anew, and for a while nobody got on with it. */
  | 'stalled';

export class LibraryError extends Error {
  override readonly name = 'LibraryError';

  constructor(
    readonly failure: LibraryFailure,
    cause?: unknown,
  ) {
    super(`The library is ${failure}.`, { cause });
  }
}

/** Any error as a {@link LibraryError}: a full disk is told apart, everything else is `broken`. */
export function asLibraryError(error: unknown): LibraryError {
  if (error instanceof LibraryError) return error;
  const name = error instanceof DOMException || error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError') return new LibraryError('full', error);
  return new LibraryError(name === 'VersionError' ? 'newer' : 'broken', error);
}
