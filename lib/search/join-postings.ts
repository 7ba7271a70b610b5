/** Joining postings of several terms. */
import { fieldsOf, impactOf, makeMark, NO_POSTINGS, type PostingList } from './posting-list';

/** A mark of two, in one document. */
type JoinMarks = (mark: number, other: number) => number;

/** All fields that either stands in, and the higher impact. */
export const eitherMark: JoinMarks = (mark, other) =>
  makeMark(fieldsOf(mark | other), Math.max(impactOf(mark), impactOf(other)));

/** All fields that either stands in, and the lower impact, since both are needed. */
export const bothMarks: JoinMarks = (mark, other) =>
  makeMark(fieldsOf(mark | other), Math.min(impactOf(mark), impactOf(other)));

/** The fields that both stand in, and the lower impact. */
export const sharedMark: JoinMarks = (mark, other) =>
  makeMark(fieldsOf(mark & other), Math.min(impactOf(mark), impactOf(other)));

/** Documents that are in all, without those whose marks leave no field. */
export function intersectPostings(lists: readonly PostingList[], join: JoinMarks): PostingList {
  const [first = NO_POSTINGS, ...rest] = lists;
  return rest.reduce((joined, list) => intersectTwo(joined, list, join), first);
}

function intersectTwo(one: PostingList, other: PostingList, join: JoinMarks): PostingList {
  const most = Math.min(one.docs.length, other.docs.length);
  const [docs, marks] = [new Uint32Array(most), new Uint8Array(most)];
  let [length, at] = [0, 0];
  for (let index = 0; index < one.docs.length && at < other.docs.length; index += 1) {
    const doc = one.docs[index] ?? 0;
    while (at < other.docs.length && (other.docs[at] ?? 0) < doc) at += 1;
    if (at === other.docs.length || other.docs[at] !== doc) continue;
    const mark = join(one.marks[index] ?? 0, other.marks[at] ?? 0);
    if (fieldsOf(mark) === 0) continue;
    docs[length] = doc;
    marks[length] = mark;
    length += 1;
  }
  return { docs: docs.subarray(0, length), marks: marks.subarray(0, length) };
}

/** Documents that are in any, with {@link eitherMark}. */
export function unitePostings(lists: readonly PostingList[]): PostingList {
  // By halves, so that no long list is gone through once for each of the others.
  if (lists.length < 2) return lists[0] ?? NO_POSTINGS;
  const half = lists.length >>> 1;
  return uniteTwo(unitePostings(lists.slice(0, half)), unitePostings(lists.slice(half)));
}

function uniteTwo(one: PostingList, other: PostingList): PostingList {
  const most = one.docs.length + other.docs.length;
  const [docs, marks] = [new Uint32Array(most), new Uint8Array(most)];
  let [length, index, at] = [0, 0, 0];
  while (index < one.docs.length || at < other.docs.length) {
    const doc = one.docs[index] ?? Number.POSITIVE_INFINITY;
    const otherDoc = other.docs[at] ?? Number.POSITIVE_INFINITY;
    docs[length] = Math.min(doc, otherDoc);
    const mark = doc <= otherDoc ? (one.marks[index] ?? 0) : 0;
    marks[length] = otherDoc <= doc ? eitherMark(mark, other.marks[at] ?? 0) : mark;
    if (doc <= otherDoc) index += 1;
    if (otherDoc <= doc) at += 1;
    length += 1;
  }
  return { docs: docs.subarray(0, length), marks: marks.subarray(0, length) };
}
