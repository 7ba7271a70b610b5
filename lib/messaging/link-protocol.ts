/**
 * What the popup and the side panel say to the script that marks the links of one page. It is put there by the reader's
 * click, and only pages of ours can speak to it.
 */
import type { LinkCounts, LinkMark, LinkPart, LinkPlace } from '../model/page-links';

export interface ToLinkScript {
  /** How far it has come; no answer where no search was begun on this page. */
  'links-status': { request: Record<string, never>; reply: LinkCounts };
  /** The next keys to be looked up, none where there are no more. */
  'links-next': { request: Record<string, never>; reply: LinkPart };
  /** Marks for a part of the keys; what has none is not known. */
  'links-mark': {
    request: { readonly from: number; readonly marks: readonly LinkMark[] };
    reply: LinkCounts;
  };
  /** Shows the next mark, or the one before. */
  'links-jump': { request: { readonly step: 1 | -1 }; reply: LinkPlace };
  /** Takes all marks away and forgets the search. */
  'links-clear': { request: Record<string, never>; reply: Record<string, never> };
}

/** Keys that are given out at once: as many as one question to the library may have. */
export const LINKS_AT_ONCE = 2_000;
