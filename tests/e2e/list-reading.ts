import type { Locator, Page } from '@playwright/test';
import { SEED_CARDS, SEED_PROVENANCE } from './seed';

export const badgesOf = (within: Page | Locator): Locator => within.locator('yeobaek-badge');

/** The switch above a list. */
export const listSwitch = (page: Page): Locator => page.locator('yeobaek-switch').getByRole('switch');

/** All bubbles that are open; there is never more than one. */
export const openBubbles = (page: Page): Locator => badgesOf(page).locator('.bubble:popover-open');

/** What the badge of one of the seed's entries says. */
export function seedTags(name: keyof typeof SEED_CARDS): string {
  return SEED_CARDS[name].heads[0]?.slice(SEED_PROVENANCE.length + 1) ?? '';
}

/** The first paragraph of one of the seed's entries, which its bubble shows. */
export function seedParagraph(name: keyof typeof SEED_CARDS): string {
  return SEED_CARDS[name].entries[0]?.paragraphs[0] ?? '';
}

/** What the badge of a paper says that the seed's entries only mention, once. */
export const MENTIONED_ONCE = '언급 1번';

/** What the rows of `ADDRESSES.huggingFaceDay` say: of the seed's papers, a mentioned one, unread ones, and one by its title. */
export const PAPERS_OF_THE_DAY: readonly string[] = [
  ...(['cpl', 'kenlm', 'omnigen', 'soap', 'nvlm'] as const).map(seedTags),
  ...[MENTIONED_ONCE, '', seedTags('pixtral'), '', '', '', ''],
];

/** What the badges of each row say, in the page's order: '' for none, and all of them where a row has more than one. */
export function readBadges(rows: Locator): Promise<string[]> {
  return rows.evaluateAll((elements) =>
    elements.map((row) =>
      [...row.querySelectorAll('yeobaek-badge')]
        .map((badge) => badge.shadowRoot?.querySelector('.said')?.textContent ?? 'a badge without words')
        .join(' | '),
    ),
  );
}

/** How many elements of ours stand in a page, of whatever kind. */
export function countOwn(page: Page): Promise<number> {
  return page.locator('yeobaek-card, yeobaek-badge, yeobaek-switch').count();
}
