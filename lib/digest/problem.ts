/**
 * What is wrong with a file, told by code and details, so that every surface says it in its reader's language:
 * the words stand in the locale files under `problem.<code>`, with the details as their placeholders.
 * An error is something that is not imported; a warning is something that a person should look at.
 */

export const PROBLEM_SEVERITY = {
  emptyFile: 'error',
  binaryFile: 'error',
  unknownFormat: 'error',
  unreadableFile: 'error',
  damagedText: 'error',
  impossibleDate: 'error',
  noEntries: 'error',
  textBeforeDate: 'error',
  tagsWithoutEntry: 'error',
  onlyATitle: 'error',
  linkLineUnreadable: 'error',
  linkAddressUnusable: 'error',
  linkWithoutEntry: 'error',
  unlikelyDate: 'warning',
  noCommentary: 'warning',
  titleTwice: 'warning',
  titleVeryLong: 'warning',
  boundaryUnclear: 'warning',
  identifierInvalid: 'warning',
  addressCut: 'warning',
  addressShortened: 'warning',
} as const satisfies Record<string, 'error' | 'warning'>;

export type ProblemCode = keyof typeof PROBLEM_SEVERITY;

export interface Problem {
  /** The file's name as the reader knows it. */
  readonly file: string;
  /** Counted from 1; 1 also where the whole file is meant. */
  readonly line: number;
  readonly severity: 'error' | 'warning';
  readonly code: ProblemCode;
  /** What fills the message's placeholders, in order. */
  readonly details: readonly string[];
}

/** A problem of a file at a line (counted from 1); its severity follows from its code. */
export function problem(file: string, line: number, code: ProblemCode, ...details: string[]): Problem {
  return { file, line, severity: PROBLEM_SEVERITY[code], code, details };
}
