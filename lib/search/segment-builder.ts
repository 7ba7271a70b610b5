/** Makes a segment of documents that are given one by one. */
import { type IndexRecord, LONGEST_TERM, type SegmentSummary } from './index-record';
import { SegmentWriter } from './segment-writer';

export interface BuiltSegment {
  readonly records: readonly IndexRecord[];
  readonly summary: SegmentSummary;
}

export class SegmentBuilder {
  readonly #termNumbers = new Map<string, number>();
  readonly #docs: number[] = [];
  /** By document, how many postings there are up to its end. */
  readonly #ends: number[] = [];
  /** By posting, in the order of documents. */
  #terms = new Uint32Array(4096);
  #marks = new Uint8Array(4096);
  #postings = 0;

  /** Postings so far: each takes five bytes of memory until the end, and as many again then. */
  get postings(): number {
    return this.#postings;
  }

  /** Documents so far. */
  get documents(): number {
    return this.#docs.length;
  }

  /**
   * Adds a document and the mark of each of its terms, none of which is 0. No key comes twice and none has U+0000; those that
   * are very long are left out. Throws a RangeError where a document's number is not larger than all before.
   */
  add(doc: number, terms: Iterable<readonly [key: string, mark: number]>): void {
    if (doc <= (this.#docs.at(-1) ?? -1)) throw new RangeError(`Document ${doc} is out of order.`);
    for (const [key, mark] of terms) {
      if (key.length > LONGEST_TERM) continue;
      if (this.#postings === this.#terms.length) this.#makeRoom();
      this.#terms[this.#postings] = this.#numberOf(key);
      this.#marks[this.#postings] = mark;
      this.#postings += 1;
    }
    this.#docs.push(doc);
    this.#ends.push(this.#postings);
  }

  /** The segment of all documents. Nothing can be added any more. */
  finish(): BuiltSegment {
    const { starts, docs, marks } = this.#sortByTerm();
    const writer = new SegmentWriter();
    for (const key of [...this.#termNumbers.keys()].sort()) {
      const number = this.#termNumbers.get(key) ?? 0;
      const [from, to] = [starts[number], starts[number + 1]];
      writer.add({ key, postings: { docs: docs.subarray(from, to), marks: marks.subarray(from, to) } });
    }
    return writer.finish(this.#docs.length);
  }

  #numberOf(key: string): number {
    const known = this.#termNumbers.get(key);
    if (known !== undefined) return known;
    const number = this.#termNumbers.size;
    this.#termNumbers.set(key, number);
    return number;
  }

  /** A counting sort: the postings of each term together, documents ascending. https://en.wikipedia.org/wiki/Counting_sort */
  #sortByTerm() {
    const starts = new Uint32Array(this.#termNumbers.size + 1);
    for (let place = 0; place < this.#postings; place += 1) {
      const term = this.#terms[place] ?? 0;
      starts[term + 1] = (starts[term + 1] ?? 0) + 1;
    }
    for (let term = 1; term < starts.length; term += 1) {
      starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0);
    }
    return { starts, ...this.#scatter(starts.slice()) };
  }

  /** Puts each posting where the next of its term belongs. */
  #scatter(next: Uint32Array) {
    const docs = new Uint32Array(this.#postings);
    const marks = new Uint8Array(this.#postings);
    let place = 0;
    for (const [index, doc] of this.#docs.entries()) {
      for (const end = this.#ends[index] ?? 0; place < end; place += 1) {
        const term = this.#terms[place] ?? 0;
        const target = next[term] ?? 0;
        docs[target] = doc;
        marks[target] = this.#marks[place] ?? 0;
        next[term] = target + 1;
      }
    }
    return { docs, marks };
  }

  #makeRoom(): void {
    const length = this.#terms.length * 2;
    const [terms, marks] = [this.#terms, this.#marks];
    this.#terms = new Uint32Array(length);
    this.#marks = new Uint8Array(length);
    this.#terms.set(terms);
    this.#marks.set(marks);
  }
}
