/** Libraries on databases of their own, and what lies in them. */
import type { ImportOrigin } from '../../lib/library/commit-import';
import { type LibraryDatabase, openDatabase } from '../../lib/library/database';
import { type Library, openLibrary } from '../../lib/library/library';
import type { Digest } from '../../lib/model/digest';

export const READER: ImportOrigin = { origin: 'reader', files: ['2024-09-18.txt'] };

const STORES = ['head', 'imports', 'digests', 'entries', 'keys', 'bin'] as const;

let opened = 0;

export function freshName(): string {
  opened += 1;
  return `library-${opened}`;
}

/** A library whose clock stands at 1,000 ms, on a database of its own unless one is given. */
export function libraryOn(open: () => Promise<LibraryDatabase>): Library {
  return openLibrary({ open, exclusively: (run) => run(), now: () => 1_000 });
}

export function freshLibrary(): Library {
  const name = freshName();
  return libraryOn(() => openDatabase(name));
}

/** Imports digests as a reader does who has looked at the preview. */
export async function importInto(library: Library, ...digests: Digest[]) {
  return await library.commit(await library.plan(digests), READER);
}

/** Every row of every store. */
export async function readRows(database: LibraryDatabase) {
  const rows = await Promise.all(
    STORES.map(async (name): Promise<[string, unknown[]]> => [name, await database.getAll(name)]),
  );
  return Object.fromEntries(rows);
}
