/** The connection to the database that every call of the library goes through. */
import type { LibraryDatabase } from './database';
import { asLibraryError } from './library-error';

/** Runs something on a connection; rejects with a LibraryError. */
export type UseDatabase = <T>(run: (database: LibraryDatabase) => Promise<T>) => Promise<T>;

/**
 * One connection, opened again where it was closed under us: by a newer version of the extension elsewhere, or by the
 * browser. https://developer.mozilla.org/docs/Web/API/IDBDatabase/close_event
 */
export function createConnection(open: () => Promise<LibraryDatabase>): UseDatabase {
  let connection: Promise<LibraryDatabase> | undefined;
  const connect = (): Promise<LibraryDatabase> => {
    connection ??= open();
    connection.catch(() => {
      connection = undefined;
    });
    return connection;
  };
  connect();
  return async <T>(run: (database: LibraryDatabase) => Promise<T>): Promise<T> => {
    try {
      return await run(await connect());
    } catch (error) {
      if (!isClosed(error)) throw asLibraryError(error);
      connection = undefined;
      return await connect()
        .then(run)
        .catch((again) => {
          throw asLibraryError(again);
        });
    }
  };
}

/** A transaction asked of a closed connection throws this before anything is read or written, so that it can be run again. */
function isClosed(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'InvalidStateError';
}
