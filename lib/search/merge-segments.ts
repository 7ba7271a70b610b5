/** Makes one segment of several, term by term, so that little of them is in memory at a time. */
import { BitSet } from './bit-set';
import type { IndexRecord, IndexRecords, Segment, SegmentSummary } from './index-record';
import type { PostingList } from './posting-list';
import { joinedPostings } from './posting-union';
import { SegmentCursor } from './segment-cursor';
import { SegmentWriter, type TermPostings } from './segment-writer';

/**
 * The records of a segment that has what these have, without the documents that are gone; at the end, its summary. Documents
 * without any term are not counted. Throws a CorruptIndexError where a record is missing or broken.
 */
export async function* mergeSegments(
  records: IndexRecords,
  sources: readonly Segment[],
  isGone: (doc: number) => boolean,
): AsyncGenerator<IndexRecord, SegmentSummary, undefined> {
  const writer = new SegmentWriter();
  const documents = new BitSet();
  const cursors = sources.map((source) => new SegmentCursor(records, source));
  for (;;) {
    await Promise.all(cursors.filter(needsBlock).map((cursor) => cursor.load()));
    // Terms are merged without waiting until one of the segments needs its next block.
    while (!cursors.some(needsBlock)) {
      const term = takeLeast(cursors);
      if (term === undefined) break;
      const postings = withoutGone(term.postings, isGone);
      for (const doc of postings.docs) documents.add(doc);
      if (postings.docs.length > 0) writer.add({ key: term.key, postings });
    }
    yield* writer.take();
    if (cursors.every(({ isAtEnd }) => isAtEnd)) break;
  }
  const { records: last, summary } = writer.finish(documents.count());
  yield* last;
  return summary;
}

function needsBlock({ head, isAtEnd }: SegmentCursor): boolean {
  return head === undefined && !isAtEnd;
}

/** The first term at which any of these stands, with all that is known of it. Goes on behind it. */
function takeLeast(cursors: readonly SegmentCursor[]): TermPostings | undefined {
  let key: string | undefined;
  for (const { head } of cursors) {
    if (head !== undefined && (key === undefined || head.key < key)) key = head.key;
  }
  if (key === undefined) return undefined;
  const lists: PostingList[] = [];
  for (const cursor of cursors) {
    if (cursor.head?.key !== key) continue;
    lists.push(cursor.head.postings);
    cursor.next();
  }
  return { key, postings: joinedPostings(lists) };
}

function withoutGone({ docs, marks }: PostingList, isGone: (doc: number) => boolean): PostingList {
  if (!docs.some(isGone)) return { docs, marks };
  const kept = [...docs.keys()].filter((index) => !isGone(docs[index] ?? 0));
  return {
    docs: Uint32Array.from(kept, (index) => docs[index] ?? 0),
    marks: Uint8Array.from(kept, (index) => marks[index] ?? 0),
  };
}
