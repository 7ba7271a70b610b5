/** A page that lists papers, and what may be known of them. */
import { createRowBadges, type RowBadges } from '../../components/row-badges';
import type { RowBadge } from '../../lib/model/annotation';
import type { KnownRow } from '../../lib/sites/list-visit';

export const BADGE: RowBadge = {
  ...{ count: 1, mentions: 0, tags: ['rl', 'search'], date: '2024-09-18' },
  paragraph: '첫 문단입니다.',
};
export const MENTION: RowBadge = { count: 0, mentions: 2, tags: [] };
export const BARE: RowBadge = { count: 3, mentions: 0, tags: [], date: '2024-09-18' };

export function writeRows(): void {
  document.body.innerHTML = '<dl><dt>a</dt><dd>A</dd><dt>b</dt><dd>B</dd><dt>c</dt><dd>C</dd></dl>';
}

/** Remembers, in `chosen`, what the reader chooses, whether or not the extension `hears` of it. */
export function createBadges(digestedOnly = false, chosen: boolean[] = [], hears = true): RowBadges {
  return createRowBadges(document, {
    mode: 'open',
    digestedOnly,
    onDigestedOnly: async (wanted) => {
      chosen.push(wanted);
      return hears;
    },
  });
}

/** The rows of the page, with what is known of each. */
export function rowsWith(...known: readonly (RowBadge | undefined)[]): KnownRow[] {
  return [...document.querySelectorAll('dt')].map((line, index) => ({
    row: {
      keys: [`url:${line.firstChild?.nodeValue}`],
      elements: [line, line.nextElementSibling ?? line],
      badge: { element: line, where: 'beforeend' },
    },
    badge: known[index],
  }));
}

/** The list's own element. */
export const start = (): Element => document.querySelector('dl') ?? document.body;
