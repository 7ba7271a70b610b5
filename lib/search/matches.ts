/** Documents that meet a condition, ascending, and what each of them is worth: what evaluating a query joins and divides. */

export interface Matches {
  readonly docs: Uint32Array;
  /** One for each document, in the same order. */
  readonly scores: Float32Array;
  /** 1 where only a look at the document's texts tells whether it matches; undefined where all are sure. */
  readonly doubts?: Uint8Array | undefined;
}

export const NO_MATCHES: Matches = { docs: new Uint32Array(0), scores: new Float32Array(0) };

/** Gathers matches in the order of their documents, up to a number that is known before. */
class Gathering {
  private readonly docs: Uint32Array;
  private readonly scores: Float32Array;
  private readonly doubts: Uint8Array | undefined;
  private length = 0;

  constructor(most: number, hasDoubts: boolean) {
    this.docs = new Uint32Array(most);
    this.scores = new Float32Array(most);
    this.doubts = hasDoubts ? new Uint8Array(most) : undefined;
  }

  add(doc: number, score: number, doubt: number): void {
    this.docs[this.length] = doc;
    this.scores[this.length] = score;
    if (this.doubts !== undefined) this.doubts[this.length] = doubt;
    this.length += 1;
  }

  finish(): Matches {
    return {
      docs: this.docs.subarray(0, this.length),
      scores: this.scores.subarray(0, this.length),
      doubts: this.doubts?.subarray(0, this.length),
    };
  }
}

/** What is in both; scores are added up. In doubt where either is. */
export function intersect(one: Matches, other: Matches): Matches {
  const both = new Gathering(Math.min(one.docs.length, other.docs.length), hasDoubts(one, other));
  let at = 0;
  for (let index = 0; index < one.docs.length && at < other.docs.length; index += 1) {
    const doc = one.docs[index] ?? 0;
    while (at < other.docs.length && (other.docs[at] ?? 0) < doc) at += 1;
    if (at === other.docs.length || other.docs[at] !== doc) continue;
    both.add(doc, scoreAt(one, index) + scoreAt(other, at), doubtAt(one, index) | doubtAt(other, at));
  }
  return both.finish();
}

/** How the scores of a document in both of two are joined: `best` where they are two ways of one thing. */
export type Joining = 'sum' | 'best';

/** What is in either. In doubt where no one is sure; of a sure one and one in doubt the sure one counts. */
export function unite(one: Matches, other: Matches, joining: Joining): Matches {
  if (one.docs.length === 0) return other;
  if (other.docs.length === 0) return one;
  const either = new Gathering(one.docs.length + other.docs.length, hasDoubts(one, other));
  let [index, at] = [0, 0];
  while (index < one.docs.length || at < other.docs.length) {
    const doc = one.docs[index] ?? Number.POSITIVE_INFINITY;
    const otherDoc = other.docs[at] ?? Number.POSITIVE_INFINITY;
    if (doc < otherDoc) either.add(doc, scoreAt(one, index), doubtAt(one, index));
    else if (otherDoc < doc) either.add(otherDoc, scoreAt(other, at), doubtAt(other, at));
    else {
      const doubt = doubtAt(one, index) & doubtAt(other, at);
      either.add(doc, joinScores(one, index, other, at, joining), doubt);
    }
    if (doc <= otherDoc) index += 1;
    if (otherDoc <= doc) at += 1;
  }
  return either.finish();
}

function joinScores(one: Matches, index: number, other: Matches, at: number, joining: Joining): number {
  const [score, otherScore] = [scoreAt(one, index), scoreAt(other, at)];
  if (doubtAt(one, index) !== doubtAt(other, at)) return doubtAt(one, index) === 0 ? score : otherScore;
  return joining === 'sum' ? score + otherScore : Math.max(score, otherScore);
}

/** What is in the first and not in the second. Where it is in the second with doubt, it is in the difference with doubt. */
export function subtract(one: Matches, other: Matches): Matches {
  const rest = new Gathering(one.docs.length, hasDoubts(one, other));
  let at = 0;
  for (let index = 0; index < one.docs.length; index += 1) {
    const doc = one.docs[index] ?? 0;
    while (at < other.docs.length && (other.docs[at] ?? 0) < doc) at += 1;
    const isInBoth = at < other.docs.length && other.docs[at] === doc;
    if (isInBoth && doubtAt(other, at) === 0) continue;
    rest.add(doc, scoreAt(one, index), isInBoth ? 1 : doubtAt(one, index));
  }
  return rest.finish();
}

/** Those whose number passes, up to so many documents, without any worth. */
export function allThat(documents: number, passes: (doc: number) => boolean): Matches {
  const docs = new Uint32Array(documents);
  let length = 0;
  for (let doc = 0; doc < documents; doc += 1) {
    if (!passes(doc)) continue;
    docs[length] = doc;
    length += 1;
  }
  return { docs: docs.subarray(0, length), scores: new Float32Array(length) };
}

/** Those that pass. */
export function filterMatches(matches: Matches, passes: (doc: number) => boolean): Matches {
  const kept = new Gathering(matches.docs.length, hasDoubts(matches));
  for (let index = 0; index < matches.docs.length; index += 1) {
    const doc = matches.docs[index] ?? 0;
    if (passes(doc)) kept.add(doc, scoreAt(matches, index), doubtAt(matches, index));
  }
  return kept.finish();
}

/** The place of a document in ascending ones; undefined where it is not among them. */
export function placeOf(docs: Uint32Array, doc: number): number | undefined {
  let [low, high] = [0, docs.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((docs[middle] ?? 0) < doc) low = middle + 1;
    else high = middle;
  }
  return docs[low] === doc ? low : undefined;
}

export function scoreAt({ scores }: Matches, index: number): number {
  return scores[index] ?? 0;
}

/** 1 where it is in doubt, else 0. */
export function doubtAt({ doubts }: Matches, index: number): number {
  return doubts?.[index] ?? 0;
}

function hasDoubts(...all: readonly Matches[]): boolean {
  return all.some(({ doubts }) => doubts !== undefined);
}
