/** Taking imports back, the newest first, exactly: what an import wrote is hidden again, and what was before is seen again. */
import type { LibraryDatabase } from './database';
import { LibraryError } from './library-error';
import type { ImportRow } from './rows';
import { HEAD } from './schema';
import { hideImport } from './seen-documents';
import { runTransaction } from './transaction';
import { readHead } from './visible';

/** How many imports back an undo goes. */
const DEPTH = 20;

/** The reader's imports that can still be taken back, the newest first: only the first of them can be next. */
export async function listImports(database: LibraryDatabase): Promise<ImportRow[]> {
  const rows = await database.getAll('imports');
  return rows
    .filter(({ origin, status }) => origin === 'reader' && status === 'visible')
    .reverse()
    .slice(0, DEPTH);
}

/**
 * Takes the newest import back, given by its number. Rejects with a LibraryError `stale` where another import is the
 * newest by now. What the reader removed or restored since stays so, as far as it is still there.
 */
export async function undoImport(database: LibraryDatabase, seq: number): Promise<void> {
  const [newest] = await listImports(database);
  if (newest?.seq !== seq) throw new LibraryError('stale');
  await runTransaction(database, ['head', 'imports', 'entries', 'bin', 'documents'], async (undoing) => {
    const before = await readHead(undoing);
    const head = { ...before, lastSeq: before.lastSeq + 1, hidden: [...before.hidden, seq] };
    await Promise.all([
      undoing.objectStore('imports').put({ ...newest, status: 'undone' }),
      undoing.objectStore('head').put(head, HEAD),
      hideImport(undoing, head, newest),
    ]);
  });
}
