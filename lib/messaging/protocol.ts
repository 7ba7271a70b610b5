/**
 * What contexts say to each other, by direction. A message is `{ type, ...request }`; every reply is a {@link Reply}, typed
 * from here. Content scripts run among strangers, so this is all that they may ask; extension pages use the library directly.
 */
import type { Annotations, RowBadge } from '../model/annotation';
import type { PageIdentity, VisitedPage } from '../model/page-identity';
import type { PaperKey } from '../model/paper-key';
import { LONGEST_LINK } from '../sites/list-texts';

type Nothing = Record<string, never>;

/** Words of the interface in the browser's language by their messages' keys, with `$1` and on for what is to be filled in. */
export type CarriedWords = Readonly<Partial<Record<string, string>>>;

export interface ToBackground {
  /** What there is for the page itself. */
  annotations: {
    request: PageIdentity;
    reply: {
      readonly annotations: Annotations;
      /** Whether the reader wants cards folded. */
      readonly folded: boolean;
      /** Whether the reader wants none on this site. */
      readonly hidden: boolean;
      /** What a card says besides; where there is one to draw. */
      readonly words?: CarriedWords;
    };
  };
  /** What there is for the page that asks, by its address and its title as the background finds them out. */
  page: { request: Nothing; reply: ToBackground['annotations']['reply'] };
  /** A page that nothing was found for has navigated inside itself. */
  navigated: { request: Nothing; reply: Nothing };
  /** What there is for each paper on a list of arXiv's: its link as the list writes it, and its title, '' where it has none. */
  list: {
    request: { readonly links: readonly string[]; readonly titles: readonly string[] };
    reply: ToBackground['badges']['reply'];
  };
  /** What there is for each row of a list; null where that is nothing. */
  badges: {
    request: { readonly rows: readonly PageIdentity[] };
    reply: {
      readonly rows: readonly (RowBadge | null)[];
      /** Whether the reader wants lists to show only rows that have something. */
      readonly digestedOnly: boolean;
      /** What a list says besides; where there is something to draw. */
      readonly words?: CarriedWords;
    };
  };
  /** What the reader has just chosen. `hideSite` means the site that the message comes from. */
  preference: {
    request: { readonly folded: boolean } | { readonly digestedOnly: boolean } | { readonly hideSite: true };
    reply: Nothing;
  };
  /** The reader clicked what leads to a page of ours: the search for a tag, without its `#`, or the panel beside the page. */
  open: {
    request: { readonly place: 'search'; readonly tag: string } | { readonly place: 'panel' };
    reply: Nothing;
  };
  /** A page of arXiv's carries the exact title of an entry that has no address. The key is the page's own. */
  learned: {
    request: { readonly entry: number; readonly key: PaperKey; readonly authors: readonly string[] };
    reply: Nothing;
  };
}

export interface ToContent {
  /** What the page is known by, and which version of a paper it shows. */
  identify: { request: Nothing; reply: VisitedPage };
}

export type Reply<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false };

export type Message<Protocol> = {
  [Type in keyof Protocol]: Protocol[Type] extends { request: infer Request }
    ? { readonly type: Type } & Request
    : never;
}[keyof Protocol];

/** Limits of what a content script may say at once. */
export const MESSAGE_LIMITS = {
  /** In a list. */
  rows: 2_000,
  /** Of a page or row. */
  keys: 8,
  titles: 4,
  titleLength: 4_000,
  linkLength: LONGEST_LINK,
  authors: 200,
  authorLength: 200,
  tagLength: 200,
  /** Of a message as JSON. */
  characters: 1_000_000,
} as const;
