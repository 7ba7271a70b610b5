/**
 * What a segment of the index is on disk: records of bytes, found by segment, kind and key. A segment is written once and
 * never changed; merging writes another and drops its sources.
 */

/**
 * `block`: terms in order with their postings, about 256 bytes, under the last of its terms. `long`: postings of a term that are
 * too long for a block. `union`: postings of all terms that begin alike, where these are too many to be read one by one. `rest`:
 * of those that begin with a word, but for long lists, where these are several blocks. `vocabulary`: the terms alone, for what
 * can only be found by looking at each.
 */
export type RecordKind = 'block' | 'long' | 'union' | 'rest' | 'vocabulary';

/** In UTF-16 units. Whatever is longer was never typed by anyone, and must not fill a block by itself: no index has it. */
export const LONGEST_TERM = 512;

export interface IndexRecord {
  readonly kind: RecordKind;
  /**
   * A term; of a union, a beginning of terms. Behind those of long lists and unions stand U+0000 and the number of the part.
   * Of the vocabulary, a number alone. Numbers are decimal, padded so that they sort.
   */
  readonly key: string;
  /** Begins with a checksum of the rest. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A term, and in how many documents it stands. */
export interface TermCount {
  readonly key: string;
  readonly documents: number;
}

/** What is known of a segment without reading it. */
export interface SegmentSummary {
  /** Documents in it, those that are gone since included. */
  readonly documents: number;
  readonly terms: number;
  /** Of all its records. */
  readonly bytes: number;
  /** The beginnings that have a union, sorted. */
  readonly unions: readonly string[];
}

/** A segment that there is: its number is counted up and never used twice. */
export interface Segment extends SegmentSummary {
  readonly number: number;
}

/**
 * Reads records of segments, all as they were at one moment. Implemented by the library over IndexedDB, and over a Map where
 * all is in memory.
 */
export interface IndexRecords {
  /** The first records whose key is `from` or after it, in order, at most so many. */
  first(segment: number, kind: RecordKind, from: string, most: number): Promise<Uint8Array[]>;
  /** Records with keys from `from` up to, but without, `to`, in order; all to the end where `to` is undefined. */
  range(segment: number, kind: RecordKind, from: string, to: string | undefined): Promise<Uint8Array[]>;
}
