/** The popup over a page that a test makes up. */
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { Popup } from '../../components/Popup';
import type { PopupProps } from '../../components/popup-props';
import { PAUSE_MS } from '../../components/use-after-pause';
import type { IndexState } from '../../lib/library/index-state';
import { NO_ANNOTATIONS, type ShownEntry } from '../../lib/model/annotation';
import type { LinkCounts } from '../../lib/model/page-links';
import type { IndexProgress } from '../../lib/platform/index-mending';
import type { RememberedSearch } from '../../lib/platform/search-memory';
import { ANY_FIELD } from '../../lib/search/fields';
import type { Completion, Facets, SearchAnswer, SearchRequest } from '../../lib/search/search-answer';
import type { PageStart, WebPage } from '../../lib/this-page/this-page';
import { makeEntry } from '../library/entries';
import { click, draw } from './drawing';

/** A page of the web without entries. */
export const PAGE: WebPage = {
  kind: 'page',
  tab: { id: 7, windowId: 3, url: 'https://arxiv.org/abs/2409.00001', title: 'The tab’s title' },
  identity: { keys: ['arxiv:2409.00001', 'title:a lonely paper'], titles: ['A Lonely Paper'] },
  isScriptable: true,
  annotations: NO_ANNOTATIONS,
  aboutRepository: [],
};

export const shown = (id: number, title: string): ShownEntry => ({
  ...{ id, date: '2024-09-18', sources: ['내 다이제스트'], entry: makeEntry(title) },
});
export const NEWEST = { date: '2024-09-18', entries: [shown(1, 'Newest'), shown(2, 'Second')] };
export const NEAR = [shown(8, 'A Lonely Paper, Revised'), shown(9, 'Lonely Papers')];
export const COUNTS: LinkCounts = { links: 9, known: 3, marked: 3, isDone: true, isCut: false };

/** An answer in which all is well; `word` is what the rows were found by, as a key. */
export function answerOf(
  rows: readonly ShownEntry[],
  word = '',
  parts: Partial<SearchAnswer> = {},
): SearchAnswer {
  const marks = word === '' ? [] : [{ key: word, match: 'exact' as const, weight: 1, fields: ANY_FIELD }];
  return { rows, total: rows.length, isExact: true, marks, problems: [], widenedBy: [], ...parts };
}

/** A popup's surroundings, in which everything goes well; `start` is what it opens with, now and later. */
export function popupProps(start: () => PageStart) {
  return {
    query: '',
    loadStart: async () => start(),
    search: vi.fn(async (_request: SearchRequest, _signal: AbortSignal) => answerOf([])),
    count: vi.fn(async (_request: SearchRequest, _signal: AbortSignal) => ({ total: 0, isExact: true })),
    rehearse: vi.fn(() => () => {}),
    facets: vi.fn(async (): Promise<Facets> => ({ tags: [], years: [] })),
    complete: vi.fn(async (_text: string, _caret: number): Promise<readonly Completion[]> => []),
    indexState: vi.fn(async (): Promise<IndexState> => ({ bytes: 2_400_000, kind: 'ready' })),
    mendIndex: vi.fn(async (_onProgress: (progress: IndexProgress) => void) => undefined),
    related: vi.fn(async (_entryId: number): Promise<readonly ShownEntry[]> => []),
    remembered: Promise.resolve<RememberedSearch>({ query: '', sort: 'relevance' }),
    rememberQuery: vi.fn(),
    rememberSort: vi.fn(),
    nearTitles: vi.fn(async () => NEAR),
    link: vi.fn(async () => true),
    unlink: vi.fn(async () => undefined),
    findOffer: async () => undefined,
    grant: vi.fn(async () => true),
    links: {
      status: async () => undefined,
      find: vi.fn(async () => COUNTS),
      jump: vi.fn(async () => ({ at: 1, of: 3 })),
      clear: vi.fn(async () => undefined),
    },
    ...{ openPage: vi.fn(), openOptions: vi.fn(), close: vi.fn() },
  } satisfies PopupProps;
}

export async function drawPopup(props: PopupProps): Promise<HTMLElement> {
  const root = await draw(<Popup {...props} />);
  await settle();
  return root;
}

/** Preact runs effects after a frame, and what they wait for comes later still. */
export async function settle(): Promise<void> {
  await act(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  });
}

/** Something that comes when the test says so. */
export function later<Value>() {
  let resolve: (value: Value) => void = () => {};
  const promise = new Promise<Value>((done) => {
    resolve = done;
  });
  const come = async (value: Value) => {
    resolve(value);
    await settle();
  };
  return { promise, come };
}

/** A button by its name for screen readers, else by its text. */
export function buttonIn(root: Element, name: string): HTMLButtonElement | undefined {
  const all = [...root.querySelectorAll('button')];
  return all.find((one) => (one.getAttribute('aria-label') ?? one.textContent) === name);
}

export async function press(root: Element, name: string): Promise<void> {
  const found = buttonIn(root, name);
  if (found === undefined) throw new Error(`There is no button ${name}.`);
  await click(found);
  await settle();
}

/** The titles that are listed. */
export function titlesIn(root: Element): (string | null)[] {
  return [...root.querySelectorAll('.rows .title')].map((title) => title.textContent);
}

/** Types into the box, in place of what is there, and waits for the list and for what follows it. */
export async function type(root: Element, text: string): Promise<void> {
  const box = boxIn(root);
  box.value = text;
  await act(() => void box.dispatchEvent(new InputEvent('input', { bubbles: true })));
  await settle();
  await settle();
  await act(() => new Promise((resolve) => setTimeout(resolve, PAUSE_MS)));
  await settle();
}

export async function pressKey(root: Element, key: string, init: KeyboardEventInit = {}): Promise<boolean> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  await act(() => void boxIn(root).dispatchEvent(event));
  await settle();
  await settle();
  return event.defaultPrevented;
}

export function boxIn(root: Element): HTMLInputElement {
  const box = root.querySelector<HTMLInputElement>('input.box');
  if (box === null) throw new Error('There is no box.');
  return box;
}

export function marksIn(root: Element): (string | null)[] {
  return [...root.querySelectorAll('mark')].map((mark) => mark.textContent);
}

export function chipsIn(root: Element): (string | null)[] {
  return [...root.querySelectorAll('.chip')].map((chip) => chip.textContent);
}
