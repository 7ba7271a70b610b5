/** Makes a segment's records of its terms, which come in order. */
import { encodeBlock, LONG_LIST, type TermPostings } from './block';
import type { IndexRecord, SegmentSummary } from './index-record';
import { encodeLong, keyOfPart } from './postings-record';
import { PrefixUnions } from './prefix-unions';
import { VocabularyWriter } from './vocabulary';

/** About what a block takes before it is closed. */
const BLOCK_BYTES = 4096;
/** What a term and a posting take, by measure: a block is encoded only once. */
const TERM_BYTES = 7;
const POSTING_BYTES = 1.3;

export class SegmentWriter {
  readonly #unions = new PrefixUnions();
  readonly #vocabulary = new VocabularyWriter();
  readonly #unionKeys = new Set<string>();
  #block: TermPostings[] = [];
  #blockBytes = 0;
  #terms = 0;
  #bytes = 0;

  /** Adds a term that comes after all before. Answers the records that are complete by now. */
  add(term: TermPostings): IndexRecord[] {
    const { key, postings } = term;
    const long = postings.docs.length < LONG_LIST ? [] : encodeLong('long', key, postings);
    const bytes = TERM_BYTES + (long.length > 0 ? sizeOf(long) : postings.docs.length * POSTING_BYTES);
    const blockBytes = long.length > 0 ? TERM_BYTES : bytes;
    const records = this.#blockBytes + blockBytes > BLOCK_BYTES ? this.#closeBlock() : [];
    this.#block.push(term);
    this.#blockBytes += blockBytes;
    this.#terms += 1;
    const word = this.#vocabulary.add(key, postings.docs.length);
    return this.#count([...records, ...long, ...this.#unions.add(term, bytes), ...(word ? [word] : [])]);
  }

  /** Answers the last records. */
  finish(): IndexRecord[] {
    return this.#count([...this.#closeBlock(), ...this.#unions.finish(), ...this.#vocabulary.finish()]);
  }

  /** What was written so far; all of it after the end. */
  summary(documents: number): SegmentSummary {
    return { documents, terms: this.#terms, bytes: this.#bytes, unions: [...this.#unionKeys].sort() };
  }

  #closeBlock(): IndexRecord[] {
    const last = this.#block.at(-1);
    if (last === undefined) return [];
    const bytes = encodeBlock(this.#block);
    this.#block = [];
    this.#blockBytes = 0;
    return [{ kind: 'block', key: last.key, bytes }];
  }

  #count(records: IndexRecord[]): IndexRecord[] {
    for (const { kind, key } of records) if (kind === 'union') this.#unionKeys.add(keyOfPart(key));
    this.#bytes += sizeOf(records);
    return records;
  }
}

function sizeOf(records: readonly IndexRecord[]): number {
  return records.reduce((sum, { bytes }) => sum + bytes.length, 0);
}
