/** A page that was left by a navigation inside its document. */
import { headingText } from './first-heading';
import { withoutFragment } from './fragment';
import { quietly } from './quietly';

export interface LeftPage {
  /** Its address. */
  readonly url: string;
  /** Its heading. */
  readonly heading: string;
  /** When it was left, in milliseconds of the document's own time. */
  readonly moment: number;
}

/**
 * What a window has left that stood at an address, just after that has changed: the heading is still the old page's. Undefined
 * where only another place in the same page is shown.
 */
export function leavePage(
  { location, document }: Window,
  from: string,
  moment: number,
): LeftPage | undefined {
  if (withoutFragment(location.href) === withoutFragment(from)) return undefined;
  return { url: from, heading: quietly(() => headingText(document)) ?? '', moment };
}
