import type { PaperKey } from './paper-key';

/** How far the search through a page's links has come. */
export interface LinkCounts {
  /** Links that lead to another page, of those looked at. */
  readonly links: number;
  /** How many of them lead to something that the digests speak of. */
  readonly known: number;
  /** How many have a mark on the page. */
  readonly marked: number;
  /** Whether the digests were asked for all of them. */
  readonly isDone: boolean;
  /** Whether the page has more links than were looked at. */
  readonly isCut: boolean;
}

/** Some keys of a page's links, to be looked up: from the `from`-th on, counted from 0. */
export interface LinkPart {
  readonly from: number;
  readonly keys: readonly PaperKey[];
}

/** What stands beside every link to one page. */
export interface LinkMark {
  readonly key: PaperKey;
  /** Whether an entry is about it, and not only mentions it. */
  readonly isAbout: boolean;
  /** What the digests have of it, in a line of the reader's language. */
  readonly label: string;
  /** The first paragraph that was written about it; undefined where it is only mentioned, or listed without commentary. */
  readonly paragraph?: string | undefined;
}

/** Where a jump has led: to the `at`-th of `of` marks, counted from 1; 0 of 0 where none is to be seen. */
export interface LinkPlace {
  readonly at: number;
  readonly of: number;
}
