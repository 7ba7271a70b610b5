import { beforeEach, describe, expect, test, vi } from 'vitest';
import { mountCard, removeCards } from '../../components/mount-card';
import type { Annotations } from '../../lib/model/annotation';
import { makeEntry } from '../library/entries';
import { click } from './drawing';

const ANNOTATIONS: Annotations = {
  about: [{ id: 1, date: '2024-09-18', sources: ['출처'], entry: makeEntry('Paper') }],
  mentionedBy: [],
  titles: {},
};

const cards = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('yeobaek-card')];

function anchor(): Element {
  const heading = document.querySelector('h1');
  if (heading === null) throw new Error('There is no heading');
  return heading;
}

function mount(mode: ShadowRootMode = 'open', onFold: (folded: boolean) => void = () => undefined) {
  return mountCard(anchor(), { annotations: ANNOTATIONS, folded: false, onFold }, mode);
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
    removeCards(document);
    expect(cards()).toHaveLength(0);
  });

  test('is closed to the page in what we ship, and open where tests must see it', () => {
    mount('closed');
    expect(cards()[0]?.shadowRoot).toBeNull();
    expect(cards()[0]?.textContent).toBe('');
    mount('open');
    expect(cards()[0]?.shadowRoot?.textContent).toContain('Paper에 대한 논평입니다.');
  });

  test('folds at once, and tells it', async () => {
    const onFold = vi.fn();
    mount('open', onFold);
    const root = cards()[0]?.shadowRoot;
    await click(root?.querySelector('button') ?? null);
    expect(root?.querySelector<HTMLElement>('#body')?.hidden).toBe(true);
    await click(root?.querySelector('button') ?? null);
    expect(root?.querySelector<HTMLElement>('#body')?.hidden).toBe(false);
    expect(onFold.mock.calls).toEqual([[true], [false]]);
  });

  test('can be put back where the page has thrown it away', () => {
    const card = mount();
    expect(card.isPlaced()).toBe(true);
    document.body.innerHTML = '<h1>Paper, drawn anew</h1>';
    expect(card.isPlaced()).toBe(false);
    card.place(anchor());
    expect(card.isPlaced()).toBe(true);
    expect(cards()).toHaveLength(1);
  });
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
