import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RowBadges } from '../../components/row-badges';
import { words } from '../../lib/platform/words';
import { BADGE, BARE, createBadges, MENTION, rowsWith, start, writeRows } from './badge-rows';
import { click } from './drawing';

let badges: RowBadges | undefined;
let chosen: boolean[] = [];

beforeEach(() => {
  chosen = [];
  writeRows();
});

afterEach(() => {
  badges?.clear();
});

function create(digestedOnly = false): RowBadges {
  badges = createBadges(digestedOnly, chosen);
  return badges;
}

const toggle = () => document.querySelector('yeobaek-switch')?.shadowRoot?.querySelector('input') ?? null;
const shownLines = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('dt, dd')]
    .filter(({ style }) => style.display !== 'none')
    .map(({ firstChild }) => firstChild?.nodeValue ?? '');

describe('the switch', () => {
  test('stands above the list and counts the papers that the digests have; mentions are none', () => {
    create().show(rowsWith(BADGE, MENTION), start());
    expect(start().previousElementSibling?.localName).toBe('yeobaek-switch');
    expect(toggle()?.closest('label')?.textContent).toBe('Only papers in the digests (1/3)');
    expect([toggle()?.checked, shownLines().length]).toEqual([false, 6]);
  });

  test('shows only those when the reader turns it on, and all of them again, as they were', async () => {
    document.querySelectorAll('dd')[2]?.setAttribute('style', 'display: flex !important;');
    const before = document.body.innerHTML;
    const { clear, show } = create();
    show(rowsWith(BADGE, MENTION), start());
    await click(toggle());
    expect([chosen, shownLines()]).toEqual([[true], ['a', 'A']]);
    await click(toggle());
    expect([chosen, shownLines().length]).toEqual([[true, false], 6]);
    await click(toggle());
    clear();
    expect(document.body.innerHTML).toBe(before);
  });

  test('is on at once where the reader has turned it on before, for rows that come later too', () => {
    const { show } = create(true);
    show(rowsWith(BADGE), start());
    expect([toggle()?.checked, shownLines()]).toEqual([true, ['a', 'A']]);
    document.querySelector('dl')?.insertAdjacentHTML('beforeend', '<dt>d</dt><dd>D</dd><dt>e</dt><dd>E</dd>');
    show(rowsWith(BADGE, undefined, undefined, BARE), start());
    expect(shownLines()).toEqual(['a', 'A', 'd', 'D']);
    expect(chosen).toEqual([]);
  });

  test('is not there where the digests have none of the papers, and then hides nothing', () => {
    const { show } = create(true);
    show(rowsWith(MENTION), start());
    expect([toggle(), shownLines().length]).toEqual([null, 6]);
  });

  test('that the page does not let stand hides nothing', () => {
    const { show } = create(true);
    for (const expected of [2, 2, 6, 6]) {
      show(rowsWith(BADGE), start());
      expect(shownLines()).toHaveLength(expected);
      document.querySelector('yeobaek-switch')?.remove();
    }
  });

  test('says once that nothing is remembered where the extension is gone, and still shows what is wanted', async () => {
    badges = createBadges(false, chosen, false);
    badges.show(rowsWith(BADGE, MENTION), start());
    const notes = () => {
      const root = document.querySelector('yeobaek-switch')?.shadowRoot;
      return [...(root?.querySelectorAll('[role="status"]') ?? [])].map(({ textContent }) => textContent);
    };
    expect(notes()).toEqual(['']);
    for (const shown of [2, 6]) {
      await click(toggle());
      expect([notes(), shownLines().length]).toEqual([[words('card.disconnected')], shown]);
    }
  });

  test('says nothing where the extension hears of it', async () => {
    create().show(rowsWith(BADGE), start());
    await click(toggle());
    expect(toggle()?.closest('label')?.nextElementSibling?.textContent).toBe('');
  });

  test('is not turned by a click that the page makes', async () => {
    create().show(rowsWith(BADGE), start());
    await click(toggle(), false);
    await click(toggle()?.closest('label') ?? null, false);
    expect([chosen, toggle()?.checked, shownLines().length]).toEqual([[], false, 6]);
  });
});
