/** The popup's state: the query, what it found, the active entry, and which are unfolded. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ShownEntry } from '../lib/model/annotation';
import { addressOfEntry } from '../lib/papers/entry-address';
import { describeError } from '../lib/platform/words';
import { markPatterns } from '../lib/search/match';
import { isEmptyQuery, parseQuery, tagMatches } from '../lib/search/query';
import type { Surface } from '../lib/this-page/surface';
import type { PageStart, ThisPage } from '../lib/this-page/this-page';
import { contentOfSearch, contentOfStart, entriesOf, isSameList, type PopupContent } from './popup-view';

export interface PopupProps extends Surface {
  /** What is in the box at first. */
  readonly query: string;
  readonly openPage: (address: string, inBackground: boolean) => void;
  readonly openOptions: () => void;
  /** Opens the side panel; undefined where this is it. */
  readonly openPanel?: (() => void) | undefined;
  readonly close: () => void;
  /** Runs whenever the page beside it may be another; a popup is gone by then. */
  readonly onPageChanged?: ((run: () => void) => void) | undefined;
}

export function usePopup(props: PopupProps) {
  const [text, setText] = useState(props.query);
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
  const query = useMemo(() => parseQuery(text), [text]);
  const { page, content, active, moveTo, reload } = useContent(props, text, isEmptyQuery(query));
  const entries = entriesOf(content);
  return {
    ...{ text, setText, page, content, reload, active, entries, unfolded },
    marks: useMemo(() => markPatterns(query), [query]),
    isMarkedTag: (tag: string) => query.tags.some((wanted) => tagMatches(tag, wanted)),
    move: (step: number) => moveTo(Math.max(-1, Math.min(entries.length - 1, active + step))),
    toggle: (id: number, wanted?: boolean) => setUnfolded((now) => toggled(now, id, wanted)),
    open: (shown: ShownEntry | undefined, inBackground: boolean) => {
      const address = shown === undefined ? undefined : addressOfEntry(shown.entry);
      if (address !== undefined) props.openPage(address, inBackground);
    },
  };
}

export type PopupState = ReturnType<typeof usePopup>;

/** What is listed for a text, or for the page where there is none; and the page beside it, whatever is listed. */
function useContent(props: PopupProps, text: string, isStart: boolean) {
  const [content, setContent] = useState<PopupContent>({ kind: 'loading' });
  const [active, setActive] = useState(-1);
  const { page, loadStart } = usePage(props.loadStart);
  const newest = useRef(0);
  const moved = useRef(false);
  const shown = useRef(content);
  const load = async (isReload: boolean) => {
    const turn = ++newest.current;
    const loading = isStart ? loadStart().then(contentOfStart) : loadResults(props, text);
    const loaded = await loading.catch(asFailure);
    // A slower answer to an earlier key must not replace a newer one.
    if (turn !== newest.current) return;
    // An arrow pressed meanwhile has chosen already, and so it has in a list that is the same as before.
    const isChosen = isReload ? isSameList(shown.current, loaded) : moved.current;
    shown.current = loaded;
    setContent(loaded);
    if (!isChosen) setActive(isStart ? -1 : 0);
  };
  // Before the next frame is drawn, so that no key waits for one.
  useLayoutEffect(() => {
    moved.current = false;
    void load(false);
  }, [text]);
  // While something is searched for, the page beside it is all that changes; what fails then is told by the list without it.
  const reload = () => (isStart ? load(true) : loadStart().then(ignore, ignore));
  const latest = useRef(reload);
  latest.current = reload;
  useEffect(() => {
    props.onPageChanged?.(() => void latest.current());
    // What opens with a query has a page beside it too.
    if (!isStart) void reload();
  }, []);
  const moveTo = (place: number) => {
    moved.current = true;
    setActive(place);
  };
  return { page, content, active, moveTo, reload };
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

async function loadResults({ search }: PopupProps, text: string): Promise<PopupContent> {
  return contentOfSearch(text, await search(text));
}

function toggled(now: ReadonlySet<number>, id: number, wanted = !now.has(id)): ReadonlySet<number> {
  const next = new Set(now);
  if (wanted) next.add(id);
  else next.delete(id);
  return next;
}
