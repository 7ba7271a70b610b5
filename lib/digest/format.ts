import type { ReadDigest } from '../model/digest';
import type { Line } from './decode';
import type { Problem } from './problem';

export interface FormatResult {
  readonly digests: readonly ReadDigest[];
  readonly problems: readonly Problem[];
}

/** One shape in which digests come. Adding one is a file in formats/, a line in registry.ts and a folder of fixtures. */
export interface DigestFormat {
  readonly name: string;
  /** Whether a text has this shape, by its content alone. */
  detects(lines: readonly Line[]): boolean;
  /** Everything that can be read, and a problem for everything that cannot. `file` is only named in problems. */
  read(file: string, lines: readonly Line[]): FormatResult;
}
