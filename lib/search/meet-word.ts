/** Which documents meet a word, and what they are worth, by the index alone. */
import { ANY_FIELD } from './fields';
import { bothMarks, intersectPostings, sharedMark } from './join-postings';
import type { Matches } from './matches';
import { fieldsOf, type PostingList } from './posting-list';
import { postingsOf, type ReadTerms } from './read-terms';
import type { TermWant, WantedWord, Way } from './wanted';
import { rarity, worthByMark } from './worth';

/** A way that only texts can tell, and the documents that may meet it: each with the fields in which it has all terms. */
export interface PossibleWay {
  readonly way: Way;
  readonly postings: PostingList;
}

export interface MetWord {
  readonly matches: Matches;
  readonly phrases: readonly PossibleWay[];
}

/**
 * Documents are worth the best way by which they surely meet the word, and in doubt, where there is none, the best by which
 * they may; all of them the more, the fewer they are. `documents` is how many the library has.
 */
export function meetWord({ ways }: WantedWord, terms: ReadTerms, documents: number): MetWord {
  const met = ways.map((way): PossibleWay => ({ way, postings: havingAll(way, terms) }));
  const phrases = met.filter(({ way }) => way.phrase !== undefined);
  const sure = met.filter(({ way }) => way.phrase === undefined);
  // One row of all documents for both: what a document may be worth is below 0. Fresh memory is what costs a fresh page most.
  const worths = new Float32Array(documents);
  for (const way of sure) raiseSure(worths, way);
  for (const way of phrases) raisePossible(worths, way);
  const postings = met.reduce((sum, { postings: { docs } }) => sum + docs.length, 0);
  return { matches: collect(worths, Math.min(postings, documents), phrases.length > 0), phrases };
}

/** Documents with all terms of a way, those of a phrase in one field. */
function havingAll({ terms, phrase }: Way, read: ReadTerms): PostingList {
  const [only, ...others] = terms;
  // Of one term the worth of its marks tells in which fields it counts; but a phrase is looked for in these alone.
  if (only !== undefined && others.length === 0 && phrase === undefined) return postingsOf(read, only);
  const lists = terms.map((want) => within(postingsOf(read, want), want));
  return intersectPostings(lists, phrase === undefined ? bothMarks : sharedMark);
}

/** The postings whose term stands in one of the fields that count, with nothing said of the others. */
function within(postings: PostingList, { fields }: TermWant): PostingList {
  if (fields === ANY_FIELD) return postings;
  const { docs, marks } = postings;
  const isWithin = (_: number, index: number) => (fieldsOf(marks[index] ?? 0) & fields) !== 0;
  const counting = marks.filter(isWithin).map((mark) => mark & ~(ANY_FIELD & ~fields));
  return { docs: docs.filter(isWithin), marks: counting };
}

/** Raises what documents are worth to what they surely are by a way. */
function raiseSure(worths: Float32Array, { way, postings: { docs, marks } }: PossibleWay): void {
  const { byMark, weight } = worthOfWay(way);
  for (let index = 0; index < docs.length; index += 1) {
    const doc = docs[index] ?? 0;
    const worth = weight * (byMark[marks[index] ?? 0] ?? 0);
    if (worth > (worths[doc] ?? 0)) worths[doc] = worth;
  }
}

/** The same for what they may be, where they are surely nothing. */
function raisePossible(worths: Float32Array, { way, postings: { docs, marks } }: PossibleWay): void {
  const { byMark, weight } = worthOfWay(way);
  for (let index = 0; index < docs.length; index += 1) {
    const doc = docs[index] ?? 0;
    const known = worths[doc] ?? 0;
    const worth = -weight * (byMark[marks[index] ?? 0] ?? 0);
    if (known <= 0 && worth < known) worths[doc] = worth;
  }
}

function worthOfWay({ terms }: Way): { readonly byMark: Float32Array; readonly weight: number } {
  const fields = terms.reduce((all, want) => all | want.fields, 0);
  return { byMark: worthByMark(fields), weight: Math.min(...terms.map((want) => want.weight)) };
}

/** Documents that are worth anything, of which there are at most so many. */
function collect(worths: Float32Array, most: number, hasDoubts: boolean): Matches {
  const docs = new Uint32Array(most);
  const scores = new Float32Array(most);
  const doubts = hasDoubts ? new Uint8Array(most) : undefined;
  let length = 0;
  for (let doc = 0; doc < worths.length; doc += 1) {
    const worth = worths[doc] ?? 0;
    if (worth === 0) continue;
    docs[length] = doc;
    scores[length] = Math.abs(worth);
    if (worth < 0 && doubts !== undefined) doubts[length] = 1;
    length += 1;
  }
  const rare = rarity(length, worths.length);
  for (let index = 0; index < length; index += 1) scores[index] = rare * (scores[index] ?? 0);
  return {
    docs: docs.subarray(0, length),
    scores: scores.subarray(0, length),
    doubts: doubts?.subarray(0, length),
  };
}
