/** Writing one chunk of an import's journal, with what the search index knows of it, where nobody sees it yet. */

import { writeDays } from './change-columns';
import type { LibraryDatabase } from './database';
import type { ImportIndexer } from './index-import';
import { journalOf } from './journal';
import { countChanges } from './journal-chunks';
import { keyRowOf, keyRowOfLearned } from './key-rows';
import { LibraryError } from './library-error';
import type { EntryRow, ImportRow, JournalRow, JournalState, LearnedRow } from './rows';
import { findTurnover } from './seen-documents';
import { SEGMENT_STORES, writeSegment } from './stored-segments';
import { putAll, RELAXED, runTransaction, type Writing } from './transaction';

const ROW_STORES = ['digests', 'entries', 'keys', 'bin', 'learned', 'documents', 'turnover'] as const;
const STORES = ['head', 'imports', ...ROW_STORES, ...SEGMENT_STORES] as const;

/**
 * Writes a chunk of an import, and a segment where it fills one. Returns what is written then. The chunk after it may be
 * begun meanwhile: its transaction waits for this one, and ends with a LibraryError `broken` where this one has failed.
 */
export function writeChunk(
  database: LibraryDatabase,
  { seq, at }: Pick<ImportRow, 'seq' | 'at'>,
  chunk: JournalRow,
  indexer: ImportIndexer,
): Promise<JournalState> {
  return runTransaction(
    database,
    STORES,
    async (writing) => {
      const imports = writing.objectStore('imports');
      const begun = Promise.all([
        imports.get(seq),
        findTurnover(writing, chunk),
        putRows(writing, chunk, at),
      ]);
      // While the browser does all that. What is taken has nothing of the chunk after it, which may be begun below.
      indexer.add(chunk);
      const segment = indexer.isFull() ? indexer.take() : undefined;
      const [record, turnover] = await begun;
      if (record === undefined || journalOf(record).writtenChunks !== chunk.chunk)
        throw new LibraryError('broken');
      putAll(writing, 'turnover', [[turnover]]);
      if (segment !== undefined) await writeSegment(writing, { ...segment, status: 'staged', seq });
      const journal = stateAfter(chunk, journalOf(record), segment !== undefined);
      await imports.put({ ...record, journal });
      return journal;
    },
    RELAXED,
  );
}

/** `isIndexed`: all that was indexed so far is in segments now. */
function stateAfter(
  { digests }: JournalRow,
  { writtenChunks, writtenEntries, indexedChunks, ...state }: JournalState,
  isIndexed: boolean,
): JournalState {
  return {
    ...state,
    writtenChunks: writtenChunks + 1,
    writtenEntries: writtenEntries + countChanges(digests),
    indexedChunks: isIndexed ? writtenChunks + 1 : indexedChunks,
  };
}

/** Resolves when what has to be read before it can be written is written too. */
function putRows(
  writing: Writing<(typeof ROW_STORES)[number]>,
  chunk: JournalRow,
  at: number,
): Promise<void> {
  const rows = makeRows(chunk, at);
  putAll(writing, 'entries', alone(rows.entries));
  putAll(writing, 'keys', alone(rows.keys));
  putAll(writing, 'learned', alone(rows.learned));
  putAll(writing, 'digests', alone(rows.digests));
  putAll(writing, 'bin', alone(rows.bin));
  const dates = rows.entries.map(({ date }) => date);
  return writeDays(writing, chunk.firstDoc, dates);
}

function alone<Row>(rows: readonly Row[]): [Row][] {
  return rows.map((row) => [row]);
}

/** `at` is the import's own time, since when what it removes is in the recycle bin. */
function makeRows({ seq, firstDoc, digests }: JournalRow, at: number) {
  const entries = digests
    .flatMap(({ source, date, entries }) =>
      entries.map(({ id, entry }) => ({ id, seq, source, date, entry })),
    )
    .map((row, index): EntryRow => ({ ...row, doc: firstDoc + index }));
  const added = digests.flatMap((digest) => digest.entries);
  const learned = added.flatMap(({ id, learned = [] }) =>
    learned.map((link): LearnedRow => ({ ...link, id })),
  );
  return {
    entries,
    learned,
    keys: [
      ...entries.flatMap((row) => keyRowOf(row) ?? []),
      ...added.flatMap(({ id, learned = [] }) => keyRowOfLearned(id, learned) ?? []),
    ],
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
