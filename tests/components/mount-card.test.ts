import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { mountCard } from '../../components/mount-card';
import type { Annotations } from '../../lib/model/annotation';
import { BUNDLED_SOURCE } from '../../lib/model/digest';
import { carryWords } from '../../lib/platform/carried-words';
import { knowWords } from '../../lib/platform/known-words';
import type { CardPlace } from '../../lib/sites/site';
import { makeEntry } from '../library/entries';
import { click } from './drawing';

const ANNOTATIONS: Annotations = {
  about: [{ id: 1, date: '2024-09-18', sources: ['출처'], entry: makeEntry('Paper') }],
  mentionedBy: [],
  titles: {},
};

const ACTIONS = {
  fold: async () => true,
  searchTag: async () => true,
  hideSite: async () => true,
  copy: async () => true,
  openPanel: async () => true,
};

const cards = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('yeobaek-card')];

function anchor(): Element {
  const heading = document.querySelector('h1');
  if (heading === null) throw new Error('There is no heading');
  return heading;
}

function mount(mode: ShadowRootMode = 'open') {
  return mountCard(
    { element: anchor(), where: 'afterend' },
    { annotations: ANNOTATIONS, folded: false },
    mode,
  );
}

beforeEach(() => {
  document.body.innerHTML = '<main><h1 id="title">Paper</h1><p>Text</p></main>';
});

describe('a card on a page', () => {
  test('is one element after its anchor, and nothing else of the page changes', () => {
    const before = document.documentElement.outerHTML;
    mount();
    expect(anchor().nextElementSibling?.localName).toBe('yeobaek-card');
    cards()[0]?.remove();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('is one, however often it is drawn', () => {
    mount();
    mount();
    expect(cards()).toHaveLength(1);
    mount().remove();
    expect(cards()).toHaveLength(0);
  });

  test('is closed to the page in what we ship, and open where tests must see it', () => {
    mount('closed');
    expect(cards()[0]?.shadowRoot).toBeNull();
    expect(cards()[0]?.textContent).toBe('');
    mount('open');
    expect(cards()[0]?.shadowRoot?.textContent).toContain('Paper에 대한 논평입니다.');
  });

  test('can be put back where the page has thrown it away', () => {
    const card = mount();
    expect(card.isPlaced()).toBe(true);
    document.body.innerHTML = '<h1>Paper, drawn anew</h1>';
    expect(card.isPlaced()).toBe(false);
    card.place({ element: anchor(), where: 'beforebegin' });
    expect(anchor().previousElementSibling?.localName).toBe('yeobaek-card');
    expect(card.isPlaced()).toBe(true);
    expect(cards()).toHaveLength(1);
  });

  test('is not put back at the edge where it was in the text, nor in the text where it was at the edge', () => {
    const edge: CardPlace = { element: document.documentElement, where: 'beforeend', isAtEdge: true };
    const inText = mount();
    inText.remove();
    inText.place(edge);
    expect(cards()).toEqual([]);
    const atEdge = mountCard(edge, { annotations: ANNOTATIONS, folded: false }, 'open');
    atEdge.remove();
    atEdge.place({ element: anchor(), where: 'afterend' });
    expect(cards()).toEqual([]);
    atEdge.place(edge);
    expect(cards()).toHaveLength(1);
    atEdge.remove();
  });

  test('is the only one when it is put back, also where the page has made copies of it', () => {
    const card = mount();
    // As pages do that keep themselves as text: the copy of a card is empty.
    document.body.innerHTML += '';
    expect(card.isPlaced()).toBe(false);
    expect(cards()).toHaveLength(1);
    card.place({ element: anchor(), where: 'afterend' });
    expect([card.isPlaced(), cards().length]).toEqual([true, 1]);
  });
});

test('a card at the window’s edge is a mark, whether cards are folded or not', () => {
  const edge = { element: document.documentElement, where: 'beforeend', isAtEdge: true } as const;
  mountCard(edge, { annotations: ANNOTATIONS, folded: false }, 'open');
  const [card] = cards();
  expect(card?.parentElement).toBe(document.documentElement);
  expect(card?.shadowRoot?.querySelector('.edge-mark')?.textContent).toBe('1');
  card?.remove();
});

describe('a card is', () => {
  test.each([
    ['light on a page that paints nothing', '', 'light'],
    ['light on white', 'background-color: rgb(255, 255, 255)', 'light'],
    ['dark on black', 'background-color: rgb(0, 0, 0)', 'dark'],
    ['light on black that one sees through', 'background-color: rgba(0, 0, 0, 0.2)', 'light'],
  ])('%s', (_, style, theme) => {
    document.querySelector('main')?.setAttribute('style', style);
    mount();
    expect(cards()[0]?.dataset.theme).toBe(theme);
  });

  test('as wide as what it follows', () => {
    anchor().setAttribute('style', 'margin: 1px 2px 3px 40px');
    mount();
    expect(cards()[0]?.style.getPropertyValue('--card-margin')).toBe('16px 2px 16px 40px');
  });
});

test('a card asks the browser for no words where the answer has carried them', () => {
  knowWords(carryWords('card'));
  const asked = vi.spyOn(fakeBrowser.i18n, 'getMessage');
  const entry = makeEntry('Paper', { tags: ['rl'] });
  const annotations = {
    ...ANNOTATIONS,
    about: [{ id: 1, date: '2024-09-18', sources: [BUNDLED_SOURCE], entry }],
  };
  mountCard(
    { element: anchor(), where: 'afterend' },
    { annotations, folded: false, actions: ACTIONS },
    'open',
  );
  expect(cards()[0]?.shadowRoot?.textContent).toContain('September 18, 2024 · Bundled digest');
  expect(asked).not.toHaveBeenCalled();
  asked.mockRestore();
  knowWords({});
});

describe('a card that nobody has touched', () => {
  const root = () => cards()[0]?.shadowRoot ?? null;
  const fold = () => root()?.querySelector<HTMLElement>('.fold') ?? null;
  const isFolded = () => root()?.querySelector<HTMLElement>('.body')?.hidden;

  test('does what its first button says at the first click, and goes on from there', async () => {
    mount();
    await click(fold());
    expect(isFolded()).toBe(true);
    await click(fold());
    expect(isFolded()).toBe(false);
  });

  test('keeps its elements, and so the focus and what is chosen in it', async () => {
    mount();
    const before = [...(root()?.querySelectorAll('*') ?? [])];
    await click(fold());
    expect([...(root()?.querySelectorAll('*') ?? [])]).toEqual(before);
  });

  test('does nothing where a page clicks for its reader, and hears the reader afterwards', async () => {
    mount();
    await click(fold(), false);
    expect(isFolded()).toBe(false);
    await click(fold());
    expect(isFolded()).toBe(true);
  });

  test('opens its menu below the button that the reader presses', async () => {
    const props = { annotations: ANNOTATIONS, folded: false, actions: ACTIONS };
    mountCard({ element: anchor(), where: 'afterend' }, props, 'open');
    await click(root()?.querySelector('.more') ?? null);
    const menu = root()?.querySelector<HTMLElement>('.menu');
    menu?.dispatchEvent(Object.assign(new Event('beforetoggle'), { newState: 'open' }));
    expect(menu?.style.top).toBe('4px');
  });
});
