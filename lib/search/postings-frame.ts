/**
 * What the posting lists of one record have in common, said once at its beginning: between which numbers their documents
 * lie, and which marks there are, the most frequent first, so that a posting names its mark by a small number.
 *
 * Layout: first document, width (both varint); number of marks less 1, k of Rice's code for their ranks, the marks.
 */
import { LONGEST_UNARY } from './bits';
import type { ByteReader, ByteWriter } from './bytes';
import { CorruptIndexError } from './corrupt-index-error';
import type { PostingList } from './posting-list';

export interface PostingsFrame {
  /** No document's number is smaller. */
  readonly first: number;
  /** How many numbers there are from the first to the last document's. */
  readonly width: number;
  /** In the order of their ranks. */
  readonly marks: Uint8Array;
  /** The ranks' k. */
  readonly rankRice: number;
}

/** With it, the last of 256 ranks is still in unary. */
const MOST_RANK_RICE = 4;
const NO_LISTS: PostingsFrame = { first: 0, width: 1, marks: Uint8Array.of(0), rankRice: 0 };

/** The frame of these lists. */
export function frameOf(lists: readonly PostingList[]): PostingsFrame {
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  const counts = new Uint32Array(256);
  for (const { docs, marks } of lists) {
    first = Math.min(first, docs[0] ?? first);
    last = Math.max(last, docs.at(-1) ?? 0);
    for (const mark of marks) counts[mark] = (counts[mark] ?? 0) + 1;
  }
  const ranked = [...counts.keys()].filter((mark) => counts[mark] !== 0);
  ranked.sort((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0));
  if (ranked.length === 0) return NO_LISTS;
  const marks = Uint8Array.from(ranked);
  return { first, width: last - first + 1, marks, rankRice: bestRice(marks, counts) };
}

/** The k with which all ranks together are shortest. */
function bestRice(marks: Uint8Array, counts: Uint32Array): number {
  const bitsWith = (k: number) =>
    marks.reduce((bits, mark, rank) => bits + (counts[mark] ?? 0) * ((rank >>> k) + 1 + k), 0);
  let best = MOST_RANK_RICE;
  for (let k = best - 1; k >= 0 && (marks.length - 1) >>> k < LONGEST_UNARY; k -= 1) {
    if (bitsWith(k) < bitsWith(best)) best = k;
  }
  return best;
}

/** The rank of each mark that there is. */
export function ranksOf({ marks }: PostingsFrame): Uint8Array {
  const ranks = new Uint8Array(256);
  for (const [rank, mark] of marks.entries()) ranks[mark] = rank;
  return ranks;
}

export function writeFrame(writer: ByteWriter, frame: PostingsFrame): void {
  writer.varint(frame.first);
  writer.varint(frame.width);
  writer.byte(frame.marks.length - 1);
  writer.byte(frame.rankRice);
  writer.append(frame.marks);
}

/** Throws a CorruptIndexError where there is no frame. */
export function readFrame(reader: ByteReader): PostingsFrame {
  const first = reader.varint();
  const width = reader.varint();
  const marks = reader.byte() + 1;
  const rankRice = reader.byte();
  if (rankRice > MOST_RANK_RICE) throw new CorruptIndexError('a frame has no such code');
  return { first, width, marks: reader.take(marks), rankRice };
}
