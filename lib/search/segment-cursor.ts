/** Goes through the terms of a segment in order, with a few blocks of them in memory at a time. */
import { decodeBlock } from './block';
import { CorruptIndexError } from './corrupt-index-error';
import type { IndexRecords, Segment } from './index-record';
import { readTerm } from './segment-reader';
import type { TermPostings } from './segment-writer';

/** Each reading is a transaction of its own. */
const BLOCKS_AT_ONCE = 16;

export class SegmentCursor {
  #terms: readonly TermPostings[] = [];
  #at = 0;
  #from = '';
  #read = 0;

  /** Stands before the first term until a block is loaded. */
  constructor(
    readonly records: IndexRecords,
    readonly segment: Segment,
  ) {}

  /** The term it stands at; undefined where the next block is not loaded yet, and at the end. */
  get head(): TermPostings | undefined {
    return this.#terms[this.#at];
  }

  get isAtEnd(): boolean {
    return this.head === undefined && this.#read === this.segment.terms;
  }

  /** Goes on to the next term. */
  next(): void {
    this.#at += 1;
  }

  /** Goes on to the next blocks. Throws a CorruptIndexError where it is missing or broken. */
  async load(): Promise<void> {
    const blocks = await this.records.first(this.segment.number, 'block', this.#from, BLOCKS_AT_ONCE);
    if (blocks.length === 0) throw new CorruptIndexError('a block is missing');
    this.#terms = (await Promise.all(blocks.map((bytes) => this.#termsOf(bytes)))).flat();
    this.#at = 0;
    this.#read += this.#terms.length;
    const last = this.#terms.at(-1)?.key ?? '';
    // Else blocks are out of order or one is missing, and the same could be read forever.
    if (last < this.#from || this.#read > this.segment.terms)
      throw new CorruptIndexError('a block is another');
    this.#from = `${last}\0`;
  }

  async #termsOf(bytes: Uint8Array): Promise<TermPostings[]> {
    const block = decodeBlock(bytes);
    const terms: TermPostings[] = [];
    for (let term = 0; term < block.keys.count; term += 1) {
      const key = block.keys.key(term);
      const isLong = block.isLong(term);
      const postings = isLong
        ? await readTerm(this.records, this.segment.number, key)
        : block.rows(term, term + 1);
      terms.push({ key, postings });
    }
    return terms;
  }
}
