/** A mark beside a link of somebody else's page: one small element with a shadow root of its own. */
import { BADGE_ELEMENT } from '../lib/model/own-elements';
import type { LinkMark } from '../lib/model/page-links';
import type { DrawnMark } from '../lib/sites/link-marks';
import style from './link-badge.css?inline';

/** Tells it from the badges of lists. */
const BESIDE_LINK = 'data-link';

/** Draws the marks of one page. Their words stand inside the root, which in what we ship is closed to the page. */
export function createLinkBadges(page: Document, mode: ShadowRootMode) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  return ({ label, isAbout }: LinkMark): DrawnMark => {
    const element = page.createElement(BADGE_ELEMENT);
    element.setAttribute(BESIDE_LINK, '');
    const root = element.attachShadow({ mode });
    root.adoptedStyleSheets = [sheet];
    const sign = page.createElement('span');
    sign.className = isAbout ? 'sign' : 'sign mentioned';
    sign.setAttribute('role', 'img');
    sign.setAttribute('aria-label', label);
    sign.title = label;
    root.append(sign);
    return { element, setCurrent: (isCurrent) => sign.classList.toggle('current', isCurrent) };
  };
}

/** Takes away what a script that has outlived its extension has left on the page. */
export function removeLinkBadges(page: Document): void {
  for (const badge of page.querySelectorAll(`${BADGE_ELEMENT}[${BESIDE_LINK}]`)) badge.remove();
}
