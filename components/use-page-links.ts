import { useEffect, useRef, useState } from 'preact/hooks';
import type { LinkCounts } from '../lib/model/page-links';
import { describeError } from '../lib/platform/words';
import type { PageLinkMarks } from '../lib/this-page/surface';
import type { WebPage } from '../lib/this-page/this-page';

/** How far the reader is with the links of a page. */
export type LinkSearch =
  | { readonly kind: 'none' }
  | { readonly kind: 'searching'; readonly known: number }
  | { readonly kind: 'found'; readonly counts: LinkCounts; readonly at: number; readonly of: number }
  /** Without words where the browser lets nobody change the page. */
  | { readonly kind: 'failed'; readonly message: string | undefined };

const NONE: LinkSearch = { kind: 'none' };

/** The search through the links of a page, which outlives the popup that began it, and not the page. */
export function usePageLinks(links: PageLinkMarks, page: WebPage) {
  const tabId = page.tab.id;
  const [search, setSearch] = useState(NONE);
  const running = useRef<AbortController>(undefined);
  const stop = () => {
    running.current?.abort();
    running.current = undefined;
  };
  const find = async () => {
    const controller = new AbortController();
    running.current = controller;
    await runSearch(links, tabId, controller.signal, setSearch);
    if (running.current === controller) running.current = undefined;
  };
  useEffect(() => {
    void links.status(tabId).then((counts) => {
      if (running.current !== undefined) return;
      // What an earlier popup has begun is shown, and goes on where that was closed too early; a page that was loaded anew
      // has none of it.
      if (counts?.isDone === false) void find();
      else setSearch((now) => searchAt(now, counts));
    });
  }, [page]);
  useEffect(() => stop, []);
  const jump = async () => {
    const place = await links.jump(tabId, 1);
    if (search.kind === 'found' && place !== undefined) setSearch({ ...search, ...place });
  };
  const clear = async () => {
    stop();
    await links.clear(tabId);
    setSearch(NONE);
  };
  return { search, find, jump, clear };
}

/** Searches, and shows how far it is until it is stopped. */
async function runSearch(
  links: PageLinkMarks,
  tabId: number,
  signal: AbortSignal,
  showAnyway: (search: LinkSearch) => void,
): Promise<void> {
  const show = (search: LinkSearch) => {
    if (!signal.aborted) showAnyway(search);
  };
  show({ kind: 'searching', known: 0 });
  try {
    const counts = await links.find(tabId, ({ known }) => show({ kind: 'searching', known }), signal);
    show(counts === undefined ? { kind: 'failed', message: undefined } : foundWith(counts));
  } catch (error) {
    show({ kind: 'failed', message: describeError(error) });
  }
}

function searchAt(now: LinkSearch, counts: LinkCounts | undefined): LinkSearch {
  if (counts === undefined) return now.kind === 'found' ? NONE : now;
  return now.kind === 'none' ? foundWith(counts) : now;
}

function foundWith(counts: LinkCounts): LinkSearch {
  return { kind: 'found', counts, at: 0, of: counts.marked };
}
