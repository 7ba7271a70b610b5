/**
 * Posting lists in bits. Of each posting: how many documents lie between it and the one before, or the frame's first, in
 * Rice's code with a k that follows from the list's length and the frame's width; then the rank of its mark, in Rice's code
 * too. Real notes take about 10 bits a posting, a third less than whole bytes would.
 */
import { type BitReader, type BitWriter, riceParameter } from './bits';
import type { PostingList } from './posting-list';
import type { PostingsFrame } from './postings-frame';

/** Writes a list that lies in the frame, given the ranks of the frame's marks. Its length is told elsewhere. */
export function writePostings(
  bits: BitWriter,
  { docs, marks }: PostingList,
  frame: PostingsFrame,
  ranks: Uint8Array,
): void {
  const k = gapRice(docs.length, frame);
  let next = frame.first;
  for (let index = 0; index < docs.length; index += 1) {
    const doc = docs[index] ?? next;
    bits.rice(doc - next, k);
    bits.rice(ranks[marks[index] ?? 0] ?? 0, frame.rankRice);
    next = doc + 1;
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
  bits.ricePairs(count, [gapRice(count, frame), frame.rankRice], [docs, marks], at);
  let next = frame.first;
  for (let index = at; index < at + count; index += 1) {
    const doc = next + (docs[index] ?? 0);
    docs[index] = doc;
    next = doc + 1;
    marks[index] = frame.marks[marks[index] ?? 0] ?? 0;
  }
}

function gapRice(count: number, { width }: PostingsFrame): number {
  return riceParameter(width / count - 1);
}
