/**
 * A block: terms in order, and the postings of those that stand in fewer than {@link LONG_LIST} documents.
 *
 * Layout: checksum; number of terms (varint); the postings' frame; the keys, front-coded; then, in bits, the number of
 * documents of every term (Elias's gamma code), and the posting lists one after the other. A reader so takes a block whole,
 * which is about 256 bytes.
 */
import { BitReader } from './bits';
import { ByteReader } from './bytes';
import { CHECKSUM_BYTES, checkSeal } from './checksum';
import { readKeys } from './front-coding';
import type { KeyTable } from './key-table';
import type { PostingList } from './posting-list';
import { readPostings } from './postings-codec';
import { type PostingsFrame, readFrame } from './postings-frame';

/** A list of so many documents or more is in records of its own. */
export const LONG_LIST = 1024;

/** Throws a CorruptIndexError where the bytes are not those of a block. */
export function decodeBlock(bytes: Uint8Array): Block {
  checkSeal('block', bytes);
  const reader = new ByteReader(bytes, CHECKSUM_BYTES);
  const terms = reader.varint();
  const frame = readFrame(reader);
  const keys = readKeys(reader, terms);
  const bits = new BitReader(bytes, reader.position);
  const counts = new Uint32Array(terms);
  bits.gammas(counts);
  return new Block(keys, counts, frame, bits);
}

/** A block taken apart. Its lists are read when they are wanted. */
export class Block {
  #rows: PostingList | undefined;
  /** The terms whose lists have been read: each begins where the one before it ends. */
  #read = 0;
  readonly #starts: Uint32Array;

  constructor(
    readonly keys: KeyTable,
    /** By term, in how many documents it stands. */
    readonly counts: Uint32Array,
    readonly frame: PostingsFrame,
    readonly bits: BitReader,
  ) {
    const starts = new Uint32Array(counts.length + 1);
    for (let term = 0; term < counts.length; term += 1) {
      const count = counts[term] ?? 0;
      starts[term + 1] = (starts[term] ?? 0) + (count < LONG_LIST ? count : 0);
    }
    this.#starts = starts;
  }

  isLong(term: number): boolean {
    return (this.counts[term] ?? 0) >= LONG_LIST;
  }

  /** The lists of terms from `first` up to `end`, one after the other, without those that are long. */
  rows(first: number, end: number): PostingList {
    const rows = this.#readUpTo(end);
    const [from, to] = [this.#starts[first], this.#starts[end]];
    return { docs: rows.docs.subarray(from, to), marks: rows.marks.subarray(from, to) };
  }

  #readUpTo(end: number): PostingList {
    const { counts, bits, frame } = this;
    const starts = this.#starts;
    const total = starts[counts.length] ?? 0;
    this.#rows ??= { docs: new Uint32Array(total), marks: new Uint8Array(total) };
    const rows = this.#rows;
    for (let term = this.#read; term < end; term += 1) {
      const count = counts[term] ?? 0;
      if (count < LONG_LIST) readPostings(bits, count, frame, rows, starts[term] ?? 0);
    }
    this.#read = Math.max(this.#read, end);
    return rows;
  }
}
