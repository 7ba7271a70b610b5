import type { ReadDigest } from '../model/digest';
import type { Line } from './decode';
import type { KnownOfPost } from './posts-table';
import type { Problem } from './problem';

export interface FormatResult {
  readonly digests: readonly ReadDigest[];
  readonly problems: readonly Problem[];
}

/** A file that is text. */
export interface TextFile {
  /** Named in problems; some formats find a date in it. */
  readonly name: string;
  /** As decoded, for formats that have a syntax of their own. */
  readonly text: string;
  /** Cleaned, for formats made of lines. */
  readonly lines: readonly Line[];
  /** What a table beside an exported post says of it. */
  readonly known?: KnownOfPost | undefined;
  /** To be called between an entry and the next, in formats whose files may be large: whoever waits sees that it goes on. */
  readonly onStep?: (() => void) | undefined;
}

/** One shape in which digests come. Adding one is a file in formats/, a line in registry.ts and a folder of fixtures. */
export interface DigestFormat {
  readonly name: string;
  /** Whether a text has this shape, by its content and never by its ending. */
  detects(file: TextFile): boolean;
  /** Everything that can be read, and a problem for everything that cannot. Never throws. */
  read(file: TextFile): FormatResult;
}
