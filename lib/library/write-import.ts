/** Writing what a journal holds: chunk by chunk under a number that nobody sees, and one small transaction that shows it all. */
import type { LibraryDatabase } from './database';
import { type ImportRun, throwIfCancelled } from './import-run';
import { createImportIndexer, type ImportIndexer, type TakenSegment } from './index-import';
import { dropJournal, type StagedImport } from './journal';
import { LibraryError } from './library-error';
import { publishImport } from './publish-import';
import { untilAwaited } from './transaction';
import { writeChunk } from './write-chunk';

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
  staged: StagedImport,
  { run, bundle }: Writing,
): Promise<void> {
  const { seq } = staged.record;
  const indexer = await createImportIndexer(database, seq, staged.state);
  let rest: TakenSegment | undefined;
  try {
    rest = await writeChunks(database, staged, indexer, run);
  } catch (error) {
    // What could not be stored is the reason why nothing could be written.
    await staged.stored;
    throw error;
  }
  throwIfCancelled(run.signal);
  await publishImport(database, seq, rest, bundle);
  // Behind the result; the next change waits for it, and what is left of it is swept when the library is prepared.
  dropJournal(database, seq).catch(() => undefined);
}

/** Enough that the browser always has one to write while the next is made, and few enough for memory. */
const MOST_UNDERWAY = 2;

/**
 * Each chunk is read and begun while the browser writes those before. Where one fails, those behind it fail too
 * (lib/library/write-chunk.ts), and the first tells why. Returns the segment that none of them has filled.
 */
async function writeChunks(
  database: LibraryDatabase,
  { record, state, chunks, stored }: StagedImport,
  indexer: ImportIndexer,
  { signal, onProgress }: ImportRun,
): Promise<TakenSegment | undefined> {
  const tell = (done: number) => onProgress?.({ done, total: state.entries });
  // Not before it can be gone on with, should the page be closed now.
  stored.then(() => tell(state.writtenEntries)).catch(() => undefined);
  const read = async (chunk: number) => chunks[chunk] ?? (await database.get('journal', [record.seq, chunk]));
  let reading = untilAwaited(read(state.writtenChunks));
  const underway: Promise<void>[] = [];
  for (let chunk = state.writtenChunks; chunk < state.chunks; chunk += 1) {
    throwIfCancelled(signal);
    const row = await reading;
    if (row === undefined) throw new LibraryError('broken');
    reading = untilAwaited(read(chunk + 1));
    const writing = writeChunk(database, record, row, indexer);
    underway.push(untilAwaited(writing.then(({ writtenEntries }) => tell(writtenEntries))));
    if (underway.length > MOST_UNDERWAY) await underway.shift();
  }
  // While the browser writes the last.
  const rest = indexer.take();
  for (const written of underway) await written;
  return rest;
}
