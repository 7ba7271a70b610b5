import type { ReadTerms } from './read-terms';

/** What evaluating needs beside the query. */
export interface Ground {
  readonly terms: ReadTerms;
  /** Numbers of documents in use. */
  readonly documents: number;
  /** Of each document, days since 1970-01-01. */
  readonly days: Uint16Array;
  /** Documents that no reader sees: none of them is found. */
  readonly unseen: readonly number[];
}
