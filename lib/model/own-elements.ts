/** The elements that stand for us on somebody else's page; what they hold is in shadow roots. */
export const CARD_ELEMENT = 'yeobaek-card';
/** At a row of a list, or beside a link. */
export const BADGE_ELEMENT = 'yeobaek-badge';
/** Above a list. */
export const SWITCH_ELEMENT = 'yeobaek-switch';

const NAMES: readonly string[] = [CARD_ELEMENT, BADGE_ELEMENT, SWITCH_ELEMENT];

/** A selector of all of them. */
export const OWN_ELEMENTS = NAMES.join();

export function isOwnElement(nodeName: string): boolean {
  return NAMES.includes(nodeName.toLowerCase());
}
