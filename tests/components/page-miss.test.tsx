/** What the popup says of a page without entries, and linking an entry to it by hand. */
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { PopupProps } from '../../components/popup-props';
import { NO_ANNOTATIONS, type ShownEntry } from '../../lib/model/annotation';
import type { PageStart } from '../../lib/this-page/this-page';
import {
  answerOf,
  buttonIn,
  drawPopup,
  later,
  NEAR,
  NEWEST,
  PAGE,
  popupProps,
  press,
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

describe('a page without entries', () => {
  test('is told by what it was taken for, above the newest digest', async () => {
    const root = await open();
    expect(root.querySelector('.taken-name')?.textContent).toBe('arXiv:2409.00001');
    expect(root.querySelector('.taken-title')?.textContent).toBe('A Lonely Paper');
    expect(root.querySelector('.miss')?.textContent).toContain('No note is about this page.');
    const all = [...root.querySelectorAll('h2')].map((heading) => heading.textContent);
    expect(all).toEqual(['This page', 'Newest digest · September 18, 2024']);
    expect(titlesIn(root)).toEqual(['Newest', 'Second']);
  });

  test.each([
    ['its address', ['url:blog.example/post'] as const, 'blog.example/post'],
    ['a DOI', ['doi:10.1000/182'] as const, 'doi:10.1000/182'],
    ['what the tab says where it has no key', [] as const, PAGE.tab.url],
  ])('is told by %s', async (_, keys, name) => {
    start = { ...start, page: { ...PAGE, identity: { keys, titles: [] } } };
    const root = await open();
    expect(root.querySelector('.taken-name')?.textContent).toBe(name);
    expect(root.querySelector('.taken-title')).toBeNull();
  });

  test('inside of a repository is told what is about that, once', async () => {
    start = { ...start, page: { ...PAGE, aboutRepository: [shown(2, 'Second'), shown(5, 'Another Day')] } };
    const root = await open();
    const all = [...root.querySelectorAll('h2')].map((heading) => heading.textContent);
    expect(all).toEqual(['This page', 'Notes on this repository', 'Newest digest · September 18, 2024']);
    expect(titlesIn(root)).toEqual(['Second', 'Another Day', 'Newest']);
    expect(root.querySelector('.miss')?.textContent).toContain('No note is about this page.');
  });

  test.each([
    ['not-web', 'This is no web page'],
    ['unseen', 'Yeobaek cannot see this page'],
  ] as const)('that is %s says why', async (kind, said) => {
    start = { ...start, page: { kind } };
    const root = await open();
    expect(root.querySelector('.miss')?.textContent).toContain(said);
    expect(titlesIn(root)).toEqual(['Newest', 'Second']);
    expect(props.nearTitles).not.toHaveBeenCalled();
  });

  test('that is one of ours says nothing', async () => {
    start = { ...start, page: { kind: 'own' } };
    const root = await open();
    expect(root.querySelector('.page-top')).toBeNull();
  });

  test('is no matter while something is searched for', async () => {
    const root = await open({ query: '#rl', search: async () => answerOf([shown(4, 'Found')]) });
    expect(root.querySelector('.page-top')).toBeNull();
    expect(titlesIn(root)).toEqual(['Found']);
    expect(root.querySelector<HTMLInputElement>('.box')?.value).toBe('#rl');
    // What can be done on the page can be done all the same.
    expect(buttonIn(root, 'Check this page’s links')).toBeDefined();
  });
});

describe('near titles', () => {
  test('are looked for once the list is there, in a line that stays where it is', async () => {
    const near = later<readonly ShownEntry[]>();
    const nearTitles = vi.fn(() => near.promise);
    const root = await open({ nearTitles });
    expect(nearTitles).toHaveBeenCalledWith('A Lonely Paper');
    expect(titlesIn(root)).toEqual(['Newest', 'Second']);
    expect(root.querySelectorAll('.near-line')).toHaveLength(1);
    await near.come(NEAR);
    expect(root.querySelectorAll('.near-line')).toHaveLength(1);
    // Nothing is unfolded but by the reader.
    expect(root.querySelector('.near-list')).toBeNull();
    expect(buttonIn(root, '2 notes of similar titles')?.getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(root.querySelector('.box'));
  });

  test('may be none, or not to be read', async () => {
    for (const nearTitles of [async () => [], () => Promise.reject(new Error('broken'))]) {
      const root = await open({ nearTitles });
      expect(root.querySelector('.near-line')?.textContent).toBe('No note of a similar title either.');
    }
  });

  test('are those of the tab’s title where the page has none, as a PDF', async () => {
    start = { ...start, page: { ...PAGE, identity: { keys: ['arxiv:2409.00001'], titles: [] } } };
    await open();
    expect(props.nearTitles).toHaveBeenCalledWith('The tab’s title');
  });

  test('are not looked for where there is no title, or nothing to link to', async () => {
    start = {
      ...start,
      page: {
        ...PAGE,
        tab: { ...PAGE.tab, title: PAGE.tab.url },
        identity: { keys: ['arxiv:2409.00001'], titles: [] },
      },
    };
    await open();
    start = { ...start, page: { ...PAGE, identity: { keys: [], titles: ['A Lonely Paper'] } } };
    await open();
    expect(props.nearTitles).not.toHaveBeenCalled();
  });
});

describe('linking by hand', () => {
  const LINK = 'Link to this note: Lonely Papers';

  async function link(parts: Partial<PopupProps> = {}): Promise<HTMLElement> {
    const root = await open(parts);
    await press(root, '2 notes of similar titles');
    start = { ...start, page: { ...PAGE, annotations: { ...NO_ANNOTATIONS, about: NEAR.slice(1) } } };
    await press(root, LINK);
    return root;
  }

  test('links to the page’s first key, and shows the entry', async () => {
    const root = await link();
    expect(props.link).toHaveBeenCalledWith(9, 'arxiv:2409.00001');
    expect(titlesIn(root)).toEqual(['Lonely Papers', 'Newest', 'Second']);
    expect(root.querySelector('.linked')?.textContent).toContain('From now on this note is shown');
    expect(document.activeElement).toBe(buttonIn(root, 'Undo: Lonely Papers'));
  });

  test('can be taken back, and the box has the focus again', async () => {
    const root = await link();
    start = { ...start, page: PAGE };
    await press(root, 'Undo: Lonely Papers');
    expect(props.unlink).toHaveBeenCalledWith(9, 'arxiv:2409.00001');
    expect(titlesIn(root)).toEqual(['Newest', 'Second']);
    expect(root.querySelector('.miss')).not.toBeNull();
    expect(document.activeElement).toBe(root.querySelector('.box'));
  });

  test('says where it was refused or has failed', async () => {
    const refused = await link({ link: async () => false });
    expect(refused.querySelector('[role=alert]')?.textContent).toContain('This could not be linked');
    start = { ...start, page: PAGE };
    const failed = await link({ link: () => Promise.reject(new Error('no disk')) });
    expect(failed.querySelector('[role=alert]')?.textContent).not.toBe('');
  });

  test('links what a search has found, once it is unfolded', async () => {
    const root = await open({ query: '#rl', search: async () => answerOf(NEAR) });
    expect(buttonIn(root, LINK)).toBeUndefined();
    await press(root, 'Unfold: Lonely Papers');
    start = { ...start, page: { ...PAGE, annotations: { ...NO_ANNOTATIONS, about: NEAR.slice(1) } } };
    await press(root, LINK);
    await settle();
    expect(props.link).toHaveBeenCalledWith(9, 'arxiv:2409.00001');
    expect(root.querySelector<HTMLInputElement>('.box')?.value).toBe('');
    expect(titlesIn(root)).toEqual(['Lonely Papers', 'Newest', 'Second']);
    expect(document.activeElement).toBe(buttonIn(root, 'Undo: Lonely Papers'));
    // The page has an entry now.
    await press(root, 'Unfold: Newest');
    expect(buttonIn(root, 'Link to this note: Newest')).toBeUndefined();
  });

  test('says above the page’s own list why what was found was not linked', async () => {
    const search = async () => answerOf(NEAR.slice(1));
    const root = await open({ query: '#rl', search, link: async () => false });
    await press(root, 'Unfold: Lonely Papers');
    await press(root, LINK);
    await settle();
    expect(root.querySelector('[role=alert]')?.textContent).toContain('This could not be linked');
  });

  test('is not offered beside a page that there is nothing to link to', async () => {
    start = { ...start, page: { kind: 'not-web' } };
    const root = await open();
    await press(root, 'Unfold: Newest');
    expect(buttonIn(root, 'Link to this note: Newest')).toBeUndefined();
  });

  test('is no matter on the next page', async () => {
    let change = () => {};
    const root = await link({ onPageChanged: (run) => (change = run) });
    start = { ...start, page: { ...PAGE, identity: { keys: ['arxiv:2409.00002'], titles: [] } } };
    await act(() => change());
    await settle();
    expect(root.querySelector('.linked')).toBeNull();
    expect(root.querySelector('.taken-name')?.textContent).toBe('arXiv:2409.00002');
  });
});
