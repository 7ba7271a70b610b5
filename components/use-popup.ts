/** The popup's state: what is asked, what it found, the active entry, and which are unfolded. */
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { ShownEntry } from '../lib/model/annotation';
import { addressOfEntry } from '../lib/papers/entry-address';
import { createFieldMarks, NO_MARKS } from '../lib/search/field-marks';
import type { SearchRequest } from '../lib/search/search-answer';
import type { Box, PopupProps } from './popup-props';
import { entriesOf, hasMore, type PopupContent, ROWS_AT_A_TIME, ROWS_AT_FIRST } from './popup-view';
import { useEffectAfterPause } from './use-after-pause';
import { useContent } from './use-content';
import { useIndexNews } from './use-index-news';
import { useSuggestions } from './use-suggestions';

export function usePopup(props: PopupProps, box: Box) {
  const { text, request, setText, setSort, askForMore } = useRequest(props, box);
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
  const { page, content, active, moveTo, reload, searchAgain } = useContent(props, request);
  const entries = entriesOf(content);
  const found = content.kind === 'found' ? content : undefined;
  const wants = found?.answer.marks;
  const showMore = () => content.kind === 'found' && hasMore(content) && askForMore(entries.length);
  return {
    ...{ text, setText, page, content, reload, active, entries, unfolded, showMore },
    ...{ sort: request?.sort ?? 'relevance', setSort },
    drawn: useDrawnRows(entries.length === 0 ? undefined : nameOfList(content)),
    indexNews: useIndexNews(content, props, searchAgain),
    marks: useMemo(() => (wants === undefined ? NO_MARKS : createFieldMarks(wants)), [wants]),
    suggestions: useSuggestions({ ...{ text, setText, box }, settled: found?.wanted.text }, props.complete),
    move: (step: number) => {
      const place = Math.max(-1, Math.min(entries.length - 1, active + step));
      if (place === entries.length - 1) showMore();
      moveTo(place);
    },
    toggle: (id: number, wanted?: boolean) => setUnfolded((now) => toggled(now, id, wanted)),
    open: (shown: ShownEntry | undefined, inBackground: boolean) => {
      const address = shown === undefined ? undefined : addressOfEntry(shown.entry);
      if (address !== undefined) props.openPage(address, inBackground);
    },
  };
}

export type PopupState = ReturnType<typeof usePopup>;

/** How many rows of a list are drawn: a window full of a new one, and all of it a moment later. */
function useDrawnRows(list: string | undefined): number {
  const [whole, setWhole] = useState<string>();
  useEffectAfterPause((drawn) => {
    setWhole(drawn);
    return undefined;
  }, list);
  return list === whole ? Number.POSITIVE_INFINITY : ROWS_AT_FIRST;
}

/** The same as long as it is the same list, of which more may be shown. */
function nameOfList(content: PopupContent): string {
  return content.kind === 'found' ? `${content.wanted.sort} ${content.wanted.text}` : content.kind;
}

/** What is asked for: unknown until it is known how the reader sorts and what was asked a moment ago. */
function useRequest({ query, remembered, rememberQuery, rememberSort }: PopupProps, box: Box) {
  const [text, setWholeText] = useState(query);
  const [sort, setSort] = useState<SearchRequest['sort']>();
  const [count, setCount] = useState(ROWS_AT_A_TIME);
  const [isRestored, setRestored] = useState(false);
  const setText = (typed: string) => {
    setWholeText(typed);
    setCount(ROWS_AT_A_TIME);
  };
  useLayoutEffect(() => {
    void remembered.then((memory) => {
      setSort(memory.sort);
      if (query !== '' || memory.query === '' || box.current?.value !== '') return;
      setText(memory.query);
      setRestored(true);
    });
  }, []);
  // What is typed next replaces it.
  useEffect(() => {
    if (isRestored) box.current?.select();
  }, [isRestored]);
  const isKnown = sort !== undefined;
  // Before the next key, which may close the popup.
  useLayoutEffect(() => {
    if (isKnown) rememberQuery(text);
  }, [isKnown, text]);
  return {
    ...{ text, setText },
    setSort: (wanted: SearchRequest['sort']) => {
      setSort(wanted);
      setCount(ROWS_AT_A_TIME);
      rememberSort(wanted);
    },
    request: useMemo(() => (sort === undefined ? undefined : { text, sort, count }), [text, sort, count]),
    askForMore: (after: number) => setCount(after + ROWS_AT_A_TIME),
  };
}

function toggled(now: ReadonlySet<number>, id: number, wanted = !now.has(id)): ReadonlySet<number> {
  const next = new Set(now);
  if (wanted) next.add(id);
  else next.delete(id);
  return next;
}
