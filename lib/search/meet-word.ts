/** Which documents meet a word, and what they are worth, by the index alone. */
import { ANY_FIELD, type FieldMask } from './fields';
import type { Ground } from './ground';
import { bothMarks, intersectPostings, sharedMark } from './join-postings';
import { fieldsOf, type PostingList } from './posting-list';
import { type Postings, postingsOf, type ReadTerms } from './read-terms';
import type { TermWant, WantedWord, Way } from './wanted';
import { worthByMark } from './worth';
import { Worths } from './worths';

/** A way that only texts can tell, and the documents that may meet it: each with the fields in which it has all terms. */
export interface PossibleWay {
  readonly way: Way;
  readonly postings: PostingList;
}

export interface MetWord {
  readonly worths: Worths;
  readonly phrases: readonly PossibleWay[];
}

/**
 * Documents are worth the best way by which they surely meet the word, and in doubt, where there is none, the best by which
 * they may; all of them the more, the fewer they are. None is found that no reader sees.
 */
export function meetWord({ ways }: WantedWord, { terms, documents, unseen }: Ground): MetWord {
  const phrases = ways
    .filter(({ phrase }) => phrase !== undefined)
    .map((way): PossibleWay => ({ way, postings: havingAll(way, terms, sharedMark) }));
  const worths = new Worths(documents);
  raiseSure(
    worths,
    ways.filter(({ phrase }) => phrase === undefined),
    terms,
  );
  for (const { way, postings } of phrases)
    if (postings.docs.length > 0) worths.raisePossible(postings, worthsOf(way));
  for (const doc of unseen) worths.drop(doc);
  return { worths, phrases };
}

/** Best ways first: a list that a better one has had already, such as that of a word which also begins others, raises nothing. */
function raiseSure(worths: Worths, ways: readonly Way[], terms: ReadTerms): void {
  const raised = new Map<PostingList, FieldMask>();
  for (const way of ways.toSorted((one, other) => weightOf(other) - weightOf(one))) {
    const fields = fieldsOfWay(way);
    const lists = listsOf(way, terms).filter((list) => raised.get(list) !== fields);
    if (lists.length === 0) continue;
    const byMark = worthsOf(way);
    for (const list of lists) {
      raised.set(list, fields);
      worths.raise(list, byMark);
    }
  }
}

/** Of one term the worth of its marks tells in which fields it counts. */
function listsOf(way: Way, terms: ReadTerms): Postings {
  const [only, ...others] = way.terms;
  if (only !== undefined && others.length === 0) return postingsOf(terms, only);
  return [havingAll(way, terms, bothMarks)];
}

/** Documents with all terms of a way, each in the fields in which it counts. */
function havingAll(way: Way, terms: ReadTerms, join: typeof bothMarks): PostingList {
  return intersectPostings(
    way.terms.map((want) => postingsOf(terms, want).map((list) => within(list, want))),
    join,
  );
}

/** The postings whose term stands in one of the fields that count, with nothing said of the others. */
function within(postings: PostingList, { fields }: TermWant): PostingList {
  if (fields === ANY_FIELD) return postings;
  const { docs, marks } = postings;
  const isWithin = (_: number, index: number) => (fieldsOf(marks[index] ?? 0) & fields) !== 0;
  const counting = marks.filter(isWithin).map((mark) => mark & ~(ANY_FIELD & ~fields));
  return { docs: docs.filter(isWithin), marks: counting };
}

/** What its postings are worth, by their marks. */
function worthsOf(way: Way): Uint16Array {
  return worthByMark(fieldsOfWay(way), weightOf(way));
}

function fieldsOfWay({ terms }: Way): FieldMask {
  return terms.reduce((all, want) => all | want.fields, 0);
}

function weightOf({ terms }: Way): number {
  return Math.min(...terms.map((want) => want.weight));
}
