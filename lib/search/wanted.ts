/** What a query asks of the index: a tree of conditions, at whose ends are words and the ways in which each can be met. */
import type { PaperKey } from '../model/paper-key';
import type { FieldMask } from './fields';

/**
 * How a key is compared with the index's terms. `exact`, `prefix`: by the sorted terms. The others by a look at every term:
 * `initials`: its syllables begin with these consonants; `inside`: it has the key within it; `typo`: it is one letter away.
 */
export type TermMatch = 'exact' | 'prefix' | 'initials' | 'inside' | 'typo';

/** What only a look at all words finds. */
export type ScannedMatch = Exclude<TermMatch, 'exact' | 'prefix'>;

export interface TermWant {
  /** As lib/search/analyze.ts makes them. */
  readonly key: string;
  readonly match: TermMatch;
  /** What a match is worth against an exact one of the word typed, from 0 to 1. */
  readonly weight: number;
  /** The fields in which it counts. */
  readonly fields: FieldMask;
}

/** One way to meet a word: all of these terms, and, where `phrase` is set, side by side in one text. */
export interface Way {
  readonly terms: readonly TermWant[];
  /**
   * Keys in the order in which they must stand, checked against the texts; the last may go on where it is a prefix. Where
   * `isWritten`, a word is compared as it is written there, its plural's s included.
   */
  readonly phrase?: { readonly keys: readonly string[]; readonly isOpen: boolean; readonly isWritten?: true };
}

/** A word or phrase: met by any of its ways, and worth the best of them. */
export interface WantedWord {
  readonly kind: 'word';
  /** As typed, for what is said about it. */
  readonly typed: string;
  readonly ways: readonly Way[];
  /** Tried where the whole query finds little, in this order. Mostly nobody asks, and they take as long to make as the ways. */
  readonly widenings: () => readonly WiderWay[];
}

/** With what it is, so that the reader can be told. */
export interface WiderWay {
  readonly by: 'inside' | 'typo' | 'layout';
  readonly way: Way;
}

export type Wanted =
  | WantedWord
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Wanted[] }
  | { readonly kind: 'not'; readonly part: Wanted }
  /** Days as `YYYY-MM-DD`, both included; open where undefined. */
  | { readonly kind: 'dates'; readonly from: string | undefined; readonly to: string | undefined };

/** What is wrong with a part of a query; the rest is searched all the same. */
export interface QueryProblem {
  /** `field`: no such operator. `date`, `value`: the operator's value means nothing. `quote`: no closing quote. `nothing`: an
   * operator, `-` or OR with nothing behind it. `only-not`: there is nothing but exclusions. `long`: cut after so much. */
  readonly kind: 'field' | 'date' | 'value' | 'quote' | 'nothing' | 'only-not' | 'long';
  /** The part of the query that it is about, as typed; its beginning where it is long. */
  readonly part: string;
  /** It reaches the query's end, where the next key may mend it: to be told only once the typing rests. */
  readonly isOpen: boolean;
}

/** A query taken apart. */
export interface ParsedQuery {
  /** Undefined where there is nothing to search for. */
  readonly wanted: Wanted | undefined;
  readonly problems: readonly QueryProblem[];
  /** The paper or page that the query names, where it is an identifier or address and nothing else. */
  readonly key?: PaperKey;
}
