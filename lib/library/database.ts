/** Opening the database: migrations, and the ways in which it can refuse. */
import { type IDBPDatabase, openDB } from 'idb';
import { asLibraryError, LibraryError } from './library-error';
import { type Migration, migrations } from './migrations/registry';
import type { LibrarySchema } from './schema';

export type LibraryDatabase = IDBPDatabase<LibrarySchema>;

const NAME = 'yeobaek';
/** How long another page may hold an older version before the reader is asked to close it. */
const BLOCKED_AFTER_MS = 3_000;

/**
 * Opens the database and brings it to the newest version.
 * Rejects with a {@link LibraryError}: `blocked`, `newer` or `broken`.
 */
export async function openDatabase(
  name = NAME,
  steps: readonly Migration[] = migrations,
): Promise<LibraryDatabase> {
  let giveUp: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<LibraryDatabase>((resolve, reject) => {
      const opening = openWithMigrations(name, steps, () => {
        giveUp = setTimeout(() => {
          reject(new LibraryError('blocked'));
          // A database that opens after all must not stay open unseen and block others in turn.
          opening.then((late) => late.close()).catch(() => undefined);
        }, BLOCKED_AFTER_MS);
      });
      opening.then(resolve, reject);
    });
  } catch (error) {
    throw asLibraryError(error);
  } finally {
    clearTimeout(giveUp);
  }
}

function openWithMigrations(
  name: string,
  steps: readonly Migration[],
  blocked: () => void,
): Promise<LibraryDatabase> {
  return openDB<LibrarySchema>(name, steps.length, {
    blocked,
    upgrade(typed, from, to, transaction) {
      // Migrations are frozen scripts for schemas of their own time, so they see an untyped database.
      const untyped = typed as unknown as Parameters<Migration>[0];
      const change = transaction as unknown as Parameters<Migration>[1];
      const wanted = steps.slice(from, to ?? steps.length);
      // The opening itself tells of the failure.
      change.done.catch(() => undefined);
      // A rejection would not roll an upgrade back by itself.
      runInOrder(wanted, untyped, change).catch(() => change.abort());
    },
    // A newer version elsewhere waits for this connection: let go; the next use opens anew and says what is the matter.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
}

async function runInOrder(steps: readonly Migration[], ...given: Parameters<Migration>): Promise<void> {
  for (const migrate of steps) await migrate(...given);
}
