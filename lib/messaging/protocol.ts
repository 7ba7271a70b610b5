/**
 * What contexts say to each other, by direction. A message is `{ type, ...request }`; every reply is a {@link Reply}, typed
 * from here. Content scripts run among strangers, so this is all that they may ask; extension pages use the library directly.
 */
import type { Annotations } from '../model/annotation';
import type { PaperKey } from '../model/paper-key';

/** A page, or one row of a list of papers, by its keys. */
export interface PageRow {
  readonly keys: readonly PaperKey[];
}

export interface ToBackground {
  /** What there is for these rows; of a page of its own there is one. */
  annotations: {
    request: { readonly rows: readonly PageRow[] };
    reply: { readonly rows: readonly Annotations[]; readonly folded: boolean };
  };
  /** The reader folded or unfolded a card. */
  preference: { request: { readonly folded: boolean }; reply: Record<string, never> };
}

export interface ToContent {
  /** What the page is known by, titles included. */
  identify: { request: Record<string, never>; reply: { readonly keys: readonly PaperKey[] } };
}

export type Reply<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false };

export type Message<Protocol> = {
  [Type in keyof Protocol]: Protocol[Type] extends { request: infer Request }
    ? { readonly type: Type } & Request
    : never;
}[keyof Protocol];

/** Limits of what a content script may ask at once. */
export const MESSAGE_LIMITS = { rows: 2_000, keysPerRow: 8, characters: 1_000_000 } as const;
