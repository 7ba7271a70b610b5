import type { PaperKey } from '../model/paper-key';
import { keyOfAddress } from '../papers/canonical-address';
import type { Slices } from './slices';

/** More than any page that somebody reads. */
const MOST_LINKS = 100_000;
/** Some five seconds of work: a page may have made every address as long as it can be. */
const MOST_SLICES = 600;

/** The links of a page by what they lead to, both in the page's order. */
export interface CollectedLinks {
  readonly byKey: ReadonlyMap<PaperKey, readonly HTMLAnchorElement[]>;
  /** How many there are. */
  readonly count: number;
  /** Whether the page has more than were looked at. */
  readonly isCut: boolean;
}

/**
 * Collects where links lead, without those to the page itself, which are no news. Nothing of them is kept but the keys of
 * their addresses and the elements.
 */
export async function collectLinks(
  elements: ArrayLike<Element>,
  ownKeys: readonly PaperKey[],
  slices: Slices,
): Promise<CollectedLinks> {
  const byKey = new Map<PaperKey, HTMLAnchorElement[]>();
  const end = Math.min(elements.length, MOST_LINKS);
  let count = 0;
  let index = 0;
  for (let slice = 0; index < end && slice < MOST_SLICES; index += 1) {
    if (slices.isOver()) {
      await slices.next();
      slice += 1;
    }
    const link = elements[index];
    if (!isLink(link)) continue;
    const key = keyOfAddress(link.href);
    if (key === undefined || ownKeys.includes(key)) continue;
    count += 1;
    const alike = byKey.get(key);
    if (alike === undefined) byKey.set(key, [link]);
    else alike.push(link);
  }
  return { byKey, count, isCut: index < elements.length };
}

/** A link of a drawing has an object for its address. */
function isLink(element: Element | undefined): element is HTMLAnchorElement {
  return element !== undefined && 'href' in element && typeof element.href === 'string';
}
