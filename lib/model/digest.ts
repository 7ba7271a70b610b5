import type { LearnedKey } from './learned-key';
import type { PaperKey } from './paper-key';

/** One paper or post of a digest, as its author wrote it. Missing parts are empty. */
export interface Entry {
  readonly title: string;
  readonly authors: readonly string[];
  /** Paragraphs of the English abstract. */
  readonly abstract: readonly string[];
  /** Paragraphs of the author's commentary, in Korean. */
  readonly commentary: readonly string[];
  /** Paragraphs of the author's own English version of the commentary. */
  readonly translation: readonly string[];
  /** Without their `#`, otherwise as written. */
  readonly tags: readonly string[];
  /** What the entry is about, the most trusted first. */
  readonly links: readonly PaperKey[];
  /** The paper's own code and project pages: addresses in the abstract. */
  readonly resources: readonly PaperKey[];
  /** Other papers and pages: addresses in the commentary and the translation. */
  readonly mentions: readonly PaperKey[];
  /** The address of the first link as its author wrote it, which a canonical key may have shortened. */
  readonly address?: string;
}

/** What one author wrote for one day. (source, date) is its identity. */
export interface Digest<E extends Entry = Entry> {
  /** `bundled` for what the extension ships, else a short name that the reader sees and may choose. */
  readonly source: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly title: string;
  readonly entries: readonly E[];
}

/** The source of the digests that the extension ships. No import may take this name. */
export const BUNDLED_SOURCE = 'bundled';

/** An entry read from a file: it knows the line of its title, counted from 1. */
export interface ReadEntry extends Entry {
  readonly line: number;
  /** Names of other notes that it links to as `[[name]]`; they become mentions once all files of an import are read. */
  readonly wikiLinks?: readonly string[];
  /** When it was put into the recycle bin, in milliseconds since 1970, where the file is our own backup. */
  readonly removedAt?: number;
  /** Links that were learned for it, where the file is our own backup. */
  readonly learned?: readonly LearnedKey[];
}

/** A digest read from a file, before a source is chosen for it; it knows the line of its date. */
export interface ReadDigest extends Omit<Digest<ReadEntry>, 'source'> {
  readonly line: number;
  /** The source that the file itself names: a blog, a feed, or, in our own backup, the very one. The reader may choose another. */
  readonly source?: string;
}
