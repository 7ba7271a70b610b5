import type { RowBadge } from '../lib/model/annotation';
import { BADGE_ELEMENT } from '../lib/model/own-elements';
import { formatDate } from '../lib/platform/dates';
import { words } from '../lib/platform/words';
import { createBubbles } from './bubbles';
import { makeElement } from './make-element';

/** Gives an element of ours its shadow root, with its style. */
export type AttachRoot = (host: HTMLElement) => ShadowRoot;

/** Draws the badges of one page. */
export interface BadgeDrawing {
  readonly draw: (badge: RowBadge) => HTMLElement;
  /** Folds up what a badge has unfolded. */
  readonly close: () => void;
}

/**
 * A badge is the sign with the first tags, or with how often a paper is mentioned; where something was written about it, on
 * hover, focus and click the first paragraph.
 */
export function createBadgeDrawing(document: Document, attach: AttachRoot): BadgeDrawing {
  const bubbles = createBubbles(document);
  // The browser is asked for a message each time, and a list may have hundreds of badges.
  const [language, ownName] = [words('extension.language'), words('extension.shortName')];
  const makeSign = (name: 'span' | 'button') => {
    const sign = makeElement(document, name, 'badge');
    sign.lang = language;
    sign.append(makeElement(document, 'span', 'name', ownName), makeElement(document, 'span', 'said'));
    return sign;
  };
  // To be copied, which is faster than to be made, for what only tells and for what can be pressed.
  const [plain, pressed] = [makeSign('span'), makeSign('button')];
  pressed.setAttribute('type', 'button');
  const draw = (badge: RowBadge): HTMLElement => {
    const host = document.createElement(BADGE_ELEMENT);
    const root = attach(host);
    const { paragraph } = badge;
    const sign = (paragraph === undefined ? plain : pressed).cloneNode(true) as HTMLElement;
    if (badge.count === 0) sign.classList.add('mentioned');
    if (sign.lastElementChild !== null) sign.lastElementChild.textContent = describe(badge);
    // Spaces that a line drops where the badge begins or ends it.
    root.append(' ', sign, ' ');
    // On some lists a click anywhere in a row leads to its paper.
    host.addEventListener('click', (event) => event.stopPropagation());
    if (paragraph === undefined) return host;
    sign.setAttribute('aria-description', paragraph);
    bubbles.attach(root, sign, () => drawParagraph(document, badge, paragraph));
    return host;
  };
  return { draw, close: bubbles.close };
}

function describe({ count, mentions, tags }: RowBadge): string {
  if (count === 0) return words('list.mentions', mentions);
  return tags.length > 0 ? tags.map((tag) => `#${tag}`).join(' ') : words('list.entries', count);
}

function drawParagraph(document: Document, { date }: RowBadge, paragraph: string): HTMLElement[] {
  const text = makeElement(document, 'p', 'paragraph', paragraph);
  text.lang = 'ko';
  return date === undefined ? [text] : [makeElement(document, 'p', 'date', formatDate(date)), text];
}
