/** Files are read one after another, and whoever watches is told of each before its turn. */

export interface TurnWatch {
  /**
   * A file's turn. `ordinal` counts from 0, files inside archives too, and is the same whenever the same files are read;
   * `total` is how many there are as far as is known, since archives are opened in their turn.
   */
  readonly onFile?: (file: string, ordinal: number, total: number) => void;
  /** Called again and again while a file is read, but not within what is done at one go: reading it goes on. */
  readonly onStep?: () => void;
  /** Ordinals of files that took too long when they were last read. They are named and not read again. */
  readonly tooSlow?: ReadonlySet<number>;
}

/** The turns of the files of one reading. */
export interface Turns {
  /** Whether the file may be read, now that it is its turn. */
  take(file: string): boolean;
  /** There are more files than were known of. */
  expect(files: number): void;
}

/** For so many files as are known of at first. */
export function takeTurns({ onFile, tooSlow }: TurnWatch, files: number): Turns {
  let next = 0;
  let total = files;
  return {
    take: (file) => {
      const ordinal = next++;
      onFile?.(file, ordinal, total);
      return tooSlow?.has(ordinal) !== true;
    },
    expect: (more) => {
      total += more;
    },
  };
}
