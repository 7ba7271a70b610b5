/** Makes a segment's records of its terms, which come in order. */
import { LONG_LIST } from './block';
import { BlockWriter } from './block-writer';
import type { IndexRecord, SegmentSummary } from './index-record';
import type { PostingList } from './posting-list';
import { encodeLong, keyOfPart } from './postings-record';
import { PrefixUnions } from './prefix-unions';
import { VocabularyWriter } from './vocabulary-writer';

/** A block that takes about as much is closed. */
const BLOCK_BYTES = 256;

/** A term and where it stands. */
export interface TermPostings {
  readonly key: string;
  /** Not empty. */
  readonly postings: PostingList;
}

export class SegmentWriter {
  readonly #unions = new PrefixUnions();
  readonly #vocabulary = new VocabularyWriter();
  readonly #unionKeys = new Set<string>();
  #block = new BlockWriter();
  #last = '';
  #terms = 0;
  #bytes = 0;
  #records: IndexRecord[] = [];

  /** Adds a term that comes after all before. */
  add({ key, postings }: TermPostings): void {
    const before = this.#block.bytes;
    this.#block.add(key, postings);
    const long = postings.docs.length < LONG_LIST ? [] : encodeLong('long', key, postings);
    this.#push(long);
    const bytes = long.reduce((sum, record) => sum + record.bytes.length, this.#block.bytes - before);
    this.#push(this.#unions.add(key, postings, bytes));
    this.#push(this.#vocabulary.add(key, postings.docs.length));
    this.#last = key;
    this.#terms += 1;
    if (this.#block.bytes >= BLOCK_BYTES) this.#closeBlock();
  }

  /** The records that are complete by now and were not taken yet. */
  take(): IndexRecord[] {
    const taken = this.#records;
    this.#records = [];
    return taken;
  }

  /** The last records, and what is known of them all. */
  finish(documents: number): { records: IndexRecord[]; summary: SegmentSummary } {
    this.#closeBlock();
    this.#push(this.#unions.finish());
    this.#push(this.#vocabulary.finish());
    const unions = [...this.#unionKeys].sort();
    return { records: this.take(), summary: { documents, terms: this.#terms, bytes: this.#bytes, unions } };
  }

  #closeBlock(): void {
    if (this.#block.count === 0) return;
    this.#push([{ kind: 'block', key: this.#last, bytes: this.#block.finish() }]);
    this.#block = new BlockWriter();
  }

  #push(records: readonly IndexRecord[]): void {
    for (const record of records) {
      if (record.kind === 'union') this.#unionKeys.add(keyOfPart(record.key));
      this.#bytes += record.bytes.length;
      this.#records.push(record);
    }
  }
}
