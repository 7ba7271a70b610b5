/** What the popup lists for what is typed, or for the page where nothing is; and the page beside it, whatever is listed. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { describeError } from '../lib/platform/words';
import type { SearchRequest } from '../lib/search/search-answer';
import type { PageStart, ThisPage } from '../lib/this-page/this-page';
import type { PopupProps } from './popup-props';
import { contentOfStart, type FoundContent, isContinued, type PopupContent } from './popup-view';

/** `request` is undefined until it is known what a popup opens with. */
export function useContent(props: PopupProps, request: SearchRequest | undefined) {
  const [content, setContent] = useState<PopupContent>({ kind: 'loading' });
  const [active, setActive] = useState(-1);
  const { page, loadStart } = usePage(props.loadStart);
  const { newestTurn, moved, shown } = useRefs(content);
  const load = async (wanted: SearchRequest, isSameQuery: boolean) => {
    // A slower answer to an earlier key must neither replace a newer one nor hold it up.
    const { signal } = newestTurn();
    const loading = isStart(wanted)
      ? loadStart().then(contentOfStart)
      : props
          .search(wanted, signal)
          .then((answer): PopupContent => ({ kind: 'found', ...{ wanted, answer } }));
    const loaded = await loading.catch(asFailure);
    if (signal.aborted) return;
    // An arrow pressed meanwhile has chosen already, and so it has in a list that goes on as before.
    const isChosen = isSameQuery ? isContinued(shown.current, loaded) : moved.current;
    shown.current = loaded;
    setContent(loaded);
    if (!isChosen) setActive(isStart(wanted) ? -1 : 0);
    if (loaded.kind === 'found' && !loaded.answer.isExact) await count(loaded, signal).catch(ignore);
  };
  /** The rows are there before it is known how many there are. */
  const count = async (found: FoundContent, signal: AbortSignal) => {
    const total = await props.count(found.wanted, signal);
    if (signal.aborted) return;
    shown.current = { ...found, answer: { ...found.answer, ...total } };
    setContent(shown.current);
  };
  const before = useRef<SearchRequest>(undefined);
  // Before the next frame is drawn, so that no key waits for one.
  useLayoutEffect(() => {
    if (request === undefined) return;
    const isSameQuery = before.current?.text === request.text && before.current.sort === request.sort;
    before.current = request;
    if (!isSameQuery) moved.current = false;
    void load(request, isSameQuery);
  }, [request]);
  const reload = async () => {
    if (request === undefined) return;
    if (isStart(request)) await load(request, true);
    // The page beside it is all that changes; what fails then is told by the list without a query.
    else await loadStart().catch(ignore);
  };
  usePageChanges(props, request, reload);
  useRehearsal(props.rehearse, content.kind === 'start');
  const moveTo = (place: number) => {
    moved.current = true;
    setActive(place);
  };
  const searchAgain = () => request !== undefined && void load(request, true);
  return { page, content, active, moveTo, reload, searchAgain };
}

/** Where nothing is searched for, the list is what a popup opens with. */
export function isStart({ text }: SearchRequest): boolean {
  return text.trim() === '';
}

/** What is not drawn: which load is the newest, whether the reader has moved in its list, and what is listed. */
function useRefs(content: PopupContent) {
  const turn = useRef<AbortController>(undefined);
  const moved = useRef(false);
  const shown = useRef(content);
  const newestTurn = () => {
    turn.current?.abort();
    turn.current = new AbortController();
    return turn.current;
  };
  return { newestTurn, moved, shown };
}

/** In the pause between what a popup opens with and the first key. */
function useRehearsal(rehearse: PopupProps['rehearse'], isIdle: boolean): void {
  useEffect(() => (isIdle ? rehearse() : undefined), [isIdle]);
}

function usePageChanges(
  { onPageChanged }: PopupProps,
  request: SearchRequest | undefined,
  reload: () => Promise<void>,
): void {
  const latest = useRef(reload);
  latest.current = reload;
  useEffect(() => onPageChanged?.(() => void latest.current()), []);
  const isKnown = request !== undefined;
  useEffect(() => {
    // What opens with a query has a page beside it too.
    if (request !== undefined && !isStart(request)) void latest.current();
  }, [isKnown]);
}

/** The page of the newest start; what was asked for earlier may come later. */
function usePage(load: PopupProps['loadStart']) {
  const [page, setPage] = useState<ThisPage>();
  const newest = useRef(0);
  const loadStart = async (): Promise<PageStart> => {
    const turn = ++newest.current;
    const start = await load();
    if (turn === newest.current) setPage(start.page);
    return start;
  };
  return { page, loadStart };
}

const ignore = () => {};

function asFailure(error: unknown): PopupContent {
  return { kind: 'failed', message: describeError(error) };
}
