/**
 * The rows of the database, version 1.
 *
 * Every change of the library is an operation with a number of its own, `seq`, counted up and never used twice. Rows are
 * never overwritten: an import writes new versions of its digests and entries under its `seq`, and the newest version
 * whose `seq` is not among the hidden ones is what a reader sees. So an import of any size becomes visible in one
 * small write (its number leaves `hidden`), and disappears as exactly in another (its number returns there).
 */
import type { DBSchema } from 'idb';
import type { Entry } from '../model/digest';
import type { PaperKey } from '../model/paper-key';

/** How an entry came to a key, the most trusted first. `resource` and `mention` are not what it is about. */
export type KeyRelation = 'link' | 'learned' | 'title' | 'resource' | 'mention';

/** The library's head: one row, read in every transaction that must see a consistent whole. */
export interface HeadRow {
  /** The last operation's number. */
  readonly lastSeq: number;
  readonly lastEntryId: number;
  /** Numbers of imports that are not to be seen: staged ones and undone ones. Nearly always empty. */
  readonly hidden: readonly number[];
  /** Fingerprint of the bundled index that was last installed. */
  readonly bundle?: string;
}

export interface ImportRow {
  readonly seq: number;
  readonly origin: 'bundle' | 'reader';
  /** `staged`: being written, or left behind by a crash. `undone`: taken back, and not yet swept. */
  readonly status: 'staged' | 'visible' | 'undone';
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly files: readonly string[];
  readonly counts: ImportCounts;
}

export interface ImportCounts {
  readonly new: number;
  readonly changed: number;
  readonly same: number;
}

/** A version of a digest: which entries it has, in order, those in the recycle bin included. */
export interface DigestRow {
  readonly date: string;
  readonly source: string;
  readonly seq: number;
  readonly title: string;
  readonly entries: readonly number[];
}

/** A version of an entry. Its id is for life. */
export interface EntryRow {
  readonly id: number;
  readonly seq: number;
  readonly source: string;
  readonly date: string;
  readonly entry: Entry;
}

/** Where pages and entries meet. It counts while `seq` is the visible version of its entry. */
export interface KeyRow {
  readonly key: PaperKey;
  readonly relation: KeyRelation;
  readonly id: number;
  readonly seq: number;
}

/** The recycle bin: an entry is in it while its visible version is not newer than the removal. */
export interface BinRow {
  readonly id: number;
  readonly seq: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export const HEAD = 'head';

export interface LibrarySchema extends DBSchema {
  head: { key: typeof HEAD; value: HeadRow };
  imports: { key: number; value: ImportRow };
  digests: { key: [date: string, source: string, seq: number]; value: DigestRow; indexes: { seq: number } };
  entries: { key: [id: number, seq: number]; value: EntryRow; indexes: { seq: number } };
  keys: {
    key: [key: PaperKey, relation: KeyRelation, id: number, seq: number];
    value: KeyRow;
    indexes: { seq: number };
  };
  bin: { key: number; value: BinRow };
}
