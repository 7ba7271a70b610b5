/** The popup's state: the query, what it found, the active entry, and which are unfolded. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ShownEntry } from '../lib/model/annotation';
import { addressOfEntry } from '../lib/papers/entry-address';
import { formatDate } from '../lib/platform/dates';
import { describeError, words } from '../lib/platform/words';
import { markPatterns } from '../lib/search/match';
import { isEmptyQuery, parseQuery, tagMatches } from '../lib/search/query';
import { entriesOf, type PopupContent, type PopupStart } from './popup-view';

export interface PopupProps {
  readonly loadStart: () => Promise<PopupStart>;
  readonly search: (text: string) => Promise<readonly ShownEntry[]>;
  readonly openPage: (address: string, inBackground: boolean) => void;
  readonly openOptions: () => void;
  readonly close: () => void;
}

/** More rows than anyone reads; narrowing the query is faster than scrolling past them. */
const ROWS_AT_FIRST = 60;

export function usePopup(props: PopupProps) {
  const [text, setText] = useState('');
  const [content, setContent] = useState<PopupContent>({ kind: 'loading' });
  const [active, setActive] = useState(-1);
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
  const query = useMemo(() => parseQuery(text), [text]);
  const newest = useRef(0);
  const moved = useRef(false);
  // Before the next frame is drawn, so that no key waits for one.
  useLayoutEffect(() => {
    moved.current = false;
    const turn = ++newest.current;
    const loading = isEmptyQuery(query) ? loadStart(props) : loadResults(props, text);
    loading
      .catch((error): PopupContent => ({ kind: 'failed', message: describeError(error) }))
      .then((loaded) => {
        // A slower answer to an earlier key must not replace a newer one.
        if (turn !== newest.current) return;
        setContent(loaded);
        // An arrow pressed meanwhile has chosen already.
        if (!moved.current) setActive(isEmptyQuery(query) ? -1 : 0);
      });
  }, [text]);
  const entries = entriesOf(content);
  return {
    ...{ text, setText, content, active, entries, unfolded },
    marks: useMemo(() => markPatterns(query), [query]),
    isMarkedTag: (tag: string) => query.tags.some((wanted) => tagMatches(tag, wanted)),
    move: (step: number) => {
      moved.current = true;
      setActive(Math.max(-1, Math.min(entries.length - 1, active + step)));
    },
    toggle: (id: number, wanted?: boolean) => setUnfolded((now) => toggled(now, id, wanted)),
    open: (shown: ShownEntry | undefined, inBackground: boolean) => {
      const address = shown === undefined ? undefined : addressOfEntry(shown.entry);
      if (address !== undefined) props.openPage(address, inBackground);
    },
  };
}

export type PopupState = ReturnType<typeof usePopup>;

async function loadStart({ loadStart: load }: PopupProps): Promise<PopupContent> {
  const { page, newest } = await load();
  const ofPage = [...page.about, ...page.mentionedBy];
  if (ofPage.length === 0 && newest === undefined) return { kind: 'empty-library' };
  const sections = [
    { name: words('popup.thisPage'), entries: ofPage, titles: page.titles },
    {
      name: newest === undefined ? '' : words('popup.newest', [formatDate(newest.date)]),
      // What belongs to the page stands above already, and an entry is one row of one list.
      entries: (newest?.entries ?? []).filter(({ id }) => !ofPage.some((shown) => shown.id === id)),
      titles: {},
    },
  ].filter(({ entries }) => entries.length > 0);
  return { kind: 'sections', sections, total: entriesOf({ kind: 'sections', sections, total: 0 }).length };
}

async function loadResults({ search }: PopupProps, text: string): Promise<PopupContent> {
  const found = await search(text);
  if (found.length === 0) return { kind: 'nothing-found', query: text.trim() };
  const name = words('popup.found', found.length);
  const sections = [{ name, entries: found.slice(0, ROWS_AT_FIRST), titles: {} }];
  return { kind: 'sections', sections, total: found.length };
}

function toggled(now: ReadonlySet<number>, id: number, wanted = !now.has(id)): ReadonlySet<number> {
  const next = new Set(now);
  if (wanted) next.add(id);
  else next.delete(id);
  return next;
}
