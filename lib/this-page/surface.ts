/** The popup and the side panel, wired to the library and the browser: all that they can do but draw themselves. */
import type { IndexState } from '../library/index-state';
import type { ReadingLibrary } from '../library/reading-library';
import { NO_ANNOTATIONS, type ShownEntry } from '../model/annotation';
import type { LinkCounts, LinkPlace } from '../model/page-links';
import type { PaperKey } from '../model/paper-key';
import { repositoryAround } from '../papers/repository';
import { currentPage } from '../platform/current-page';
import { onceWhenIdle } from '../platform/idle';
import { type IndexProgress, mendIndex } from '../platform/index-mending';
import { askLinkScript } from '../platform/page-scripts';
import { createSearchMemory, type SearchMemory } from '../platform/search-memory';
import { accessTo, builtInMatches, requestAccess } from '../platform/site-access';
import type { Completion, Facets, SearchAnswer, SearchRequest, SearchTotal } from '../search/search-answer';
import { optionalSites } from '../sites/optional-sites';
import { findLinks } from './find-links';
import { findSiteOffer, type SiteOffer } from './site-offer';
import type { PageStart, ThisPage } from './this-page';

export interface Surface extends SearchMemory {
  readonly loadStart: () => Promise<PageStart>;
  readonly search: (request: SearchRequest, signal: AbortSignal) => Promise<SearchAnswer>;
  readonly count: (request: SearchRequest, signal: AbortSignal) => Promise<SearchTotal>;
  /**
   * Does once what searches do, as soon as there is nothing else to do, so that a reader's first keys need not wait for it. What
   * it returns calls that off.
   */
  readonly rehearse: () => () => void;
  /** By what all that a query finds can be narrowed. */
  readonly facets: (request: Pick<SearchRequest, 'text'>) => Promise<Facets>;
  readonly complete: (text: string, caret: number) => Promise<readonly Completion[]>;
  /** Entries that say much the same as one. */
  readonly related: (entryId: number) => Promise<readonly ShownEntry[]>;
  readonly indexState: () => Promise<IndexState>;
  /** Has an index made anew that is not good, and resolves when it is. */
  readonly mendIndex: (onProgress: (progress: IndexProgress) => void) => Promise<void>;
  /** Entries of nearly this title, the nearest first. */
  readonly nearTitles: (title: string) => Promise<readonly ShownEntry[]>;
  /** Links an entry to a page by hand; false where it cannot be. */
  readonly link: (entryId: number, key: PaperKey) => Promise<boolean>;
  readonly unlink: (entryId: number, key: PaperKey) => Promise<void>;
  readonly findOffer: (page: ThisPage) => Promise<SiteOffer | undefined>;
  /** To be called straight from a click. */
  readonly grant: (offer: SiteOffer) => Promise<boolean>;
  readonly links: PageLinkMarks;
}

/** The marks beside the links of one tab's page. */
export interface PageLinkMarks {
  /** What an earlier popup has marked; undefined where none has. */
  readonly status: (tabId: number) => Promise<LinkCounts | undefined>;
  /** Undefined where nothing can be marked. */
  readonly find: (
    tabId: number,
    onProgress: (counts: LinkCounts) => void,
    signal: AbortSignal,
  ) => Promise<LinkCounts | undefined>;
  readonly jump: (tabId: number, step: 1 | -1) => Promise<LinkPlace | undefined>;
  readonly clear: (tabId: number) => Promise<void>;
}

const NEAR_TITLES = 3;

export function createSurface(library: ReadingLibrary): Surface {
  const known = {
    builtIn: builtInMatches(),
    optional: optionalSites,
    isHostLinked: (address: string) => library.isHostLinked(address),
    accessTo,
  };
  return {
    loadStart: async () => {
      const [page, newest] = await Promise.all([loadPage(library), library.newestDigest()]);
      return { page, newest };
    },
    search: (request, signal) => library.search(request, signal),
    count: (request, signal) => library.count(request, signal),
    rehearse: onceWhenIdle(() => library.rehearse()),
    facets: (request) => library.facets(request),
    complete: (text, caret) => library.complete(text, caret),
    related: (entryId) => library.related(entryId),
    indexState: () => library.indexState(),
    mendIndex: (onProgress) => mendIndex(() => library.indexState(), onProgress),
    ...createSearchMemory(),
    nearTitles: (title) => library.nearTitles(title, NEAR_TITLES),
    link: (entry, key) => library.learn({ entry, key, by: 'hand' }),
    unlink: (entry, key) => library.unlearn(entry, key),
    findOffer: async (page) => {
      if (page.kind === 'page') return await findSiteOffer(page.tab.url, known);
      return page.kind === 'unseen' ? await findSiteOffer(undefined, known) : undefined;
    },
    grant: ({ matches }) => requestAccess(matches),
    links: {
      status: (tabId) => askLinkScript(tabId, 'links-status', {}),
      find: (...search) => findLinks((rows) => library.badges(rows), ...search),
      jump: (tabId, step) => askLinkScript(tabId, 'links-jump', { step }),
      clear: async (tabId) => {
        await askLinkScript(tabId, 'links-clear', {});
      },
    },
  };
}

async function loadPage(library: ReadingLibrary): Promise<ThisPage> {
  const page = await currentPage();
  if (page.kind !== 'page') return page;
  const repository = repositoryAround(page.identity.keys);
  const [annotations, { about }] = await Promise.all([
    library.annotations(page.identity),
    repository === undefined ? NO_ANNOTATIONS : library.annotations({ keys: [repository], titles: [] }),
  ]);
  return { ...page, annotations, aboutRepository: about };
}
