/** Making the segments of an import while it is written: they are seen when it is. */
import { listTerms } from '../search/document-terms';
import { SegmentBuilder } from '../search/segment-builder';
import type { LibraryDatabase } from './database';
import { entriesIn } from './journal';
import type { ImportRow, JournalRow } from './rows';
import { type SegmentStore, writeSegment } from './stored-segments';
import type { Writing } from './transaction';

/** Documents of a segment as it is first written: few enough for a transaction and for memory. */
export const SEGMENT_DOCUMENTS = 2_048;

export interface ImportIndexer {
  /** Adds the entries of a chunk. It takes a while, best spent while the browser writes. */
  add(chunk: Pick<JournalRow, 'firstDoc' | 'digests'>): void;
  /** Whether what was added is enough for a segment. */
  isFull(): boolean;
  /** Writes what was added since the last time, if anything, as a segment of this status. */
  flush(change: Writing<SegmentStore>, status: 'staged' | 'visible'): Promise<void>;
}

/** An indexer for an import, which goes on where its segments end. */
export async function createImportIndexer(
  database: LibraryDatabase,
  { seq, journal }: ImportRow,
): Promise<ImportIndexer> {
  let builder = new SegmentBuilder();
  let range = { first: 0, end: 0 };
  const indexer: ImportIndexer = {
    add: (chunk) => {
      const entries = entriesIn(chunk);
      for (const [index, { entry }] of entries.entries())
        builder.add(chunk.firstDoc + index, listTerms(entry));
      const end = chunk.firstDoc + entries.length;
      range = { first: range.end === 0 ? chunk.firstDoc : range.first, end };
    },
    isFull: () => builder.documents >= SEGMENT_DOCUMENTS,
    flush: async (change, status) => {
      const made = builder;
      if (made.documents === 0) return;
      builder = new SegmentBuilder();
      const written = range;
      range = { first: range.end, end: range.end };
      await writeSegment(change, {
        ...{ builder: made, range: written, status },
        ...(status === 'staged' ? { seq } : {}),
      });
    },
  };
  const { indexedChunks = 0, writtenChunks = 0 } = journal ?? {};
  for (let chunk = indexedChunks; chunk < writtenChunks; chunk += 1) {
    const row = await database.get('journal', [seq, chunk]);
    if (row !== undefined) indexer.add(row);
  }
  return indexer;
}
