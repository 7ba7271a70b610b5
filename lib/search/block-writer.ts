/** Makes blocks, as lib/search/block.ts reads them. */
import { BitWriter } from './bits';
import { LONG_LIST } from './block';
import { ByteWriter } from './bytes';
import { CHECKSUM_BYTES, seal } from './checksum';
import { FrontCoder } from './front-coder';
import type { PostingList } from './posting-list';
import { writePostings } from './postings-codec';
import { frameOf, ranksOf, writeFrame } from './postings-frame';

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
