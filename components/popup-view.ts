/** What the popup shows, as data: sections of entries, and where the reader is in them. */
import type { Annotations, ShownEntry } from '../lib/model/annotation';
import { formatDate } from '../lib/platform/dates';
import { words } from '../lib/platform/words';
import { annotationsOf, type PageStart, type ThisPage } from '../lib/this-page/this-page';

export interface PopupSection {
  readonly name: string;
  readonly entries: readonly ShownEntry[];
  readonly titles: Annotations['titles'];
}

export type PopupContent =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'empty-library' }
  | { readonly kind: 'nothing-found'; readonly query: string }
  | {
      readonly kind: 'sections';
      readonly sections: readonly PopupSection[];
      /** Of how many entries the sections show the first ones. */
      readonly total: number;
      /** The page that the list begins with; none where it is what a query found. */
      readonly page?: ThisPage;
    };

/** More rows than anyone reads; narrowing the query is faster than scrolling past them. */
const ROWS_AT_FIRST = 60;

/** What belongs to the page, then the newest digest. */
export function contentOfStart({ page, newest }: PageStart): PopupContent {
  const { about, mentionedBy, titles } = annotationsOf(page);
  const ofPage = [...about, ...mentionedBy];
  if (ofPage.length === 0 && newest === undefined) return { kind: 'empty-library' };
  const sections = [
    { name: words('popup.thisPage'), entries: ofPage, titles },
    {
      name: newest === undefined ? '' : words('popup.newest', [formatDate(newest.date)]),
      // What belongs to the page stands above already, and an entry is one row of one list.
      entries: (newest?.entries ?? []).filter(({ id }) => !ofPage.some((shown) => shown.id === id)),
      titles: {},
    },
  ].filter(({ entries }) => entries.length > 0);
  const total = sections.reduce((sum, { entries }) => sum + entries.length, 0);
  return { kind: 'sections', sections, total, page };
}

/** What a query found. */
export function contentOfSearch(query: string, found: readonly ShownEntry[]): PopupContent {
  if (found.length === 0) return { kind: 'nothing-found', query: query.trim() };
  const name = words('popup.found', found.length);
  const sections = [{ name, entries: found.slice(0, ROWS_AT_FIRST), titles: {} }];
  return { kind: 'sections', sections, total: found.length };
}

/** Entries of all sections in the order in which the arrow keys pass them. */
export function entriesOf(content: PopupContent): ShownEntry[] {
  return content.kind === 'sections' ? content.sections.flatMap(({ entries }) => entries) : [];
}

/** Whether two contents list the same entries in the same order. */
export function isSameList(content: PopupContent, other: PopupContent): boolean {
  const [entries, others] = [entriesOf(content), entriesOf(other)];
  return entries.length === others.length && entries.every(({ id }, index) => id === others[index]?.id);
}
