/**
 * Posting lists in bits. Of each posting: how many documents lie between it and the one before, or the frame's first, in
 * Rice's code with a k that follows from the list's length and the frame's width; then the rank of its mark, also in Rice's
 * code, unless the frame has one mark only. Real notes take about 10 bits a posting, a third less than whole bytes would.
 */
import { type BitReader, type BitWriter, riceParameter } from './bits';
import type { PostingList } from './posting-list';
import type { PostingsFrame } from './postings-frame';

/** Writes a list that lies in the frame. Its length is told elsewhere. */
export function writePostings(bits: BitWriter, { docs, marks }: PostingList, frame: PostingsFrame): void {
  const k = gapRice(docs.length, frame);
  const ranks = ranksOf(frame);
  let next = frame.first;
  for (let index = 0; index < docs.length; index += 1) {
    const doc = docs[index] ?? next;
    bits.rice(doc - next, k);
    next = doc + 1;
    if (frame.marks.length > 1) bits.rice(ranks[marks[index] ?? 0] ?? 0, frame.rankRice);
  }
}

/** Reads a list of so many postings into rows, from `at` on. Throws a CorruptIndexError where the bits end too early. */
export function readPostings(
  bits: BitReader,
  count: number,
  frame: PostingsFrame,
  { docs, marks }: PostingList,
  at: number,
): void {
  const k = gapRice(count, frame);
  const hasRanks = frame.marks.length > 1;
  let next = frame.first;
  for (let index = at; index < at + count; index += 1) {
    const doc = next + bits.rice(k);
    docs[index] = doc;
    next = doc + 1;
    marks[index] = frame.marks[hasRanks ? bits.rice(frame.rankRice) : 0] ?? 0;
  }
}

function gapRice(count: number, { width }: PostingsFrame): number {
  return riceParameter(width / count);
}

function ranksOf({ marks }: PostingsFrame): Uint8Array {
  const ranks = new Uint8Array(256);
  for (const [rank, mark] of marks.entries()) ranks[mark] = rank;
  return ranks;
}
