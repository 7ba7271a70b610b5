/**
 * Unions of the terms that begin alike, made while terms come in order, where looking at each of them would take too long.
 */
import { sharedLength } from './front-coder';
import type { IndexRecord } from './index-record';
import type { PostingList } from './posting-list';
import { postingUnion } from './posting-union';
import { encodeLong } from './postings-record';

/** What is read in about two milliseconds. */
const MOST_BYTES = 48_000;
/** The longest beginnings that have unions. */
const MOST_LETTERS = 12;
/** Keys of papers are asked for whole. */
const NEVER_BEGUN = '>';

/** What had come before the first term with some beginning. */
interface Before {
  readonly lists: number;
  readonly bytes: number;
}

export class PrefixUnions {
  /** For each beginning of the last term, by its length less 1. */
  readonly #open: Before[] = [];
  /** Of the terms that share a beginning with the last, in order; where they were many, one list for all. */
  #lists: PostingList[] = [];
  #bytes = 0;
  #last = '';

  /** Adds a term and the bytes it takes. Answers the unions of beginnings that no more terms have. */
  add(key: string, postings: PostingList, bytes: number): IndexRecord[] {
    const beginning = key.startsWith(NEVER_BEGUN) ? '' : key.slice(0, MOST_LETTERS);
    const records = this.#closeTo(sharedLength(this.#last, beginning));
    while (this.#open.length < beginning.length) {
      this.#open.push({ lists: this.#lists.length, bytes: this.#bytes });
    }
    if (beginning !== '') this.#lists.push(postings);
    this.#bytes += bytes;
    this.#last = beginning;
    return records;
  }

  finish(): IndexRecord[] {
    return this.#closeTo(0);
  }

  /** Closes the beginnings that are longer, the longest first. */
  #closeTo(length: number): IndexRecord[] {
    const records: IndexRecord[] = [];
    while (this.#open.length > length) {
      const prefix = this.#last.slice(0, this.#open.length);
      const before = this.#open.pop();
      if (before !== undefined) records.push(...this.#close(prefix, before));
    }
    if (length === 0) this.#lists = [];
    return records;
  }

  #close(prefix: string, before: Before): IndexRecord[] {
    const bytes = this.#bytes - before.bytes;
    if (bytes <= MOST_BYTES || this.#lists.length - before.lists < 2) return [];
    const union = postingUnion(this.#lists.splice(before.lists));
    this.#lists.push(union);
    // It takes about half a byte a posting. Where it has more of them, most are one term's, which is as fast to read.
    return union.docs.length <= bytes ? encodeLong('union', prefix, union) : [];
  }
}
