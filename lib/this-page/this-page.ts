/** What the popup and the side panel show of the page beside them. */
import { type Annotations, countAnnotations, NO_ANNOTATIONS, type ShownEntry } from '../model/annotation';
import type { PaperKey } from '../model/paper-key';
import type { CurrentPage } from '../platform/current-page';

/** A page of the web, with what the library has for it. */
export type WebPage = Extract<CurrentPage, { kind: 'page' }> & {
  readonly annotations: Annotations;
  /** Entries about the repository that the page is inside of. */
  readonly aboutRepository: readonly ShownEntry[];
};

/** The page, or why there is none to speak of. */
export type ThisPage = WebPage | Exclude<CurrentPage, { kind: 'page' }>;

/** What a popup opens with: the page beside it, and the newest digest. */
export interface PageStart {
  readonly page: ThisPage;
  readonly newest: { readonly date: string; readonly entries: readonly ShownEntry[] } | undefined;
}

export function annotationsOf(page: ThisPage): Annotations {
  return page.kind === 'page' ? page.annotations : NO_ANNOTATIONS;
}

/** Whether the library has anything for it. */
export function hasEntries(page: ThisPage): boolean {
  return countAnnotations(annotationsOf(page)) > 0;
}

/** The version of a paper that the page shows, where it tells. */
export function versionOf(page: ThisPage): number | undefined {
  return page.kind === 'page' ? page.identity.version : undefined;
}

/** The key by which the reader links an entry to the page: the one that is trusted most. */
export function linkKeyOf(page: ThisPage): PaperKey | undefined {
  return page.kind === 'page' ? page.identity.keys[0] : undefined;
}

/**
 * The title by which entries of nearly the same one are looked for: the page's own, else the tab's, which may carry a site's
 * name, but is only ever compared for the reader to choose from.
 */
export function nearTitleOf(page: ThisPage): string | undefined {
  if (page.kind !== 'page') return undefined;
  const { identity, tab } = page;
  return identity.titles[0] ?? (tab.title === tab.url ? undefined : tab.title);
}
