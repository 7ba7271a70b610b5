import type { Entry } from './digest';
import { kindOfKey, type PaperKey } from './paper-key';

/** An entry as it is shown: what it says, when, and who says it. */
export interface ShownEntry {
  readonly id: number;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** More than one where the same words stand under several sources. */
  readonly sources: readonly string[];
  readonly entry: Entry;
}

/** An entry about something else that mentions the page. */
export interface MentioningEntry extends ShownEntry {
  /** The paragraphs of its commentary that do. */
  readonly paragraphs: readonly string[];
}

/** All that the library has for one page. */
export interface Annotations {
  /** Entries about the page, newest first. */
  readonly about: readonly ShownEntry[];
  /** Entries about something else that mention the page, newest first. */
  readonly mentionedBy: readonly MentioningEntry[];
  /** Titles of the pages that the entries in `about` mention, as far as the library has entries of them. */
  readonly titles: Readonly<Partial<Record<PaperKey, string>>>;
}

export const NO_ANNOTATIONS: Annotations = { about: [], mentionedBy: [], titles: {} };

/** What the badge at a row of a list shows. */
export interface RowBadge {
  /** Entries about the row's paper. */
  readonly count: number;
  /** Entries about something else that mention it. */
  readonly mentions: number;
  /** The first three of the newest entry about it. */
  readonly tags: readonly string[];
  /** The first paragraph of its commentary, at most 600 characters, cut with `…` at a word. */
  readonly paragraph?: string;
  /** Its day, `YYYY-MM-DD`; absent where entries only mention the paper. */
  readonly date?: string;
}

/** How many entries a page has: what the toolbar badge shows. */
export function countAnnotations(annotations: Annotations): number {
  return annotations.about.length + annotations.mentionedBy.length;
}

/** Kinds whose identifiers name exactly one paper each, whatever site shows it. */
const IDENTIFIERS: readonly string[] = ['arxiv', 'doi', 'openreview'];

/**
 * Whether a page cannot be what an entry is about, though their titles agree: both name an identifier of one kind, and
 * not the same one.
 */
export function contradict(links: readonly PaperKey[], pageKeys: readonly PaperKey[]): boolean {
  return IDENTIFIERS.some((kind) => {
    const ofEntry = links.filter((key) => kindOfKey(key) === kind);
    const ofPage = pageKeys.filter((key) => kindOfKey(key) === kind);
    return ofEntry.length > 0 && ofPage.length > 0 && !ofEntry.some((key) => ofPage.includes(key));
  });
}
