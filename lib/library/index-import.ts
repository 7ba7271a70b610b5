/** Making the segments of an import while it is written: they are seen when it is. */
import { listTerms } from '../search/document-terms';
import { SegmentBuilder } from '../search/segment-builder';
import type { LibraryDatabase } from './database';
import { entriesIn } from './journal';
import type { JournalRow, JournalState } from './rows';
import type { NewSegment } from './stored-segments';

/** Documents of a segment as it is first written: few enough for a transaction and for memory. */
export const SEGMENT_DOCUMENTS = 2_048;

/** To be written with {@link writeSegment}. */
export type TakenSegment = Pick<NewSegment, 'built' | 'range'>;

export interface ImportIndexer {
  /** Adds the entries of a chunk. It takes a while, best spent while the browser writes. */
  add(chunk: Pick<JournalRow, 'firstDoc' | 'digests'>): void;
  /** Whether what was added is enough for a segment. */
  isFull(): boolean;
  /** What was added since the last time, as a segment, which takes a while too; undefined where that is nothing. */
  take(): TakenSegment | undefined;
}

/** An indexer for an import, which goes on where its segments end. */
export async function createImportIndexer(
  database: LibraryDatabase,
  seq: number,
  { indexedChunks, writtenChunks }: JournalState,
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
    take: () => {
      if (builder.documents === 0) return undefined;
      const taken = { built: builder.finish(), range };
      builder = new SegmentBuilder();
      range = { first: range.end, end: range.end };
      return taken;
    },
  };
  for (let chunk = indexedChunks; chunk < writtenChunks; chunk += 1) {
    const row = await database.get('journal', [seq, chunk]);
    if (row !== undefined) indexer.add(row);
  }
  return indexer;
}
