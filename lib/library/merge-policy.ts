/** Which segments of the index are to become one: few are soon read, and few documents are written again and again. */

/** What a query reads of each segment takes its time. */
export const MOST_SEGMENTS = 8;
/** The segment before those that are merged joins them unless it is larger than all of them by this. */
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
 * that is mostly gone is written anew by itself. Where there are too many, the last ones are merged, with all before them
 * that are not much larger, so that a document is written again only as often as the index doubles.
 */
export function chooseMerge(segments: readonly SegmentSize[]): Merge | undefined {
  const wasted = segments.findIndex(({ documents, kept }) => 2 * kept < documents);
  if (wasted !== -1) return { first: wasted, end: wasted + 1 };
  if (segments.length <= MOST_SEGMENTS) return undefined;
  let first = segments.length;
  let merged = 0;
  while (first > 0) {
    const { kept } = segments[first - 1] ?? { kept: 0 };
    if (first < MOST_SEGMENTS && kept > MUCH_LARGER * merged) break;
    merged += kept;
    first -= 1;
  }
  return { first, end: segments.length };
}
