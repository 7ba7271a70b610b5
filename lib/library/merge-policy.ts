/** Which segments of the index are to become one: few are soon read, and few documents are written again and again. */

/** What a query reads of each segment takes its time. */
export const MOST_SEGMENTS = 5;
/** Of so few none is merged because of its size, so that a first import is followed by no work. */
const FEW_SEGMENTS = 2;
/** Where there are too many, the segment before those that are merged joins them unless it is larger than all of them by this. */
const MUCH_LARGER = 2;

export interface SegmentSize {
  /** Documents in the segment. */
  readonly documents: number;
  /** Those of them at most that are not gone. */
  readonly kept: number;
}

/** Segments from `first` up to, but without, `end`. */
export interface Merge {
  readonly first: number;
  readonly end: number;
}

/**
 * The next segments to merge, given all in the order of their documents; undefined where they are good as they are. One
 * that is mostly gone is written anew by itself. One that is no larger than all behind it is merged with these: so the many
 * that a large import leaves become one. Where there are still too many, the last ones are merged, with all before them that
 * are not much larger. Either way a document is written again only as often as the index doubles.
 */
export function chooseMerge(segments: readonly SegmentSize[]): Merge | undefined {
  const end = segments.length;
  const wasted = segments.findIndex(({ documents, kept }) => 2 * kept < documents);
  if (wasted !== -1) return { first: wasted, end: wasted + 1 };
  if (end <= FEW_SEGMENTS) return undefined;
  const keptFrom = (first: number) => segments.slice(first).reduce((sum, { kept }) => sum + kept, 0);
  const outgrown = segments.findIndex(({ kept }, index) => kept <= keptFrom(index + 1));
  if (outgrown !== -1) return { first: outgrown, end };
  if (end <= MOST_SEGMENTS) return undefined;
  let first = MOST_SEGMENTS - 1;
  while (first > 0 && (segments[first - 1]?.kept ?? 0) <= MUCH_LARGER * keptFrom(first)) first -= 1;
  return { first, end };
}
