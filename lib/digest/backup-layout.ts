/**
 * Our own backup: JSON in which every entry has a line of its own, so that it can be written and read piece by piece, and a
 * broken line costs one entry. Entries have no identifiers: (source, date), the order and the text are what they are.
 */
import type { Digest, Entry } from '../model/digest';
import type { LearnedKey } from '../model/learned-key';

export const BACKUP_FORMAT = 'yeobaek-backup';

/** Counted up when the layout changes in a way that this code could not read. */
export const BACKUP_VERSION = 1;

export interface BackupEntry extends Entry {
  /** When it was put into the recycle bin, in milliseconds since 1970. */
  readonly removedAt?: number;
  /** Links that were learned for it, those that were refused among them. Readers of version 1 may pass over them. */
  readonly learned?: readonly LearnedKey[];
}

/** Everything of a digest, in order, entries in the recycle bin included. */
export type BackupDigest = Digest<BackupEntry>;

/** What a digest's first line ends with, and its last line is. */
export const ENTRIES_OPEN = '"entries":[';
export const CLOSE = ']}';

/** The first line up to the version, as we write it and as other programs may have laid it out anew. */
export const BACKUP_START = /^\s*\{[^{[]{0,300}"format"\s*:\s*"yeobaek-backup"/;
