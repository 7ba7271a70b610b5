import type { PaperKey } from './paper-key';

/** What a page, or a row of a list, is known by. */
export interface PageIdentity {
  /** Keys of its address and of identifiers in it, at most 8, the most trusted first. */
  readonly keys: readonly PaperKey[];
  /** Its exact titles as they stand, at most 4. Whoever looks them up makes keys of them. */
  readonly titles: readonly string[];
}

/** A page in a tab: what it is known by, and which version of a paper it shows, where it tells. */
export interface VisitedPage extends PageIdentity {
  readonly version?: number | undefined;
}
