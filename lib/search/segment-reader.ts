/** Looks terms up in one segment. Every function throws a CorruptIndexError where a record is missing or broken. */
import { type Block, decodeBlock } from './block';
import { CorruptIndexError } from './corrupt-index-error';
import type { IndexRecords, Segment, TermCount } from './index-record';
import { madeOnce } from './made-once';
import { NO_POSTINGS, type PostingList } from './posting-list';
import { postingUnion } from './posting-union';
import { decodeLong, longRange } from './postings-record';
import { decodeRest } from './rest-record';

/** The postings of one term. */
export async function readTerm(records: IndexRecords, segment: number, key: string): Promise<PostingList> {
  const block = await readBlock(records, segment, key);
  const term = block?.keys.indexOf(key) ?? -1;
  if (block === undefined || term < 0) return NO_POSTINGS;
  if (!block.isLong(term)) return block.rows(term, term + 1);
  return await readLong(records, segment, { key, documents: block.counts[term] ?? 0 });
}

/** The postings of all terms that begin so, in a few lists, each ascending. */
export async function readPrefix(
  records: IndexRecords,
  segment: Segment,
  prefix: string,
): Promise<PostingList[]> {
  if (!segment.unions.includes(prefix)) return await readTerms(records, segment.number, prefix);
  const [union, ...others] = decodeLong(
    'union',
    await records.range(segment.number, 'union', ...longRange(prefix)),
  );
  if (union === undefined || others.length > 0) throw new CorruptIndexError('a union is missing');
  return [union];
}

/** The long lists of terms that begin so, and one of all others. */
async function readTerms(records: IndexRecords, segment: number, prefix: string): Promise<PostingList[]> {
  const [, [bytes]] = await Promise.all([
    readBlock(records, segment, prefix),
    records.range(segment, 'rest', prefix, `${prefix}\0`),
  ]);
  if (bytes !== undefined) {
    const { list, long } = decodeRest(bytes);
    return [list, ...(await readLongs(records, segment, prefix, long))];
  }
  const slices = await readBlocks(records, segment, prefix);
  const lists = await readLongs(records, segment, prefix, slices.flatMap(longTermsOf));
  // Those of one block are one list, which is not ascending.
  return [postingUnion(slices.map(({ block, first, end }) => block.rows(first, end))), ...lists];
}

/** The lists of all long terms that begin so. */
async function readLongs(
  records: IndexRecords,
  segment: number,
  prefix: string,
  terms: readonly TermCount[],
): Promise<PostingList[]> {
  if (terms.length <= FEW_LONG)
    return await Promise.all(terms.map((term) => readLong(records, segment, term)));
  return listsOf(await records.range(segment, 'long', prefix, afterAll(prefix)), terms);
}

/** So many long lists are asked for one by one; more of them all at once. */
const FEW_LONG = 4;

async function readLong(records: IndexRecords, segment: number, term: TermCount): Promise<PostingList> {
  const [list] = listsOf(await records.range(segment, 'long', ...longRange(term.key)), [term]);
  return list ?? NO_POSTINGS;
}

/** Records that a reader may have again, since a word is asked for by itself and as a beginning. */
const decoded = madeOnce((parts: readonly Uint8Array[]) => decodeLong('long', parts), new WeakMap());

/** The lists of these terms from their records. */
function listsOf(parts: readonly Uint8Array[], terms: readonly TermCount[]): PostingList[] {
  const lists = decoded(parts);
  const isWhole =
    lists.length === terms.length &&
    lists.every(({ docs }, index) => docs.length === terms[index]?.documents);
  if (!isWhole) throw new CorruptIndexError('a long list is missing');
  return lists;
}

/** A term with its postings, which are taken apart when they are asked for. */
export interface StoredTerm extends TermCount {
  read(): Promise<PostingList>;
}

/** The terms that begin so, from blocks that are read once for all of them. */
export async function readStoredTerms(
  records: IndexRecords,
  segment: number,
  prefix: string,
): Promise<StoredTerm[]> {
  const slices = await readBlocks(records, segment, prefix);
  return slices.flatMap((slice) =>
    termsOf(slice).map((term, index): StoredTerm => {
      const [first, end] = [slice.first + index, slice.first + index + 1];
      const isLong = slice.block.isLong(first);
      return {
        ...term,
        read: async () => (isLong ? await readLong(records, segment, term) : slice.block.rows(first, end)),
      };
    }),
  );
}

/** The terms of a block from `first` up to, but without, `end`. */
interface BlockSlice {
  readonly block: Block;
  readonly first: number;
  readonly end: number;
}

function termsOf({ block, first, end }: BlockSlice): TermCount[] {
  return Array.from({ length: end - first }, (_, index) => ({
    key: block.keys.key(first + index),
    documents: block.counts[first + index] ?? 0,
  }));
}

function longTermsOf({ block, first, end }: BlockSlice): TermCount[] {
  const long: TermCount[] = [];
  for (let term = first; term < end; term += 1)
    if (block.isLong(term)) long.push({ key: block.keys.key(term), documents: block.counts[term] ?? 0 });
  return long;
}

/** What blocks have of the terms that begin so. Mostly they are in one block, which has the term itself too. */
async function readBlocks(records: IndexRecords, segment: number, prefix: string): Promise<BlockSlice[]> {
  const block = await readBlock(records, segment, prefix);
  if (block === undefined) return [];
  const found = { block, ...block.keys.rangeOf(prefix) };
  if (found.end < block.keys.count) return [found];
  const after = afterAll(prefix);
  const [inside, next] = await Promise.all([
    // No key is shorter that comes after the last of the block.
    records.range(segment, 'block', `${block.keys.key(found.end - 1)}\0`, after),
    // It is under the last of its terms, and the first of them may still begin so.
    after === undefined ? undefined : readBlock(records, segment, after),
  ]);
  const others = [...inside.map(decodeBlock), ...(next === undefined ? [] : [next])];
  return [found, ...others.map((other) => ({ block: other, ...other.keys.rangeOf(prefix) }))];
}

/** A block from its bytes, which a reader may have again. */
const blockOf = madeOnce(decodeBlock, new WeakMap());

/** The block in which a term is, if anywhere. */
async function readBlock(records: IndexRecords, segment: number, key: string): Promise<Block | undefined> {
  const [bytes] = await records.first(segment, 'block', key, 1);
  return bytes === undefined ? undefined : blockOf(bytes);
}

/** The first key after all that begin so; undefined where there is none. */
function afterAll(prefix: string): string | undefined {
  const kept = prefix.replace(/\uffff+$/, '');
  if (kept === '') return undefined;
  return kept.slice(0, -1) + String.fromCharCode(kept.charCodeAt(kept.length - 1) + 1);
}
