/** What is drawn on pages, by scripts that each bring one of these: a page carries what is drawn on it, and most carry nothing. */
import type { CarriedWords } from '../lib/messaging/protocol';
import type { CardPlace } from '../lib/sites/site';
import type { CardProps } from './Card';
import type { MountedCard } from './mount-card';
import type { RowBadges, RowBadgesOptions } from './row-badges';

/** By name. The shadow roots of all of them are as open as the build says. */
export interface Drawings {
  readonly card: (place: CardPlace, props: CardProps, words: CarriedWords) => MountedCard;
  readonly rows: (
    document: Document,
    options: Omit<RowBadgesOptions, 'mode'>,
    words: CarriedWords,
  ) => RowBadges;
}
