/** All that is drawn on pages, as one script hands it to another: pages without an entry need not carry it. */
import type { CardPlace } from '../lib/sites/site';
import type { CardProps } from './Card';
import { type MountedCard, mountCard } from './mount-card';
import { createRowBadges, type RowBadges, type RowBadgesOptions } from './row-badges';

export interface Drawing {
  readonly card: (place: CardPlace, props: CardProps) => MountedCard;
  readonly rowBadges: (document: Document, options: Omit<RowBadgesOptions, 'mode'>) => RowBadges;
}

/** `mode` is that of all shadow roots. */
export function createDrawing(mode: ShadowRootMode): Drawing {
  return {
    card: (place, props) => mountCard(place, props, mode),
    rowBadges: (document, options) => createRowBadges(document, { ...options, mode }),
  };
}
