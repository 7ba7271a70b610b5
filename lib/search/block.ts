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
import type { KeyTable } from './key-table';
import type { PostingList } from './posting-list';
import { readPostings, writePostings } from './postings-codec';
import { frameOf, type PostingsFrame, ranksOf, readFrame, writeFrame } from './postings-frame';

/** A list of so many documents or more is in records of its own. */
export const LONG_LIST = 1024;

/** What a posting takes, by measure: lists are written when the block's frame is known. */
const POSTING_BYTES = 1.3;
/** What a key takes beside its letters, and the number of its documents. */
const TERM_BYTES = 2;

/** Makes a block of terms that come in order. */
export class BlockWriter {
  readonly #keys = new FrontCoder();
  readonly #counts: number[] = [];
  readonly #lists: PostingList[] = [];
  #postings = 0;

  /** How many terms it has. */
  get count(): number {
    return this.#counts.length;
  }

  /** About what it takes. */
  get bytes(): number {
    return this.#keys.bytes + this.#counts.length * TERM_BYTES + this.#postings * POSTING_BYTES;
  }

  /** Adds a term. Postings are not empty; those of a long list are left out. */
  add(key: string, postings: PostingList): void {
    this.#keys.add(key);
    this.#counts.push(postings.docs.length);
    if (postings.docs.length >= LONG_LIST) return;
    this.#lists.push(postings);
    this.#postings += postings.docs.length;
  }

  finish(): Uint8Array<ArrayBuffer> {
    const frame = frameOf(this.#lists);
    const ranks = ranksOf(frame);
    const bits = new BitWriter();
    for (const count of this.#counts) bits.gamma(count);
    for (const list of this.#lists) writePostings(bits, list, frame, ranks);
    const block = new ByteWriter();
    block.skip(CHECKSUM_BYTES);
    block.varint(this.#counts.length);
    writeFrame(block, frame);
    block.append(this.#keys.finish());
    block.append(bits.finish());
    return seal('block', block.finish());
  }
}

/** Throws a CorruptIndexError where the bytes are not those of a block. */
export function decodeBlock(bytes: Uint8Array): Block {
  checkSeal('block', bytes);
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
    const rows = this.#readUpTo(end);
    const [from, to] = [this.#starts[first], this.#starts[end]];
    return { docs: rows.docs.subarray(from, to), marks: rows.marks.subarray(from, to) };
  }

  #readUpTo(end: number): PostingList {
    const total = this.#starts[this.counts.length] ?? 0;
    this.#rows ??= { docs: new Uint32Array(total), marks: new Uint8Array(total) };
    for (; this.#read < end; this.#read += 1) {
      const count = this.counts[this.#read] ?? 0;
      if (count < LONG_LIST)
        readPostings(this.bits, count, this.frame, this.#rows, this.#starts[this.#read] ?? 0);
    }
    return this.#rows;
  }
}
