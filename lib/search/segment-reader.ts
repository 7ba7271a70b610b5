/** Looks terms up in one segment. Every function throws a CorruptIndexError where a record is missing or broken. */
import { type Block, decodeBlock, LONG_LIST } from './block';
import { CorruptIndexError } from './corrupt-index-error';
import type { IndexRecords, Segment } from './index-record';
import { NO_POSTINGS, type PostingList } from './posting-list';
import { postingUnion } from './posting-union';
import { decodeLong, longRange } from './postings-record';

/** A term, and in how many documents it stands. */
export interface TermCount {
  readonly key: string;
  readonly documents: number;
}

/** The postings of one term. */
export async function readTerm(records: IndexRecords, segment: number, key: string): Promise<PostingList> {
  const bytes = await records.first(segment, 'block', key);
  if (bytes === undefined) return NO_POSTINGS;
  const block = decodeBlock(bytes);
  const term = block.keys.indexOf(key);
  if (term < 0) return NO_POSTINGS;
  if (!block.isLong(term)) return block.rows(term, term + 1);
  const lists = decodeLong('long', await records.range(segment, 'long', ...longRange(key)));
  checkCounts(lists, block.counts.subarray(term, term + 1));
  return lists[0] ?? NO_POSTINGS;
}

/** The postings of all terms that begin so, as one list. */
export async function readPrefix(
  records: IndexRecords,
  segment: Segment,
  prefix: string,
): Promise<PostingList> {
  if (!segment.unions.includes(prefix)) return postingUnion(await readTerms(records, segment.number, prefix));
  const [union, ...others] = decodeLong(
    'union',
    await records.range(segment.number, 'union', ...longRange(prefix)),
  );
  if (union === undefined || others.length > 0) throw new CorruptIndexError('a union is missing');
  return union;
}

/** Lists of all terms that begin so; those of one block are one, which is not ascending. */
async function readTerms(records: IndexRecords, segment: number, prefix: string): Promise<PostingList[]> {
  const [slices, longRecords] = await Promise.all([
    readBlocks(records, segment, prefix),
    records.range(segment, 'long', prefix, afterAll(prefix)),
  ]);
  const long = decodeLong('long', longRecords);
  const counts = slices.flatMap(({ block, first, end }) => [...block.counts.subarray(first, end)]);
  checkCounts(
    long,
    counts.filter((count) => count >= LONG_LIST),
  );
  return [...slices.map(({ block, first, end }) => block.rows(first, end)), ...long];
}

/** The terms that begin so. */
export async function countTerms(
  records: IndexRecords,
  segment: number,
  prefix: string,
): Promise<TermCount[]> {
  const slices = await readBlocks(records, segment, prefix);
  return slices.flatMap(({ block, first, end }) =>
    Array.from({ length: end - first }, (_, index) => ({
      key: block.keys.key(first + index),
      documents: block.counts[first + index] ?? 0,
    })),
  );
}

/** The terms of a block from `first` up to, but without, `end`. */
interface BlockSlice {
  readonly block: Block;
  readonly first: number;
  readonly end: number;
}

/** What blocks have of the terms that begin so. */
async function readBlocks(records: IndexRecords, segment: number, prefix: string): Promise<BlockSlice[]> {
  const after = afterAll(prefix);
  const [inside, next] = await Promise.all([
    records.range(segment, 'block', prefix, after),
    // It is under the last of its terms, and the first of them may still begin so.
    after === undefined ? undefined : records.first(segment, 'block', after),
  ]);
  return [...inside, ...(next === undefined ? [] : [next])].map((bytes) => {
    const block = decodeBlock(bytes);
    return { block, ...block.keys.rangeOf(prefix) };
  });
}

/** The first key after all that begin so; undefined where there is none. */
function afterAll(prefix: string): string | undefined {
  const kept = prefix.replace(/\uffff+$/, '');
  if (kept === '') return undefined;
  return kept.slice(0, -1) + String.fromCharCode(kept.charCodeAt(kept.length - 1) + 1);
}

function checkCounts(lists: readonly PostingList[], counts: ArrayLike<number>): void {
  const isWhole =
    lists.length === counts.length && lists.every(({ docs }, index) => docs.length === counts[index]);
  if (!isWhole) throw new CorruptIndexError('a long list is missing');
}
