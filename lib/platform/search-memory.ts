/** What a popup, which is a fresh page each time, remembers of the one before. */
import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import type { SearchRequest } from '../search/search-answer';

/** For so long a query is there again: a reader who has opened a paper comes back to the next one. */
const MEMORY_MS = 60_000;

/** In memory only, until the browser is closed. */
const lastQuerySchema = z.object({ lastQuery: z.object({ text: z.string(), at: z.number() }) });
const sortSchema = z.object({ searchSort: z.literal(['relevance', 'date']) });

export interface RememberedSearch {
  /** The query of the last minute; '' without one. */
  readonly query: string;
  /** As the reader last chose it. */
  readonly sort: SearchRequest['sort'];
}

export interface SearchMemory {
  /** Never rejects. */
  readonly remembered: Promise<RememberedSearch>;
  readonly rememberQuery: (text: string) => void;
  readonly rememberSort: (sort: SearchRequest['sort']) => void;
}

/** Asks for what is remembered at once. */
export function createSearchMemory(): SearchMemory {
  let text: string | undefined;
  const write = () => {
    if (text === undefined) return;
    const lastQuery = { text, at: Date.now() };
    // Without it the next popup begins with an empty box.
    browser.storage.session.set({ lastQuery }).catch(() => undefined);
  };
  // A list may be read for long before a paper is opened from it.
  window.addEventListener('pagehide', write);
  return {
    remembered: readMemory(),
    rememberQuery: (typed) => {
      text = typed;
      write();
    },
    rememberSort: (searchSort) => void browser.storage.local.set({ searchSort }).catch(() => undefined),
  };
}

async function readMemory(): Promise<RememberedSearch> {
  const nothing = () => ({});
  const [session, local] = await Promise.all([
    browser.storage.session.get('lastQuery').catch(nothing),
    browser.storage.local.get('searchSort').catch(nothing),
  ]);
  const last = lastQuerySchema.safeParse(session).data?.lastQuery;
  const isFresh = last !== undefined && Math.abs(Date.now() - last.at) <= MEMORY_MS;
  return {
    query: isFresh ? last.text : '',
    sort: sortSchema.safeParse(local).data?.searchSort ?? 'relevance',
  };
}
