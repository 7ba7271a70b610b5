/** What documents are worth by one word, while its ways are gone through one after the other. */
import { doubtAt, Gathering, type Matches } from './matches';
import type { PostingList } from './posting-list';
import { rarity } from './worth';

/** Where all postings but the longest list's are fewer than one in so many documents, only those of lists are looked at. */
const FEW = 16;
const NO_DOCUMENTS = new Uint32Array(0);

export class Worths {
  /** Of every document; below 0 where it is in doubt. One row for both: fresh memory is what costs a fresh page most. */
  readonly #worths: Int16Array;
  readonly #lists: Uint32Array[] = [];
  #count = 0;
  #hasDoubts = false;

  /** Nothing is worth anything yet, of so many documents. */
  constructor(documents: number) {
    this.#worths = new Int16Array(documents);
  }

  /** How many documents are worth anything. */
  get count(): number {
    return this.#count;
  }

  /** Raises what documents are worth to what they surely are by a list, which its marks tell. */
  raise({ docs, marks }: PostingList, byMark: Uint16Array): void {
    const worths = this.#worths;
    let count = 0;
    for (let index = 0; index < docs.length; index += 1) {
      const doc = docs[index] ?? 0;
      const worth = byMark[marks[index] ?? 0] ?? 0;
      const known = worths[doc] ?? 0;
      if (worth <= known) continue;
      if (known === 0) count += 1;
      worths[doc] = worth;
    }
    this.#lists.push(docs);
    this.#count += count;
  }

  /** The same for what they may be, where they are surely nothing: to be told after all that is sure. */
  raisePossible({ docs, marks }: PostingList, byMark: Uint16Array): void {
    const worths = this.#worths;
    let count = 0;
    for (let index = 0; index < docs.length; index += 1) {
      const doc = docs[index] ?? 0;
      const worth = -(byMark[marks[index] ?? 0] ?? 0);
      const known = worths[doc] ?? 0;
      if (known > 0 || worth >= known) continue;
      if (known === 0) count += 1;
      worths[doc] = worth;
    }
    this.#lists.push(docs);
    this.#count += count;
    this.#hasDoubts = true;
  }

  /** 1 where it is in doubt whether a document is worth anything, 0 where it surely is; undefined where it is worth nothing. */
  doubtOf(doc: number): number | undefined {
    const worth = this.#worths[doc] ?? 0;
    return worth === 0 ? undefined : Number(worth < 0);
  }

  /** Makes a document worth nothing. */
  drop(doc: number): void {
    if (this.#worths[doc] !== 0) this.#count -= 1;
    this.#worths[doc] = 0;
  }

  /** Documents that are worth anything, all of them the more, the fewer they are. */
  collect(): Matches {
    const worths = this.#worths;
    const found = new Gathering(this.#count, this.#hasDoubts);
    const { docs, scores, doubts } = found;
    const rare = rarity(this.#count, worths.length);
    const { longest, others, end } = this.#candidates();
    let [length, doubtful, index, at] = [0, 0, 0, 0];
    while (length < docs.length) {
      const next = longest === undefined ? index : (longest[index] ?? end);
      const other = others[at] ?? end;
      const doc = next < other ? next : other;
      // No document has such a number: a list that says so was not written by us.
      if (doc >= end) break;
      if (next === doc) index += 1;
      while (others[at] === doc) at += 1;
      const worth = worths[doc] ?? 0;
      if (worth === 0) continue;
      docs[length] = doc;
      scores[length] = rare * Math.abs(worth);
      if (worth < 0 && doubts !== undefined) {
        doubts[length] = 1;
        doubtful += 1;
      }
      length += 1;
    }
    return found.first(length, doubtful);
  }

  /** Of matches those that are worth anything here too, and worth as much more. In doubt where either is. */
  narrow(matches: Matches): Matches {
    const worths = this.#worths;
    const all = matches.docs;
    const most = Math.min(all.length, this.#count);
    const found = new Gathering(most, this.#hasDoubts || matches.doubts !== undefined);
    const { docs, scores, doubts } = found;
    const rare = rarity(this.#count, worths.length);
    let [length, doubtful] = [0, 0];
    for (let index = 0; length < most && index < all.length; index += 1) {
      const doc = all[index] ?? 0;
      const worth = worths[doc] ?? 0;
      if (worth === 0) continue;
      docs[length] = doc;
      scores[length] = (matches.scores[index] ?? 0) + rare * Math.abs(worth);
      if (doubts !== undefined && (worth < 0 || doubtAt(matches, index) === 1)) {
        doubts[length] = 1;
        doubtful += 1;
      }
      length += 1;
    }
    return found.first(length, doubtful);
  }

  /**
   * Where documents that are worth anything can be: in the longest list, or, where it is undefined, anywhere below `end`; and in
   * the others, ascending, some several times.
   */
  #candidates(): { longest: Uint32Array | undefined; others: Uint32Array; end: number } {
    const end = this.#worths.length;
    const [longest = NO_DOCUMENTS, ...others] = this.#lists.toSorted(
      (one, other) => other.length - one.length,
    );
    const postings = others.reduce((sum, { length }) => sum + length, 0);
    if (postings * FEW > end) return { longest: undefined, others: NO_DOCUMENTS, end };
    return { longest, others: inARow(others, postings).sort(), end };
  }
}

function inARow(lists: readonly Uint32Array[], length: number): Uint32Array {
  const row = new Uint32Array(length);
  let at = 0;
  for (const list of lists) {
    row.set(list, at);
    at += list.length;
  }
  return row;
}
