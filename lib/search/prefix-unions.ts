/**
 * Unions of the terms that begin alike, made while terms come in order, where looking at each of them would take too long, and
 * the records of words that begin several blocks of others (lib/search/rest-record.ts).
 */
import { sharedLength } from './front-coder';
import type { IndexRecord } from './index-record';
import type { PostingList } from './posting-list';
import { postingUnion } from './posting-union';
import { encodeLong } from './postings-record';
import { type BegunTerm, encodeRest } from './rest-record';

/** What is read in about two milliseconds. */
const MOST_BYTES = 48_000;
/** The longest beginnings that have unions. */
const MOST_LETTERS = 12;
/** Keys of papers are asked for whole. */
const NEVER_BEGUN = '>';

/** What had come before the first term with some beginning. */
interface Before {
  readonly terms: number;
  readonly bytes: number;
}

export class PrefixUnions {
  /** For each beginning of the last term, by its length less 1. */
  readonly #open: Before[] = [];
  /** Those that share a beginning with the last, in order; where they were many, one for all, without a key. */
  #terms: (BegunTerm | Pick<BegunTerm, 'postings'>)[] = [];
  #bytes = 0;
  #last = '';

  /** Adds a term and the bytes it takes. Answers the unions of beginnings that no more terms have. */
  add(key: string, postings: PostingList, bytes: number): IndexRecord[] {
    const beginning = key.startsWith(NEVER_BEGUN) ? '' : key.slice(0, MOST_LETTERS);
    const records = this.#closeTo(sharedLength(this.#last, beginning));
    while (this.#open.length < beginning.length) {
      this.#open.push({ terms: this.#terms.length, bytes: this.#bytes });
    }
    if (beginning !== '') this.#terms.push({ key, postings, bytes });
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
    if (length === 0) this.#terms = [];
    return records;
  }

  #close(prefix: string, before: Before): IndexRecord[] {
    const bytes = this.#bytes - before.bytes;
    const terms = this.#terms.slice(before.terms);
    const own = terms.filter((term) => 'key' in term);
    const rest = own.length === terms.length && own[0]?.key === prefix ? encodeRest(own) : [];
    if (bytes <= MOST_BYTES || terms.length < 2) return rest;
    const union = postingUnion(terms.map(({ postings }) => postings));
    this.#terms.splice(before.terms, terms.length, { postings: union });
    // It takes about half a byte a posting. Where it has more of them, most are one term's, which is as fast to read.
    return union.docs.length <= bytes ? encodeLong('union', prefix, union) : rest;
  }
}
