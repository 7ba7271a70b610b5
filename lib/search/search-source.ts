/** What a search reads: one state of the library, as its index and its entries show it. */
import type { Entry } from '../model/digest';
import type { PostingList } from './posting-list';
import type { ScannedMatch } from './wanted';

/** Postings of all segments together, documents ascending, those included that are not seen any more. */
export interface TermReader {
  /** One list for each key, in their order; nothing in it where no document has the key. */
  exact(keys: readonly string[]): Promise<PostingList[]>;
  /** Of the terms that begin so, in a few lists: a document that has several of them may be in several. */
  prefix(prefix: string): Promise<PostingList[]>;
  /** Terms that begin so with their postings, those of the most documents first, and at most so many. */
  listsFrom(
    prefix: string,
    most: number,
  ): Promise<{ readonly key: string; readonly postings: PostingList }[]>;
  /**
   * Words that are what a key asks for, as lib/search/term-match.ts has it, those of about the most documents first, and
   * at most so many: fewer where these stand in more documents than anybody looks through. Special keys and single letters are
   * not looked at.
   */
  scan(match: ScannedMatch, key: string, most: number): Promise<string[]>;
}

/** A version of an entry, with the number that the index knows it by. */
export interface IndexedEntry {
  readonly doc: number;
  /** Of the entry, for life. */
  readonly id: number;
  readonly source: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly entry: Entry;
}

/** One state of the library. */
export interface SearchSource {
  /** Another one as soon as anything has changed that a search reads. */
  readonly version: string;
  readonly reader: TermReader;
  /** Numbers of documents in use: every document's is below. */
  readonly documents: number;
  /** Whether a document is what a reader sees: the newest version of its entry, and not in the recycle bin. */
  readonly live: {
    has(doc: number): boolean;
    /** The numbers in use that it does not have, ascending. */
    missing(): readonly number[];
  };
  /** Of each document, days since 1970-01-01. */
  days(): Promise<Uint16Array>;
  /** In the order asked for; without those that are not there any more. */
  entriesOf(docs: readonly number[]): Promise<readonly IndexedEntry[]>;
  /** Entries that a text names as a whole, by a title, an identifier or an address: the most certain first. */
  namedBy(text: string): Promise<readonly IndexedEntry[]>;
  /** The visible version of an entry; undefined where there is none. */
  entryOf(id: number): Promise<IndexedEntry | undefined>;
}
