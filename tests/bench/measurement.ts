import type { PageServer } from '../e2e/page-server';

/** What every measurement is given. */
export interface Lab {
  /** How often each subject is measured. */
  readonly runs: number;
  /** A copy of the freshly built extension, with {@link EMPTY_PAGE} added. */
  readonly build: string;
  readonly web: PageServer;
  /** Tells the person who waits. */
  readonly say: (text: string) => void;
}

/** The page of an extension that does nothing, as the floor below every other one. */
export const EMPTY_PAGE = 'empty.html';

/** One line of a table, the name of what was measured first. */
export type Row = readonly [name: string, ...cells: string[]];

export interface Outcome {
  readonly columns: Row;
  /** None where it could not be measured; a note then says why. */
  readonly rows: readonly Row[];
  /** What a reader of this very run should know. */
  readonly notes?: readonly string[];
}

/** Adding one is a file here and a line in registry.ts. */
export interface Measurement {
  /** By which `--only` chooses it, by itself or with others of the same first word. */
  readonly name: string;
  readonly title: string;
  /** How it is measured, a sentence or two a line. */
  readonly method: readonly string[];
  run(lab: Lab): Promise<Outcome>;
}
