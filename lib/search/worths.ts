/** What documents are worth by one word, while its ways are gone through one after the other. */
import type { Matches } from './matches';
import type { PostingList } from './posting-list';
import { rarity } from './worth';

/** What a posting is worth: by its mark, times the weight. */
export interface Scale {
  readonly byMark: Float32Array;
  readonly weight: number;
}

/** Where all postings are fewer than one in so many documents, only theirs are looked at. */
const FEW = 16;

export class Worths {
  /** Of every document; below 0 where it is in doubt. One row for both: fresh memory is what costs a fresh page most. */
  readonly #worths: Float32Array;
  readonly #lists: Uint32Array[] = [];
  #count = 0;
  #hasDoubts = false;

  /** Nothing is worth anything yet, of so many documents. */
  constructor(documents: number) {
    this.#worths = new Float32Array(documents);
  }

  /** Raises what documents are worth to what they surely are by a list. */
  raise({ docs, marks }: PostingList, { byMark, weight }: Scale): void {
    const worths = this.#worths;
    let count = 0;
    for (let index = 0; index < docs.length; index += 1) {
      const doc = docs[index] ?? 0;
      const worth = weight * (byMark[marks[index] ?? 0] ?? 0);
      const known = worths[doc] ?? 0;
      if (worth <= known) continue;
      if (known === 0) count += 1;
      worths[doc] = worth;
    }
    this.#lists.push(docs);
    this.#count += count;
  }

  /** The same for what they may be, where they are surely nothing: to be told after all that is sure. */
  raisePossible({ docs, marks }: PostingList, { byMark, weight }: Scale): void {
    const worths = this.#worths;
    let count = 0;
    for (let index = 0; index < docs.length; index += 1) {
      const doc = docs[index] ?? 0;
      const worth = -weight * (byMark[marks[index] ?? 0] ?? 0);
      const known = worths[doc] ?? 0;
      if (known > 0 || worth >= known) continue;
      if (known === 0) count += 1;
      worths[doc] = worth;
    }
    this.#lists.push(docs);
    this.#count += count;
    this.#hasDoubts = true;
  }

  /** Makes a document worth nothing. */
  drop(doc: number): void {
    if (this.#worths[doc] !== 0) this.#count -= 1;
    this.#worths[doc] = 0;
  }

  /** Documents that are worth anything, all of them the more, the fewer they are. */
  collect(): Matches {
    const worths = this.#worths;
    const found = {
      docs: new Uint32Array(this.#count),
      scores: new Float32Array(this.#count),
      doubts: this.#hasDoubts ? new Uint8Array(this.#count) : undefined,
    };
    const { docs, scores, doubts } = found;
    const rare = rarity(this.#count, worths.length);
    const some = this.#candidates();
    const end = some?.length ?? worths.length;
    let length = 0;
    for (let index = 0; length < docs.length && index < end; index += 1) {
      const doc = some === undefined ? index : (some[index] ?? 0);
      const worth = worths[doc] ?? 0;
      if (worth === 0 || (length > 0 && docs[length - 1] === doc)) continue;
      docs[length] = doc;
      scores[length] = rare * Math.abs(worth);
      if (worth < 0 && doubts !== undefined) doubts[length] = 1;
      length += 1;
    }
    return found;
  }

  /** The documents of all lists, ascending, some several times; undefined where they are not few. */
  #candidates(): Uint32Array | undefined {
    const postings = this.#lists.reduce((sum, { length }) => sum + length, 0);
    if (postings * FEW > this.#worths.length) return undefined;
    return Uint32Array.from(this.#lists.flatMap((docs) => [...docs])).sort();
  }
}
