/** Opening the database: migrations, and the ways in which it can refuse. */
import { type IDBPDatabase, type OpenDBCallbacks, openDB } from 'idb';
import { asLibraryError, LibraryError } from './library-error';
import type { Migration } from './migrations/registry';
import { type LibrarySchema, SCHEMA_VERSION } from './schema';

export type LibraryDatabase = IDBPDatabase<LibrarySchema>;

const NAME = 'yeobaek';
/** How long another page may hold an older version before the reader is asked to close it. */
const BLOCKED_AFTER_MS = 3_000;

/**
 * Opens the database and brings it to the newest version, by the migrations that there are unless others are given.
 * Rejects with a {@link LibraryError}: `blocked`, `newer` or `broken`.
 */
export async function openDatabase(name = NAME, steps?: readonly Migration[]): Promise<LibraryDatabase> {
  let giveUp: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<LibraryDatabase>((resolve, reject) => {
      const opening = openOrMigrate(name, steps, () => {
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

/** Migrations are brought only where the database is not of the newest version, which it is nearly always. */
async function openOrMigrate(
  name: string,
  steps: readonly Migration[] | undefined,
  blocked: () => void,
): Promise<LibraryDatabase> {
  if (steps !== undefined) return await openWithMigrations(name, steps, blocked);
  let isOld = false;
  const upgrade: Upgrade = (_database, _from, _to, transaction) => {
    isOld = true;
    transaction.done.catch(() => undefined);
    transaction.abort();
  };
  try {
    return await openAt(name, SCHEMA_VERSION, { blocked, upgrade });
  } catch (error) {
    if (!isOld) throw error;
    const { migrations } = await import('./migrations/registry');
    return await openWithMigrations(name, migrations, blocked);
  }
}

type Upgrade = NonNullable<OpenDBCallbacks<LibrarySchema>['upgrade']>;

function openWithMigrations(
  name: string,
  steps: readonly Migration[],
  blocked: () => void,
): Promise<LibraryDatabase> {
  return openAt(name, steps.length, {
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
  });
}

function openAt(
  name: string,
  version: number,
  callbacks: Pick<OpenDBCallbacks<LibrarySchema>, 'blocked' | 'upgrade'>,
): Promise<LibraryDatabase> {
  return openDB<LibrarySchema>(name, version, {
    ...callbacks,
    // A newer version elsewhere waits for this connection: let go; the next use opens anew and says what is the matter.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
}

async function runInOrder(steps: readonly Migration[], ...given: Parameters<Migration>): Promise<void> {
  for (const migrate of steps) await migrate(...given);
}
