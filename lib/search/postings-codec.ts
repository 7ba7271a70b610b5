/**
 * Posting lists in bits. Of each posting: how many documents lie between it and the one before, or the frame's first, in
 * Rice's code with a k that follows from the list's length and the frame's width; then the rank of its mark, in Rice's code
 * too. Real notes take about 10 bits a posting, a third less than whole bytes would.
 */
import { type BitReader, type BitWriter, endsTooEarly, LONGEST_UNARY, riceParameter } from './bits';
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

/** Bits that are looked at together: as many as a small integer of V8's has without its sign (lib/search/worth.ts). */
const WINDOW = 30;
const ALL = 2 ** WINDOW - 1;

/** Reads a list of so many postings into rows, from `at` on. Throws a CorruptIndexError where the bits end too early. */
export function readPostings(
  bits: BitReader,
  count: number,
  frame: PostingsFrame,
  { docs, marks }: PostingList,
  at: number,
): void {
  const { bytes, last } = bits;
  const { rankRice, marks: ranked } = frame;
  const k = gapRice(count, frame);
  const end = at + count;
  let next = frame.first;
  let position = bits.position;
  for (let index = at; index < end; index += 1) {
    const byte = position >>> 3;
    if (byte > last) throw endsTooEarly();
    const window =
      ((bytes[byte] ?? 0) << 22) |
      ((bytes[byte + 1] ?? 0) << 14) |
      ((bytes[byte + 2] ?? 0) << 6) |
      ((bytes[byte + 3] ?? 0) >>> 2);
    // What is left to be read of the window: from where it stands, behind the gap's ones and their zero, behind the gap.
    const whole = WINDOW - (position & 7);
    const upper = Math.clz32(~window & (ALL >>> (WINDOW - whole))) - 32 + whole;
    const behindUpper = whole - upper - 1;
    const behindGap = behindUpper - k;
    const rankUpper = Math.clz32(~window & (ALL >>> (WINDOW - behindGap))) - 32 + behindGap;
    const left = behindGap - rankUpper - 1 - rankRice;
    let rank: number;
    if (behindGap >= 0 && left >= 0 && upper < LONGEST_UNARY) {
      next += (upper << k) | ((window >>> behindGap) & (ALL >>> (WINDOW - k)));
      rank = (rankUpper << rankRice) | ((window >>> left) & (ALL >>> (WINDOW - rankRice)));
      position += whole - left;
    } else {
      // Not all of the posting is in the window, or it is written out.
      bits.position = position;
      next += bits.rice(k);
      rank = bits.rice(rankRice);
      position = bits.position;
    }
    docs[index] = next;
    marks[index] = ranked[rank] ?? 0;
    next += 1;
  }
  bits.position = position;
}

function gapRice(count: number, { width }: PostingsFrame): number {
  return riceParameter(width / count - 1);
}
