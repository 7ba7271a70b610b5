/** Makes one segment of several, term by term, so that little of them is in memory at a time. */
import { BitSet } from './bit-set';
import { decodeBlock } from './block';
import { CorruptIndexError } from './corrupt-index-error';
import type { IndexRecord, IndexRecords, Segment, SegmentSummary } from './index-record';
import type { PostingList } from './posting-list';
import { postingUnion } from './posting-union';
import { readTerm } from './segment-reader';
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
  for await (const { key, postings } of mergeTerms(records, sources)) {
    const kept = withoutGone(postings, isGone);
    if (kept.docs.length === 0) continue;
    for (const doc of kept.docs) documents.add(doc);
    writer.add({ key, postings: kept });
    yield* writer.take();
  }
  const { records: last, summary } = writer.finish(documents.count());
  yield* last;
  return summary;
}

/** All terms of all segments, in order, each once. */
async function* mergeTerms(
  records: IndexRecords,
  sources: readonly Segment[],
): AsyncGenerator<TermPostings, void, undefined> {
  const streams = sources.map((source) => readAllTerms(records, source));
  const heads = await Promise.all(streams.map(async (stream) => (await stream.next()).value ?? undefined));
  for (let key = leastKey(heads); key !== undefined; key = leastKey(heads)) {
    const lists: PostingList[] = [];
    for (const [index, stream] of streams.entries()) {
      const head = heads[index];
      if (head?.key !== key) continue;
      lists.push(head.postings);
      heads[index] = (await stream.next()).value ?? undefined;
    }
    const [only] = lists;
    yield { key, postings: only !== undefined && lists.length === 1 ? only : postingUnion(lists) };
  }
}

function leastKey(heads: readonly (TermPostings | undefined)[]): string | undefined {
  let least: string | undefined;
  for (const head of heads) {
    if (head !== undefined && (least === undefined || head.key < least)) least = head.key;
  }
  return least;
}

/** The terms of a segment, a block in memory at a time. */
async function* readAllTerms(
  records: IndexRecords,
  { number, terms }: Segment,
): AsyncGenerator<TermPostings, void, undefined> {
  let from = '';
  let read = 0;
  for (;;) {
    const bytes = await records.first(number, 'block', from);
    if (bytes === undefined) break;
    const block = decodeBlock(bytes);
    const { count } = block.keys;
    for (let term = 0; term < count; term += 1) {
      const key = block.keys.key(term);
      const postings = block.isLong(term) ? await readTerm(records, number, key) : block.rows(term, term + 1);
      yield { key, postings };
    }
    const last = block.keys.key(count - 1);
    // Without progress this would never end.
    if (last < from) throw new CorruptIndexError('blocks are out of order');
    from = `${last}\0`;
    read += count;
  }
  if (read !== terms) throw new CorruptIndexError('a block is missing');
}

function withoutGone({ docs, marks }: PostingList, isGone: (doc: number) => boolean): PostingList {
  if (!docs.some(isGone)) return { docs, marks };
  const kept = [...docs.keys()].filter((index) => !isGone(docs[index] ?? 0));
  return {
    docs: Uint32Array.from(kept, (index) => docs[index] ?? 0),
    marks: Uint8Array.from(kept, (index) => marks[index] ?? 0),
  };
}
