/** Postings of documents that have several terms. */
import { placeOf } from './matches';
import { fieldsOf, impactOf, makeMark, NO_POSTINGS, type PostingList } from './posting-list';
import { postingUnion } from './posting-union';

/** A mark of two, in one document. */
type JoinMarks = (mark: number, other: number) => number;

/** All fields that either stands in, and the lower impact, since both are needed. */
export const bothMarks: JoinMarks = (mark, other) =>
  makeMark(fieldsOf(mark | other), Math.min(impactOf(mark), impactOf(other)));

/** The fields that both stand in, and the lower impact. */
export const sharedMark: JoinMarks = (mark, other) =>
  makeMark(fieldsOf(mark & other), Math.min(impactOf(mark), impactOf(other)));

/** Documents that are in one of each of these lists, which are ascending, without those whose marks leave no field. */
export function intersectPostings(terms: readonly (readonly PostingList[])[], join: JoinMarks): PostingList {
  const [first = [], ...rest] = terms;
  return rest.reduce(
    (joined, lists) => asOne(lists.map((list) => intersectTwo(joined, list, join))),
    asOne(first),
  );
}

function asOne(lists: readonly PostingList[]): PostingList {
  const [only = NO_POSTINGS, ...others] = lists;
  return others.length === 0 ? only : postingUnion(lists);
}

/** In a list that is so many times as long as another, each of this one's documents is sooner looked up than waited for. */
const LONGER = 16;

function intersectTwo(one: PostingList, other: PostingList, join: JoinMarks): PostingList {
  const [ours, theirs] = [one.docs, other.docs];
  const most = Math.min(ours.length, theirs.length);
  const [docs, marks] = [new Uint32Array(most), new Uint8Array(most)];
  const isLookedUp = ours.length * LONGER < theirs.length;
  let [length, at] = [0, 0];
  for (let index = 0; index < ours.length && at < theirs.length; index += 1) {
    const doc = ours[index] ?? 0;
    if (isLookedUp) at = placeOf(theirs, doc) ?? at;
    else while (at < theirs.length && (theirs[at] ?? 0) < doc) at += 1;
    if (theirs[at] !== doc) continue;
    const mark = join(one.marks[index] ?? 0, other.marks[at] ?? 0);
    if (fieldsOf(mark) === 0) continue;
    docs[length] = doc;
    marks[length] = mark;
    length += 1;
  }
  return { docs: docs.subarray(0, length), marks: marks.subarray(0, length) };
}
