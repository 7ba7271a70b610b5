/**
 * The rows of the search index. Each version of an entry is a document with a number for life. What is in which document
 * stands in segments, which are written once; which documents a reader sees is a bit for each, that changes in the very
 * transaction that changes what is seen.
 */
import type { Segment } from '../search/index-record';

/** Numbers of documents from `first` up to, but without, `end`. */
export interface DocumentRange {
  readonly first: number;
  readonly end: number;
}

/** A segment whose records are whole. Records of a segment without a row are the rest of something that was killed. */
export interface SegmentRow extends Segment {
  /** No document outside of it is in the segment, and no document of it in another segment of the same status. */
  readonly range: DocumentRange;
  /** `staged`: of an import that nobody sees yet. `rebuilt`: to be seen once all are there that make the index anew. */
  readonly status: 'visible' | 'staged' | 'rebuilt';
  /** The import, where it is staged. */
  readonly seq?: number;
}

/** The head of the index: one row. */
export interface IndexStateRow {
  /** The version of the analyzer that its visible segments are made by, all of them; 0 where they are to be made anew. */
  readonly analyzer: number;
  readonly nextSegment: number;
  /** It was found damaged, so that what it says cannot be relied on. */
  readonly isCorrupt?: true;
  readonly rebuild?: RebuildState;
}

/** How far a new index is made. */
export interface RebuildState {
  /** The version of the analyzer that it is made by. */
  readonly analyzer: number;
  /** All documents below are in it, but for those of staged imports. */
  readonly through: number;
}

/**
 * What there is of each document, in chunks of {@link COLUMN_BYTES}: one bit each, the lowest bit of a byte first, of whether a reader
 * sees it (`live`) and whether its version is deleted for good (`gone`); and in two bytes, the lower one first, its date
 * (`days` since 1970-01-01).
 */
export type DocumentColumn = 'live' | 'gone' | 'days';

/** Chromium keeps values from 64 kB on as files of their own. */
export const COLUMN_BYTES = 8_192;

/** Which documents come and go when an import becomes visible, for one chunk of its journal. */
export interface TurnoverRow {
  readonly seq: number;
  readonly chunk: number;
  /** Versions that will be seen. */
  readonly arriving: readonly number[];
  /** Versions that they replace or that go to the recycle bin. */
  readonly leaving: readonly number[];
}
