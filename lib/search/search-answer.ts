/** What a search is asked for, and what it answers. */
import type { ShownEntry } from '../model/annotation';
import type { QueryProblem, TermWant } from './wanted';

export interface SearchRequest {
  readonly text: string;
  readonly sort: 'relevance' | 'date';
  /** Rows that are wanted, from the first. */
  readonly count: number;
}

/** A facet narrows a search by one click: its value is added to the query. */
export interface Facet {
  /** A tag as its authors mostly write it, or a year, `YYYY`. */
  readonly value: string;
  /** Of the entries found, how many have it. */
  readonly count: number;
}

export interface Facets {
  /** Most entries first. */
  readonly tags: readonly Facet[];
  /** Newest first. */
  readonly years: readonly Facet[];
}

/** What could stand in the box instead of what is being typed there. */
export interface Completion {
  readonly kind: 'operator' | 'tag' | 'author';
  /** The whole query with it. */
  readonly text: string;
  /** What is shown: the operator, tag or author. */
  readonly label: string;
  /** Entries that have it, where that is known. */
  readonly count?: number;
}

export interface SearchTotal {
  /** Entries that are known to match. */
  readonly total: number;
  /** False where more than `total` may match, since texts tell and not all of them were looked at. */
  readonly isExact: boolean;
}

/** The rows as soon as they are known, and of the total what is known by then. */
export interface SearchAnswer extends SearchTotal {
  /** The first of what was found; the same words under several sources once. */
  readonly rows: readonly ShownEntry[];
  /** What was found by, to be marked in the rows' texts. */
  readonly marks: readonly TermWant[];
  readonly problems: readonly QueryProblem[];
  /** By what beside the query's own words entries were found, where these found little. */
  readonly widenedBy: readonly ('inside' | 'typo' | 'layout')[];
}
