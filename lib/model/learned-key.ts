import type { PaperKey } from './paper-key';

/** What an entry is about though its digest does not say so: a page carried its exact title, or the reader linked the two. */
export interface LearnedKey {
  /** Never a title. */
  readonly key: PaperKey;
  readonly by: 'title' | 'hand';
  /** When, in milliseconds since 1970. */
  readonly at: number;
  /** The reader has taken it back since: it counts no more, and no title brings it back. */
  readonly refused?: true;
}
