/** What the popup shows, as data: sections of entries, and where the reader is in them. */
import type { Annotations, ShownEntry } from '../lib/model/annotation';
import { formatDate } from '../lib/platform/dates';
import { formatCount } from '../lib/platform/numbers';
import { words } from '../lib/platform/words';
import type { SearchAnswer, SearchRequest } from '../lib/search/search-answer';
import { annotationsOf, type PageStart, type ThisPage, versionOf } from '../lib/this-page/this-page';

/** Rows that are asked for at once: some four windows full. */
export const ROWS_AT_A_TIME = 20;
/** Rows that a popup draws first: more than its window shows, and few, since a fresh page does everything for the first time. */
export const ROWS_AT_FIRST = 6;

export interface PopupSection {
  readonly name: string;
  readonly entries: readonly ShownEntry[];
  readonly titles: Annotations['titles'];
  /** By the entries about the page, which are the first, the version of the paper that it shows. */
  readonly versions?: readonly (number | undefined)[];
}

export type PopupContent =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'empty-library' }
  /** What a popup opens with. */
  | { readonly kind: 'start'; readonly page: ThisPage; readonly sections: readonly PopupSection[] }
  /** What a query found, be it nothing. */
  | { readonly kind: 'found'; readonly wanted: SearchRequest; readonly answer: SearchAnswer };

export type FoundContent = Extract<PopupContent, { kind: 'found' }>;

/** What belongs to the page, and to the repository around it, then the newest digest. */
export function contentOfStart({ page, newest }: PageStart): PopupContent {
  const { about, mentionedBy, titles } = annotationsOf(page);
  const ofPage = [...about, ...mentionedBy];
  const around = page.kind === 'page' ? page.aboutRepository.filter(isNotIn(ofPage)) : [];
  if (ofPage.length === 0 && newest === undefined) return { kind: 'empty-library' };
  const sections = [
    { name: words('popup.thisPage'), entries: ofPage, titles, versions: about.map(() => versionOf(page)) },
    { name: words('popup.repository'), entries: around, titles: {} },
    {
      name: newest === undefined ? '' : words('popup.newest', [formatDate(newest.date)]),
      // What belongs to the page stands above already, and an entry is one row of one list.
      entries: (newest?.entries ?? []).filter(isNotIn([...ofPage, ...around])),
      titles: {},
    },
  ].filter(({ entries }) => entries.length > 0);
  return { kind: 'start', page, sections };
}

function isNotIn(others: readonly ShownEntry[]): (shown: ShownEntry) => boolean {
  return ({ id }) => !others.some((other) => other.id === id);
}

/** Entries of all sections in the order in which the arrow keys pass them. */
export function entriesOf(content: PopupContent): readonly ShownEntry[] {
  if (content.kind === 'found') return content.answer.rows;
  return content.kind === 'start' ? content.sections.flatMap(({ entries }) => entries) : [];
}

/** Whether what follows lists the same entries in the same order, and perhaps more after them. */
export function isContinued(content: PopupContent, next: PopupContent): boolean {
  const [entries, following] = [entriesOf(content), entriesOf(next)];
  return entries.every(({ id }, index) => id === following[index]?.id);
}

/** Whether there is, or may be, more where this came from: where fewer came than were asked for, that was all. */
export function hasMore({ wanted, answer }: FoundContent): boolean {
  return answer.rows.length >= wanted.count && (answer.rows.length < answer.total || !answer.isExact);
}

/** How many entries were found, and whether that is all that is known. */
export function describeTotal({ total, isExact }: SearchAnswer): string {
  const count = formatCount(total);
  return isExact ? words('popup.found', total, [count]) : words('popup.foundAbout', total, [count]);
}
