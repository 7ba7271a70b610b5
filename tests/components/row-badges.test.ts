import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createRowBadges, type RowBadges } from '../../components/row-badges';
import { carryWords } from '../../lib/platform/carried-words';
import { knowWords } from '../../lib/platform/known-words';
import { BADGE, BARE, createBadges, MENTION, rowsWith, start, writeRows } from './badge-rows';

let badges: RowBadges | undefined;
let bubbles: string[] = [];

beforeEach(() => {
  bubbles = [];
  writeRows();
  // happy-dom has no popovers.
  Object.assign(HTMLElement.prototype, {
    showPopover(this: HTMLElement) {
      bubbles.push(this.textContent ?? '');
    },
    hidePopover: () => bubbles.pop(),
  });
});

afterEach(() => {
  badges?.clear();
});

function create(): RowBadges {
  badges = createBadges();
  return badges;
}

const hosts = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('yeobaek-badge')];
const said = (): string[] =>
  hosts().map(({ shadowRoot }) => shadowRoot?.querySelector('.said')?.textContent ?? '');
const sign = (index: number): HTMLElement =>
  hosts()[index]?.shadowRoot?.querySelector<HTMLElement>('.badge') ?? document.body;

describe('a badge', () => {
  test('stands at its row, and says the first tags, how many entries, or how often it is mentioned', () => {
    create().show(rowsWith(BADGE, BARE, MENTION), start());
    expect(said()).toEqual(['#rl #search', '3 notes', 'mentioned 2 times']);
    expect(hosts().map(({ parentElement }) => parentElement?.firstChild?.nodeValue)).toEqual(['a', 'b', 'c']);
  });

  test('is a button where it has a paragraph to show, and words alone where it has none', () => {
    create().show(rowsWith(BADGE, BARE, MENTION), start());
    const names = [0, 1, 2].map((index) => sign(index).localName);
    expect(names).toEqual(['button', 'span', 'span']);
    expect(sign(0).getAttribute('aria-description')).toBe('첫 문단입니다.');
    expect(sign(2).classList.contains('mentioned')).toBe(true);
  });

  test('is drawn and unfolded without asking the browser for words where the answer has carried them', () => {
    knowWords(carryWords('rows'));
    const asked = vi.spyOn(fakeBrowser.i18n, 'getMessage');
    create().show(rowsWith(BADGE, BADGE), start());
    expect(said()).toEqual(['#rl #search', '#rl #search']);
    sign(0).dispatchEvent(new Event('focus'));
    expect(bubbles).toEqual(['September 18, 2024첫 문단입니다.']);
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
    knowWords({});
  });

  test('stays the same one while its row is shown again', () => {
    const { show } = create();
    show(rowsWith(BADGE), start());
    const [first] = hosts();
    show(rowsWith(BADGE, BARE), start());
    expect(hosts()[0]).toBe(first);
    expect(said()).toEqual(['#rl #search', '3 notes']);
  });

  test('gives way where its element has become another paper’s, and goes where that is not known', () => {
    const { show } = create();
    show(rowsWith(BADGE, BADGE), start());
    show(rowsWith(BARE, undefined), start());
    expect(said()).toEqual(['3 notes']);
    show([], undefined);
    expect(hosts()).toEqual([]);
  });

  test('is put back once where the page throws it away', () => {
    const { show } = create();
    show(rowsWith(BADGE), start());
    hosts()[0]?.remove();
    show(rowsWith(BADGE), start());
    expect(said()).toEqual(['#rl #search']);
    hosts()[0]?.remove();
    show(rowsWith(BADGE), start());
    expect(hosts()).toEqual([]);
  });

  test('stands alone: copies that a page has made and those of an earlier script go, marks of links stay', () => {
    const { show } = create();
    document.querySelector('dt')?.insertAdjacentHTML('beforeend', '<yeobaek-badge></yeobaek-badge>');
    document.body.insertAdjacentHTML('beforeend', '<yeobaek-badge data-link=""></yeobaek-badge>');
    document.body.insertAdjacentHTML('afterbegin', '<yeobaek-switch></yeobaek-switch>');
    show(rowsWith(BADGE), start());
    expect(hosts().map((host) => [host.dataset.link, host.shadowRoot !== null])).toEqual([
      [undefined, true],
      ['', false],
    ]);
    expect(document.querySelectorAll('yeobaek-switch')).toHaveLength(1);
  });

  test('is dark where its row is', () => {
    document.querySelector('dl')?.setAttribute('style', 'background-color: rgb(0, 0, 0)');
    create().show(rowsWith(BADGE, BARE), start());
    expect(hosts().map(({ dataset }) => dataset.theme)).toEqual(['dark', 'dark']);
  });
});

describe('what a badge unfolds', () => {
  test.each(['pointerenter', 'focus', 'click'])('is shown on %s, one at a time', (event) => {
    create().show(rowsWith(BADGE, { ...BADGE, paragraph: '다른 문단입니다.' }), start());
    sign(0).dispatchEvent(new Event(event));
    expect(bubbles).toEqual(['September 18, 2024첫 문단입니다.']);
    sign(1).dispatchEvent(new Event(event));
    expect(bubbles).toEqual(['September 18, 2024다른 문단입니다.']);
  });

  test('is put away by Escape, by leaving, and with the list', () => {
    const { clear, show } = create();
    show(rowsWith(BADGE), start());
    const leave: (() => void)[] = [
      () => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })),
      () => sign(0).dispatchEvent(new Event('blur')),
      () => hosts()[0]?.dispatchEvent(new Event('pointerleave')),
      clear,
    ];
    for (const way of leave) {
      sign(0).dispatchEvent(new Event('focus'));
      expect(bubbles).toHaveLength(1);
      way();
      expect(bubbles).toEqual([]);
    }
  });
});

test('all of it is closed to the page in what we ship', () => {
  badges = createRowBadges(document, {
    mode: 'closed',
    digestedOnly: false,
    onDigestedOnly: async () => true,
  });
  badges.show(rowsWith(BADGE), start());
  const own = [...document.querySelectorAll('yeobaek-badge, yeobaek-switch')];
  expect(own.map(({ shadowRoot, innerHTML }) => [shadowRoot, innerHTML])).toEqual([
    [null, ''],
    [null, ''],
  ]);
});
