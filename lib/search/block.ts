/**
 * A block: terms in order, and the postings of those that stand in fewer than {@link LONG_LIST} documents.
 *
 * Layout: checksum; number of terms (varint); the postings' frame; the keys, front-coded; then, in bits, the number of
 * documents of every term (Elias's gamma code), and the posting lists one after the other. A reader so takes a block whole,
 * which is about 4 kB.
 */
import { BitReader, BitWriter } from './bits';
import { ByteReader, ByteWriter } from './bytes';
import { CHECKSUM_BYTES, checkSeal, seal } from './checksum';
import { FrontCoder, readKeys } from './front-coding';
import { encodeKey } from './key-letters';
import type { KeyTable } from './key-table';
import type { PostingList } from './posting-list';
import { readPostings, writePostings } from './postings-codec';
import { frameOf, type PostingsFrame, readFrame, writeFrame } from './postings-frame';

/** A list of so many documents or more is in records of its own. */
export const LONG_LIST = 1024;

/** A term and where it stands. */
export interface TermPostings {
  readonly key: string;
  /** Not empty. */
  readonly postings: PostingList;
}

/** The bytes of a block of these terms, which are in order. */
export function encodeBlock(terms: readonly TermPostings[]): Uint8Array<ArrayBuffer> {
  const short = terms.flatMap(({ postings }) => (postings.docs.length < LONG_LIST ? [postings] : []));
  const frame = frameOf(short);
  const keys = new FrontCoder();
  const bits = new BitWriter();
  for (const { key, postings } of terms) {
    keys.add(encodeKey(key));
    bits.gamma(postings.docs.length);
  }
  for (const list of short) writePostings(bits, list, frame);
  const block = new ByteWriter();
  block.skip(CHECKSUM_BYTES);
  block.varint(terms.length);
  writeFrame(block, frame);
  block.append(keys.finish());
  block.append(bits.finish());
  return seal(block.finish());
}

/** Throws a CorruptIndexError where the bytes are not those of a block. */
export function decodeBlock(bytes: Uint8Array): Block {
  checkSeal(bytes);
  const reader = new ByteReader(bytes, CHECKSUM_BYTES);
  const terms = reader.varint();
  const frame = readFrame(reader);
  const keys = readKeys(reader, terms);
  const bits = new BitReader(bytes, reader.position);
  const counts = new Uint32Array(terms);
  for (let term = 0; term < terms; term += 1) counts[term] = bits.gamma();
  return new Block(keys, counts, frame, bits);
}

/** A block taken apart. Its lists are read when they are wanted. */
export class Block {
  #rows: PostingList | undefined;
  readonly #starts: Uint32Array;

  constructor(
    readonly keys: KeyTable,
    /** By term, in how many documents it stands. */
    readonly counts: Uint32Array,
    readonly frame: PostingsFrame,
    readonly bits: BitReader,
  ) {
    this.#starts = new Uint32Array(counts.length + 1);
    for (const [term, count] of counts.entries()) {
      this.#starts[term + 1] = (this.#starts[term] ?? 0) + (count < LONG_LIST ? count : 0);
    }
  }

  isLong(term: number): boolean {
    return (this.counts[term] ?? 0) >= LONG_LIST;
  }

  /** The lists of terms from `first` up to `end`, one after the other, without those that are long. */
  rows(first: number, end: number): PostingList {
    this.#rows ??= this.#readRows();
    const [from, to] = [this.#starts[first], this.#starts[end]];
    return { docs: this.#rows.docs.subarray(from, to), marks: this.#rows.marks.subarray(from, to) };
  }

  #readRows(): PostingList {
    const total = this.#starts[this.counts.length] ?? 0;
    const rows = { docs: new Uint32Array(total), marks: new Uint8Array(total) };
    for (const [term, count] of this.counts.entries()) {
      if (count < LONG_LIST) readPostings(this.bits, count, this.frame, rows, this.#starts[term] ?? 0);
    }
    return rows;
  }
}
