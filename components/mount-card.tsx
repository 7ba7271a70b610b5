/** A card on somebody else's page: one host element with a shadow root of its own, after an anchor. */
import { render } from 'preact';
import { Card, type CardProps } from './Card';
import cardStyle from './card.css?inline';
import entryStyle from './entry.css?inline';
import tokens from './tokens.css?inline';

/** The card's element, by which a page that already has one is known. */
export const CARD_ELEMENT = 'yeobaek-card';

export interface MountedCard {
  /** Puts the card back after an anchor, where the page has thrown it away. */
  readonly place: (anchor: Element) => void;
  readonly isPlaced: () => boolean;
}

/** Draws a card in a shadow root of the host's, with its style. A closed root cannot be read by the page. */
export function attachCard(host: HTMLElement, props: CardProps, mode: ShadowRootMode): void {
  const root = host.attachShadow({ mode });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokens + entryStyle + cardStyle);
  root.adoptedStyleSheets = [sheet];
  const draw = (folded: boolean) => {
    const onFold = (wanted: boolean) => {
      draw(wanted);
      props.onFold(wanted);
    };
    render(<Card annotations={props.annotations} folded={folded} onFold={onFold} />, root);
  };
  draw(props.folded);
}

/**
 * Draws a card and puts it after the anchor: one change of the page, and none later. Shipped cards are closed to the page,
 * whose scripts and recorders read open ones; open ones are for the e2e build.
 */
export function mountCard(anchor: Element, props: CardProps, mode: ShadowRootMode): MountedCard {
  const document = anchor.ownerDocument;
  removeCards(document);
  const host = document.createElement(CARD_ELEMENT);
  attachCard(host, props, mode);
  const place = (where: Element) => {
    host.dataset.theme = isDarkBehind(where) ? 'dark' : 'light';
    host.style.setProperty('--card-margin', marginLike(where));
    where.after(host);
  };
  place(anchor);
  return { place, isPlaced: () => host.isConnected };
}

/** Takes away every card, also one that an earlier version of the extension has left behind. */
export function removeCards(document: Document): void {
  for (const card of document.querySelectorAll(CARD_ELEMENT)) card.remove();
}

/** As wide as what it follows: the same margins left and right, and room above and below. */
function marginLike(anchor: Element): string {
  const style = getComputedStyle(anchor);
  return `16px ${style.marginRight} 16px ${style.marginLeft}`;
}

/** Whether the nearest painted background is dark. A page that paints none is white. */
function isDarkBehind(element: Element): boolean {
  for (let node: Element | null = element; node !== null; node = node.parentElement) {
    const numbers =
      getComputedStyle(node)
        .backgroundColor.match(/[\d.]+/g)
        ?.map(Number) ?? [];
    const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
    // https://www.w3.org/TR/AERT/#color-contrast, a perceived brightness from 0 to 255
    if (numbers.length >= 3 && alpha > 0.5) return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
  }
  return false;
}
