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
  tooSlow: 'error',
  damagedText: 'error',
  impossibleDate: 'error',
  noEntries: 'error',
  textBeforeDate: 'error',
  tagsWithoutEntry: 'error',
  onlyATitle: 'error',
  noteWithoutDate: 'error',
  impossibleFileDate: 'error',
  archiveDamaged: 'error',
  archiveTooLarge: 'error',
  archiveTooManyFiles: 'error',
  encryptedFile: 'error',
  unknownPacking: 'error',
  postWithoutDate: 'error',
  postWithoutNotes: 'error',
  nestedTooDeeply: 'error',
  feedWithDoctype: 'error',
  feedIsPage: 'error',
  feedBroken: 'error',
  feedUnfinished: 'error',
  feedWithoutPosts: 'error',
  feedTooLong: 'error',
  postShortened: 'error',
  backupBroken: 'error',
  backupNewer: 'error',
  backupUnfinished: 'error',
  backupDigestBroken: 'error',
  backupEntryBroken: 'error',
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
  textBeforeEntry: 'warning',
  headingLeftOut: 'warning',
  textOutsideNotes: 'warning',
  textAfterTags: 'warning',
  wikiLinkUnknown: 'warning',
  skippedPost: 'warning',
  skippedAbout: 'warning',
  skippedHidden: 'warning',
  skippedMedia: 'warning',
  skippedArchive: 'warning',
  skippedCode: 'warning',
  skippedEmpty: 'warning',
  skippedUnknown: 'warning',
  skippedName: 'warning',
  skippedTwin: 'warning',
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
