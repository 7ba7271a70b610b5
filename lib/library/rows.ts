/**
 * The rows of the database, version 5, but for those of the search index (lib/library/index-rows.ts).
 *
 * Every change of the library is an operation with a number of its own, `seq`, counted up and never used twice. Rows are
 * never overwritten: an import writes new versions of its digests and entries under its `seq`, and the newest version
 * whose `seq` is not among the hidden ones is what a reader sees. So an import of any size becomes visible in one
 * small write (its number leaves `hidden`), and disappears as exactly in another (its number returns there).
 */
import type { Entry } from '../model/digest';
import type { LearnedKey } from '../model/learned-key';
import type { PaperKey } from '../model/paper-key';
import type { DocumentRange } from './index-rows';

/** The library's head: one row, read in every transaction that must see a consistent whole. */
export interface HeadRow {
  /** The last operation's number. */
  readonly lastSeq: number;
  readonly lastEntryId: number;
  /** The number that the next document of the search index gets; all lower ones were given, none twice. */
  readonly documents: number;
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
  /** The numbers of the versions that it writes. */
  readonly documents: DocumentRange;
  /** There once the journal is whole, until it is thrown away: from here on the import can be gone on with. */
  readonly journal?: JournalState;
}

/** Entries by what an import does to them. */
export interface ImportCounts {
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  /** Those that the file lacks and the reader ticked, which go to the recycle bin. */
  readonly removed: number;
}

/** How much of a journal has been written to the other stores. It changes in the same transactions. */
export interface JournalState {
  readonly chunks: number;
  /** Entries in all chunks. */
  readonly entries: number;
  readonly writtenChunks: number;
  readonly writtenEntries: number;
  /** Written chunks whose entries are in segments of the index already, made by this version of the analyzer. */
  readonly indexedChunks: number;
  readonly analyzer: number;
}

/** A part of what an import will write, about as much as fits into one transaction. */
export interface JournalRow {
  readonly seq: number;
  /** Counted from 0. */
  readonly chunk: number;
  /** The number of its first entry's version; those after it follow. */
  readonly firstDoc: number;
  readonly digests: readonly JournaledDigest[];
}

/** What an import changes in one digest, or a part of it where there is too much for one chunk. */
export interface JournaledDigest {
  readonly source: string;
  readonly date: string;
  readonly title: string;
  readonly entries: readonly JournaledEntry[];
  /** Entries that go to the recycle bin. */
  readonly removals: readonly number[];
  /** On the last part, from which the digest's own row is made: all its ids, in order. */
  readonly order?: { readonly inFile: readonly number[]; readonly absent: readonly number[] };
}

export interface JournaledEntry {
  readonly id: number;
  readonly entry: Entry;
  /** Where it lies in the recycle bin once it is written: since when, in milliseconds since 1970. */
  readonly removedAt?: number;
  /** What was learned for it, where it is new and from a backup. */
  readonly learned?: readonly LearnedKey[];
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
  /** This version's number in the search index. */
  readonly doc: number;
  readonly source: string;
  readonly date: string;
  readonly entry: Entry;
}

/**
 * Where pages and entries meet: the keys of one version of an entry, each once, by which an index finds it. It counts while
 * `seq` is the visible version of the entry; that of learned links counts for {@link EVERY_VERSION}.
 */
export interface KeyRow {
  readonly seq: number;
  readonly id: number;
  readonly keys: readonly PaperKey[];
  /** So many of the keys, the first, are what the entry is about by link; the others are its title and its mentions. */
  readonly links: number;
}

/**
 * The recycle bin: what became of an entry there, in versions like all else. The newest visible one counts while the
 * entry's own visible version is not newer.
 */
export interface BinRow {
  readonly id: number;
  readonly seq: number;
  /** When it was put in, in milliseconds since 1970; absent where it was taken out. */
  readonly at?: number;
  /** Emptied out of the bin, but kept, since the extension ships it and would bring it back as new. */
  readonly buried?: true;
}

/** The `seq` of what belongs to an entry whatever its versions. No operation has it, and it comes after them all. */
export const EVERY_VERSION = Number.MAX_SAFE_INTEGER;

/** A link that was learned for an entry. It belongs to the entry's id for life, so that no import takes it away or back. */
export interface LearnedRow extends LearnedKey {
  readonly id: number;
}

/** A filter over all keys: what it does not have, no key row up to an operation has (lib/library/known-keys.ts). */
export interface KnownKeysRow {
  /** The last operation whose keys are in it. */
  readonly through: number;
  readonly bits: Uint8Array<ArrayBuffer>;
}
