/** Documents that meet a condition, ascending, and what each of them is worth: what evaluating a query joins and divides. */

export interface Matches {
  readonly docs: Uint32Array;
  /** One for each document, in the same order, as lib/search/worth.ts counts. */
  readonly scores: Int32Array;
  /** 1 where only a look at the document's texts tells whether it matches; undefined where all are sure. */
  readonly doubts?: Uint8Array | undefined;
  /** How many are in doubt. */
  readonly doubtful: number;
}

export const NO_MATCHES: Matches = { docs: new Uint32Array(0), scores: new Int32Array(0), doubtful: 0 };

/** Places for as many as there may be, of which the first are taken. Its arrays are filled by whoever makes it. */
export class Gathering {
  readonly docs: Uint32Array;
  readonly scores: Int32Array;
  readonly doubts: Uint8Array | undefined;

  constructor(most: number, hasDoubts: boolean) {
    this.docs = new Uint32Array(most);
    this.scores = new Int32Array(most);
    this.doubts = hasDoubts ? new Uint8Array(most) : undefined;
  }

  first(length: number, doubtful = 0): Matches {
    return {
      doubtful,
      docs: this.docs.subarray(0, length),
      scores: this.scores.subarray(0, length),
      doubts: this.doubts?.subarray(0, length),
    };
  }
}

/** What is in both; scores are added up. In doubt where either is. */
export function intersect(one: Matches, other: Matches): Matches {
  const [ours, theirs] = [one.docs, other.docs];
  const both = new Gathering(Math.min(ours.length, theirs.length), hasDoubts(one, other));
  const { docs, scores, doubts } = both;
  let [length, at, doubtful] = [0, 0, 0];
  for (let index = 0; index < ours.length && at < theirs.length; index += 1) {
    const doc = ours[index] ?? 0;
    while (at < theirs.length && (theirs[at] ?? 0) < doc) at += 1;
    if (theirs[at] !== doc) continue;
    docs[length] = doc;
    scores[length] = (one.scores[index] ?? 0) + (other.scores[at] ?? 0);
    if (doubts !== undefined) {
      const doubt = doubtAt(one, index) | doubtAt(other, at);
      doubts[length] = doubt;
      doubtful += doubt;
    }
    length += 1;
  }
  return both.first(length, doubtful);
}

/**
 * What is in either of two conditions; scores are added up. In doubt where no one is sure, and then worth what it may be; the
 * sure ones count alone otherwise.
 */
export function unite(one: Matches, other: Matches): Matches {
  if (one.docs.length === 0) return other;
  if (other.docs.length === 0) return one;
  const either = new Gathering(one.docs.length + other.docs.length, hasDoubts(one, other));
  const { docs, scores, doubts } = either;
  let [length, index, at, doubtful] = [0, 0, 0, 0];
  while (index < one.docs.length || at < other.docs.length) {
    const doc = one.docs[index] ?? Number.POSITIVE_INFINITY;
    const otherDoc = other.docs[at] ?? Number.POSITIVE_INFINITY;
    const [isOurs, isTheirs] = [doc <= otherDoc, otherDoc <= doc];
    const doubt = (isOurs ? doubtAt(one, index) : 1) & (isTheirs ? doubtAt(other, at) : 1);
    docs[length] = Math.min(doc, otherDoc);
    if (isOurs && doubtAt(one, index) === doubt) scores[length] = one.scores[index] ?? 0;
    if (isTheirs && doubtAt(other, at) === doubt)
      scores[length] = (scores[length] ?? 0) + (other.scores[at] ?? 0);
    if (doubts !== undefined) doubts[length] = doubt;
    doubtful += doubt;
    length += 1;
    if (isOurs) index += 1;
    if (isTheirs) at += 1;
  }
  return either.first(length, doubtful);
}

/** What is in the first and not in the second. Where it is in the second with doubt, it is in the difference with doubt. */
export function subtract(one: Matches, other: Matches): Matches {
  const rest = new Gathering(one.docs.length, hasDoubts(one, other));
  let [length, at, doubtful] = [0, 0, 0];
  for (let index = 0; index < one.docs.length; index += 1) {
    const doc = one.docs[index] ?? 0;
    while (at < other.docs.length && (other.docs[at] ?? 0) < doc) at += 1;
    const isInBoth = other.docs[at] === doc;
    if (isInBoth && doubtAt(other, at) === 0) continue;
    rest.docs[length] = doc;
    rest.scores[length] = one.scores[index] ?? 0;
    const doubt = isInBoth ? 1 : doubtAt(one, index);
    if (rest.doubts !== undefined) rest.doubts[length] = doubt;
    doubtful += doubt;
    length += 1;
  }
  return rest.first(length, doubtful);
}

/** Documents whose number passes, of so many, without any worth. */
export function allThat(documents: number, passes: (doc: number) => boolean): Matches {
  const all = new Gathering(documents, false);
  let length = 0;
  for (let doc = 0; doc < documents; doc += 1) {
    if (!passes(doc)) continue;
    all.docs[length] = doc;
    length += 1;
  }
  return all.first(length);
}

/** Those whose document passes. */
export function filterMatches(matches: Matches, passes: (doc: number) => boolean): Matches {
  const kept = new Gathering(matches.docs.length, hasDoubts(matches));
  const { docs, scores, doubts } = kept;
  let [length, doubtful] = [0, 0];
  for (let index = 0; index < matches.docs.length; index += 1) {
    const doc = matches.docs[index] ?? 0;
    if (!passes(doc)) continue;
    docs[length] = doc;
    scores[length] = matches.scores[index] ?? 0;
    if (doubts !== undefined) doubts[length] = doubtAt(matches, index);
    doubtful += doubtAt(matches, index);
    length += 1;
  }
  return kept.first(length, doubtful);
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

/** 1 where it is in doubt, else 0. */
export function doubtAt({ doubts }: Matches, index: number): number {
  return doubts?.[index] ?? 0;
}

function hasDoubts(...all: readonly Matches[]): boolean {
  return all.some(({ doubts }) => doubts !== undefined);
}
