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
  const sure = new Float32Array(documents);
  for (const way of ways) if (way.phrase === undefined) raise(sure, way, havingAll(way, terms));
  const possible = ways.filter(({ phrase }) => phrase !== undefined);
  const maybe = possible.length === 0 ? undefined : new Float32Array(documents);
  const phrases = possible.map((way) => {
    const postings = havingAll(way, terms);
    if (maybe !== undefined) raise(maybe, way, postings);
    return { way, postings };
  });
  return { matches: collect(sure, maybe), phrases };
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

/** Raises what documents are worth to what they are by a way. */
function raise(best: Float32Array, { terms }: Way, { docs, marks }: PostingList): void {
  const fields = terms.reduce((all, want) => all | want.fields, 0);
  const worths = worthByMark(fields);
  const weight = Math.min(...terms.map((want) => want.weight));
  for (let index = 0; index < docs.length; index += 1) {
    const doc = docs[index] ?? 0;
    const worth = weight * (worths[marks[index] ?? 0] ?? 0);
    if (worth > (best[doc] ?? 0)) best[doc] = worth;
  }
}

function collect(sure: Float32Array, maybe: Float32Array | undefined): Matches {
  const documents = sure.length;
  const docs = new Uint32Array(documents);
  const doubts = maybe === undefined ? undefined : new Uint8Array(documents);
  let length = 0;
  for (let doc = 0; doc < documents; doc += 1) {
    const isSure = (sure[doc] ?? 0) > 0;
    if (!isSure && (maybe === undefined || (maybe[doc] ?? 0) === 0)) continue;
    docs[length] = doc;
    if (!isSure && doubts !== undefined) doubts[length] = 1;
    length += 1;
  }
  const rare = rarity(length, documents);
  const scores = new Float32Array(length);
  for (let index = 0; index < length; index += 1) {
    const doc = docs[index] ?? 0;
    scores[index] = rare * (sure[doc] || maybe?.[doc] || 0);
  }
  return { docs: docs.subarray(0, length), scores, doubts: doubts?.subarray(0, length) };
}
