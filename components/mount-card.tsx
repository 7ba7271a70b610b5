/** A card on somebody else's page: one host element with a shadow root of its own, after an anchor. */
import { hydrate, type VNode } from 'preact';
import { CARD_ELEMENT } from '../lib/model/own-elements';
import type { CardPlace } from '../lib/sites/site';
import { Card, type CardProps } from './Card';
import cardStyle from './card.css?inline';
import edgeStyle from './card-edge.css?inline';
import menuStyle from './card-menu.css?inline';
import { drawOnce } from './draw-once';
import entryStyle from './entry.css?inline';
import { speakWhenOrphaned } from './orphaned-card';
import { isDarkBehind } from './page-look';
import { isButtonPressed } from './pressed-button';
import tokens from './tokens.css?inline';

export interface MountedCard {
  /** Puts the card back, where the page has thrown it away. One in the text is none for the edge, nor the other way round. */
  readonly place: (place: CardPlace) => void;
  readonly isPlaced: () => boolean;
  readonly remove: () => void;
}

/**
 * The host belongs to the page, which can say anything of it, by our tokens' names too; what is inside it is out of the page's
 * reach. `all` leaves these two properties aside: https://drafts.csswg.org/css-cascade/#all-shorthand
 */
const OWN_TOKENS = tokens.replace(':host', ':host > *');
const OWN_DIRECTION = ':host { direction: ltr !important; unicode-bidi: isolate !important; }';

/** Draws a card in a shadow root of the host's, with its style. A closed root cannot be read by the page. */
export function attachCard(host: HTMLElement, props: CardProps, mode: ShadowRootMode): void {
  const root = host.attachShadow({ mode });
  const sheet = new CSSStyleSheet();
  const placeStyle = props.isAtEdge === true ? edgeStyle : '';
  sheet.replaceSync(OWN_TOKENS + OWN_DIRECTION + entryStyle + cardStyle + menuStyle + placeStyle);
  root.adoptedStyleSheets = [sheet];
  const card = <Card {...props} />;
  drawOnce(card, root);
  speakWhenOrphaned(root);
  takeOverWhenPressed(root, card);
}

/** Preact knows nothing of a card before the reader presses a button in it, of which it hears then too. Most are only read. */
function takeOverWhenPressed(root: ShadowRoot, card: VNode): void {
  const takeOver = (event: Event) => {
    if (!isButtonPressed(event)) return;
    root.removeEventListener('click', takeOver, { capture: true });
    hydrate(card, root);
  };
  root.addEventListener('click', takeOver, { capture: true });
}

/**
 * Draws a card and puts it where it belongs: one change of the page, and none later. Shipped cards are closed to the page,
 * whose scripts and recorders read open ones; open ones are for the e2e build.
 */
export function mountCard(where: CardPlace, props: CardProps, mode: ShadowRootMode): MountedCard {
  const document = where.element.ownerDocument;
  const host = document.createElement(CARD_ELEMENT);
  const { isAtEdge = false } = where;
  attachCard(host, isAtEdge ? { ...props, isAtEdge, folded: true } : props, mode);
  const place = (at: CardPlace) => {
    if ((at.isAtEdge ?? false) !== isAtEdge) return;
    const { element, where: side } = at;
    // Cards of earlier visits, and empty copies that a page has made of one by writing down its own elements.
    for (const card of document.querySelectorAll(CARD_ELEMENT)) card.remove();
    host.dataset.theme = isDarkBehind(element) ? 'dark' : 'light';
    if (isAtEdge) host.dataset.edge = '';
    else host.style.setProperty('--card-margin', marginLike(element), 'important');
    element.insertAdjacentElement(side, host);
  };
  place(where);
  return { place, isPlaced: () => host.isConnected, remove: () => host.remove() };
}

/** As wide as what it follows: the same margins left and right, and room above and below. */
function marginLike(anchor: Element): string {
  const style = getComputedStyle(anchor);
  return `16px ${style.marginRight} 16px ${style.marginLeft}`;
}
