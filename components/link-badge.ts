/** A mark beside a link of somebody else's page: one small element with a shadow root of its own. */
import { BADGE_ELEMENT } from '../lib/model/own-elements';
import type { LinkMark } from '../lib/model/page-links';
import { words } from '../lib/platform/words';
import type { DrawnMark } from '../lib/sites/link-marks';
import bubbleStyle from './bubble.css?inline';
import { createBubbles } from './bubbles';
import style from './link-badge.css?inline';
import { makeElement } from './make-element';
import tokens from './tokens.css?inline';

/** Tells it from the badges of lists. */
const BESIDE_LINK = 'data-link';

/**
 * Draws the marks of one page, which say by mouse and keyboard what the digests have. Their words stand inside the root, which
 * in what we ship is closed to the page.
 */
export function createLinkBadges(page: Document, mode: ShadowRootMode) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokens + bubbleStyle + style);
  const bubbles = createBubbles(page);
  const language = words('extension.language');
  return (mark: LinkMark): DrawnMark => {
    const element = page.createElement(BADGE_ELEMENT);
    element.setAttribute(BESIDE_LINK, '');
    const root = element.attachShadow({ mode });
    root.adoptedStyleSheets = [sheet];
    const sign = makeElement(page, 'button', mark.isAbout ? 'sign' : 'sign mentioned');
    sign.type = 'button';
    sign.lang = language;
    sign.setAttribute('aria-label', mark.label);
    if (mark.paragraph !== undefined) sign.setAttribute('aria-description', mark.paragraph);
    root.append(sign);
    // What the link stands in may lead somewhere on a click.
    element.addEventListener('click', (event) => event.stopPropagation());
    bubbles.attach(root, sign, () => drawWords(page, mark, language));
    return { element, setCurrent: (isCurrent) => sign.classList.toggle('current', isCurrent) };
  };
}

function drawWords(page: Document, { label, paragraph }: LinkMark, language: string): HTMLElement[] {
  const head = makeElement(page, 'p', paragraph === undefined ? 'paragraph' : 'date', label);
  head.lang = language;
  if (paragraph === undefined) return [head];
  const text = makeElement(page, 'p', 'paragraph', paragraph);
  text.lang = 'ko';
  return [head, text];
}

/** Takes away what a script that has outlived its extension has left on the page. */
export function removeLinkBadges(page: Document): void {
  for (const badge of page.querySelectorAll(`${BADGE_ELEMENT}[${BESIDE_LINK}]`)) badge.remove();
}
