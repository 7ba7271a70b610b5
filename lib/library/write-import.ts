/** Writing what a journal holds: chunk by chunk under a number that nobody sees, and one small transaction that shows it all. */
import type { LibraryDatabase } from './database';
import { type ImportRun, throwIfCancelled } from './import-run';
import { countChanges, dropJournal } from './journal';
import { keyRowOfLearned, keyRowsOf } from './key-rows';
import { LibraryError } from './library-error';
import { HEAD, type ImportRow, type JournaledDigest, type JournalState, type LearnedRow } from './rows';
import { type Change, RELAXED, runTransaction } from './transaction';
import { readHead } from './visible';

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
  let state = await readState(database, seq);
  const tell = () => run.onProgress?.({ done: state.writtenEntries, total: state.entries });
  tell();
  while (state.writtenChunks < state.chunks) {
    throwIfCancelled(run.signal);
    state = await writeChunk(database, seq);
    tell();
  }
  throwIfCancelled(run.signal);
  await publish(database, seq, bundle);
  // What is left of it here is swept when the library is prepared.
  await dropJournal(database, seq).catch(() => undefined);
}

async function readState(database: LibraryDatabase, seq: number): Promise<JournalState> {
  return stateOf(await database.get('imports', seq));
}

function stateOf(record: ImportRow | undefined): JournalState {
  if (record?.journal === undefined) throw new LibraryError('broken');
  return record.journal;
}

const STORES = ['imports', 'journal', 'digests', 'entries', 'keys', 'bin', 'learned'] as const;

function writeChunk(database: LibraryDatabase, seq: number): Promise<JournalState> {
  return runTransaction(database, STORES, (writing) => moveChunk(writing, seq), RELAXED);
}

async function moveChunk(writing: Change<typeof STORES>, seq: number): Promise<JournalState> {
  const record = await writing.objectStore('imports').get(seq);
  const state = stateOf(record);
  const chunk = await writing.objectStore('journal').get([seq, state.writtenChunks]);
  if (record === undefined || chunk === undefined) throw new LibraryError('broken');
  const rows = makeRows(chunk.digests, seq, record.at);
  const journal: JournalState = {
    ...state,
    writtenChunks: state.writtenChunks + 1,
    writtenEntries: state.writtenEntries + countChanges(chunk.digests),
  };
  await Promise.all([
    ...rows.entries.map((row) => writing.objectStore('entries').put(row)),
    ...rows.keys.map((row) => writing.objectStore('keys').put(row)),
    ...rows.learned.map((row) => writing.objectStore('learned').put(row)),
    ...rows.digests.map((row) => writing.objectStore('digests').put(row)),
    ...rows.bin.map((row) => writing.objectStore('bin').put(row)),
    writing.objectStore('imports').put({ ...record, journal }),
  ]);
  return journal;
}

/** `at` is the import's own time, since when what it removes is in the recycle bin. */
function makeRows(digests: readonly JournaledDigest[], seq: number, at: number) {
  const entries = digests.flatMap(({ source, date, entries }) =>
    entries.map(({ id, entry }) => ({ id, seq, source, date, entry })),
  );
  const learned = digests.flatMap((digest) =>
    digest.entries.flatMap(({ id, learned = [] }) => learned.map((link): LearnedRow => ({ ...link, id }))),
  );
  const counting = learned.filter(({ refused }) => refused !== true);
  return {
    entries,
    learned,
    keys: [...entries.flatMap(keyRowsOf), ...counting.map(keyRowOfLearned)],
    digests: digests.flatMap(({ source, date, title, order }) =>
      order === undefined ? [] : [{ date, source, seq, title, entries: [...order.inFile, ...order.absent] }],
    ),
    bin: digests.flatMap(({ entries, removals }) => [
      ...entries.flatMap(({ id, removedAt }) =>
        removedAt === undefined ? [] : [{ id, seq, at: removedAt }],
      ),
      ...removals.map((id) => ({ id, seq, at })),
    ]),
  };
}

/** The one small write that makes a whole import visible. */
async function publish(database: LibraryDatabase, seq: number, bundle: string | undefined): Promise<void> {
  await runTransaction(database, ['head', 'imports'], async (publishing) => {
    const head = await readHead(publishing);
    const record = await publishing.objectStore('imports').get(seq);
    if (record === undefined) throw new LibraryError('broken');
    const hidden = head.hidden.filter((other) => other !== seq);
    await Promise.all([
      publishing
        .objectStore('head')
        .put({ ...head, hidden, ...(bundle === undefined ? {} : { bundle }) }, HEAD),
      publishing.objectStore('imports').put({ ...record, status: 'visible' }),
    ]);
  });
}
