/** Writing what a journal holds: chunk by chunk under a number that nobody sees, and one small transaction that shows it all. */
import { ANALYZER_VERSION } from '../search/analyze';
import type { LibraryDatabase } from './database';
import { type ImportRun, throwIfCancelled } from './import-run';
import { createImportIndexer, type ImportIndexer } from './index-import';
import { dropJournal } from './journal';
import { LibraryError } from './library-error';
import { publishImport } from './publish-import';
import type { ImportRow } from './rows';
import { dropStaged } from './stored-segments';
import { runTransaction } from './transaction';
import { journalOf, writeChunk } from './write-chunk';

/** What an import is written with. */
export interface Writing {
  readonly run: ImportRun;
  /** Fingerprint of the bundled index, which the library remembers from the moment the import is visible. */
  readonly bundle?: string;
}

/**
 * Writes the rest of a journaled import and makes it visible. A chunk and the record that it is written are one transaction,
 * so that each is written once, whatever was killed when. Rejects with a LibraryError `cancelled` where the signal is
 * aborted before all is written.
 */
export async function writeImport(
  database: LibraryDatabase,
  seq: number,
  { run, bundle }: Writing,
): Promise<void> {
  const record = await renewIndexing(database, seq);
  const indexer = await createImportIndexer(database, record);
  await writeChunks(database, record, indexer, run);
  throwIfCancelled(run.signal);
  await publishImport(database, seq, indexer, bundle);
  // Behind the result; the next change waits for it, and what is left of it is swept when the library is prepared.
  dropJournal(database, seq).catch(() => undefined);
}

/**
 * Each chunk is read and begun while the browser writes the one before. Where one fails, those behind it fail too
 * (lib/library/write-chunk.ts).
 */
async function writeChunks(
  database: LibraryDatabase,
  record: ImportRow,
  indexer: ImportIndexer,
  { signal, onProgress }: ImportRun,
): Promise<void> {
  const { chunks, writtenChunks, entries, writtenEntries } = journalOf(record);
  const tell = (done: number) => onProgress?.({ done, total: entries });
  tell(writtenEntries);
  const read = (chunk: number) => untilAwaited(database.get('journal', [record.seq, chunk]));
  let reading = read(writtenChunks);
  let written: Promise<void> = Promise.resolve();
  for (let chunk = writtenChunks; chunk < chunks; chunk += 1) {
    throwIfCancelled(signal);
    const row = await reading;
    if (row === undefined) throw new LibraryError('broken');
    reading = read(chunk + 1);
    const before = written;
    const writing = writeChunk(database, record, row, indexer);
    written = untilAwaited(writing.then((state) => tell(state.writtenEntries)));
    await before;
  }
  await written;
}

/** A promise that may reject before anyone waits for it, or without. */
function untilAwaited<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

/** The import's record; what another version of the analyzer has indexed of it is indexed anew. */
async function renewIndexing(database: LibraryDatabase, seq: number): Promise<ImportRow> {
  const record = await database.get('imports', seq);
  if (record?.journal === undefined) throw new LibraryError('broken');
  const { journal } = record;
  if (journal.analyzer === ANALYZER_VERSION) return record;
  return await runTransaction(database, ['imports', 'index', 'segments'], async (renewing) => {
    const renewed = { ...record, journal: { ...journal, indexedChunks: 0, analyzer: ANALYZER_VERSION } };
    await dropStaged(renewing, seq);
    await renewing.objectStore('imports').put(renewed);
    return renewed;
  });
}
