/** Posting lists as one: every document of any of them, once. */
import { joinMarks, NO_POSTINGS, type PostingList } from './posting-list';

/** Where postings are fewer than one in so many documents, they are sorted; else there is a place for every document. */
const FEW = 16;

/**
 * All postings of these lists, which need not be ascending, with the marks of a document that stands in several joined. No
 * mark is 0, since whatever stands somewhere stands in a field.
 */
export function postingUnion(lists: readonly PostingList[]): PostingList {
  const filled = lists.filter(({ docs }) => docs.length > 0);
  const [only] = filled;
  if (only === undefined) return NO_POSTINGS;
  const [first, last] = boundsOf(filled);
  const postings = filled.reduce((sum, { docs }) => sum + docs.length, 0);
  if (postings * FEW >= last - first) return numberedUnion(filled, first, last);
  const both = last - first < NEAR ? new Uint32Array(postings) : new Float64Array(postings);
  return sortedUnion(filled, first, both);
}

function numberedUnion(filled: readonly PostingList[], first: number, last: number): PostingList {
  const byNumber = new Uint8Array(last - first + 1);
  let count = 0;
  for (const { docs, marks } of filled) {
    for (let index = 0; index < docs.length; index += 1) {
      const number = (docs[index] ?? 0) - first;
      const mark = marks[index] ?? 0;
      const known = byNumber[number] ?? 0;
      if (known === 0) count += 1;
      byNumber[number] = known === 0 ? mark : joinMarks(known, mark);
    }
  }
  return collect(byNumber, first, count);
}

/**
 * Posting lists of several segments as one. Each is ascending, and mostly they lie one behind the other: then they are only
 * put in a row.
 */
export function joinedPostings(lists: readonly PostingList[]): PostingList {
  const filled = lists.filter(({ docs }) => docs.length > 0);
  const [only] = filled;
  if (only !== undefined && filled.length === 1) return only;
  filled.sort((one, other) => (one.docs[0] ?? 0) - (other.docs[0] ?? 0));
  const isOverlapping = filled.some(({ docs }, index) => {
    const before = filled[index - 1]?.docs.at(-1);
    return before !== undefined && before >= (docs[0] ?? 0);
  });
  return isOverlapping ? postingUnion(filled) : inARow(filled);
}

function inARow(lists: readonly PostingList[]): PostingList {
  const total = lists.reduce((sum, { docs }) => sum + docs.length, 0);
  const row = { docs: new Uint32Array(total), marks: new Uint8Array(total) };
  let at = 0;
  for (const { docs, marks } of lists) {
    row.docs.set(docs, at);
    row.marks.set(marks, at);
    at += docs.length;
  }
  return row;
}

/** Marks are a byte, so that a number tells both, and sorts as the document does: one of 32 bits, where these lie near enough. */
const MARKS = 256;
const NEAR = 2 ** 32 / MARKS;

/** `both` has a place for each posting. */
function sortedUnion(
  filled: readonly PostingList[],
  first: number,
  both: Uint32Array | Float64Array,
): PostingList {
  let at = 0;
  for (const { docs, marks } of filled) {
    for (let index = 0; index < docs.length; index += 1) {
      both[at] = ((docs[index] ?? 0) - first) * MARKS + (marks[index] ?? 0);
      at += 1;
    }
  }
  both.sort();
  const docs = new Uint32Array(both.length);
  const marks = new Uint8Array(both.length);
  let length = 0;
  for (let index = 0; index < both.length; index += 1) {
    const one = both[index] ?? 0;
    const mark = one % MARKS;
    const doc = first + (one - mark) / MARKS;
    const isKnown = length > 0 && docs[length - 1] === doc;
    if (!isKnown) length += 1;
    docs[length - 1] = doc;
    marks[length - 1] = isKnown ? joinMarks(marks[length - 1] ?? 0, mark) : mark;
  }
  return { docs: docs.subarray(0, length), marks: marks.subarray(0, length) };
}

function boundsOf(lists: readonly PostingList[]): [first: number, last: number] {
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const { docs } of lists) {
    for (let index = 0; index < docs.length; index += 1) {
      const doc = docs[index] ?? 0;
      if (doc < first) first = doc;
      if (doc > last) last = doc;
    }
  }
  return [first, last];
}

function collect(byNumber: Uint8Array, first: number, count: number): PostingList {
  const docs = new Uint32Array(count);
  const marks = new Uint8Array(count);
  let found = 0;
  for (let number = 0; number < byNumber.length; number += 1) {
    const mark = byNumber[number] ?? 0;
    if (mark === 0) continue;
    docs[found] = first + number;
    marks[found] = mark;
    found += 1;
  }
  return { docs, marks };
}
