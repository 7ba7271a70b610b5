/** The popup’s view in the side panel, which stays while its window’s tabs change. */
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test } from 'vitest';
import type { PopupProps } from '../../components/popup-props';
import type { PageStart } from '../../lib/this-page/this-page';
import {
  answerOf,
  buttonIn,
  drawPopup,
  later,
  NEWEST,
  PAGE,
  popupProps,
  settle,
  shown,
  titlesIn,
} from './popup-drawing';

let start: PageStart;
let props: ReturnType<typeof popupProps>;

beforeEach(() => {
  start = { page: PAGE, newest: NEWEST };
  props = popupProps(() => start);
});

const open = (parts: Partial<PopupProps> = {}) => drawPopup({ ...props, ...parts });

describe('the side panel', () => {
  test('follows the tab, and what was being searched for stays', async () => {
    let change = () => {};
    const root = await open({
      query: 'found',
      search: async () => answerOf([shown(4, 'Found')]),
      onPageChanged: (run) => (change = run),
    });
    start = { ...start, page: { kind: 'not-web' } };
    await act(() => change());
    await settle();
    expect(titlesIn(root)).toEqual(['Found']);
    expect(buttonIn(root, 'Check this page’s links')).toBeUndefined();
  });

  test('leaves the reader where the list is the same as before, and only there', async () => {
    let change = () => {};
    const root = await open({ onPageChanged: (run) => (change = run) });
    const box = root.querySelector('.box');
    await act(
      () => void box?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true })),
    );
    const selected = () => root.querySelector('[aria-selected=true] .title')?.textContent;
    expect(selected()).toBe('Newest');
    await act(() => change());
    await settle();
    expect(selected()).toBe('Newest');
    start = { ...start, newest: { ...NEWEST, entries: [shown(5, 'Another')] } };
    await act(() => change());
    await settle();
    expect(selected()).toBeUndefined();
  });

  test('shows the page that was turned to last, whichever answer comes first', async () => {
    let change = () => {};
    const slow = later<PageStart>();
    const loads = [Promise.resolve(start), slow.promise];
    const root = await open({
      loadStart: () => loads.shift() ?? Promise.resolve({ ...start, page: { kind: 'not-web' as const } }),
      onPageChanged: (run) => (change = run),
    });
    await act(() => change());
    await act(() => change());
    await settle();
    await slow.come({ ...start, page: PAGE });
    await settle();
    expect(root.querySelector('.miss')?.textContent).toContain('This is no web page');
    expect(buttonIn(root, 'Check this page’s links')).toBeUndefined();
  });
});
