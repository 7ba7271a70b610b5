/**
 * A paper or page is known by keys; an entry has many, a page has many, and they meet in the library.
 * This file holds no parser, since the content script imports it: lib/model/paper-key-schema.ts has the schema.
 */

/**
 * What a key may name. `title` is a normalised title; the others are canonical identifiers or addresses
 * (lib/papers makes them).
 */
export const PAPER_KEY_KINDS = ['arxiv', 'doi', 'openreview', 'url', 'title'] as const;

export type PaperKeyKind = (typeof PAPER_KEY_KINDS)[number];

/** A canonical string that names a paper or a page: `arxiv:2409.08642`, `url:mistral.ai/news/pixtral-12b`. */
export type PaperKey = `${PaperKeyKind}:${string}`;

/** Longest key in UTF-16 units. No address or title worth matching is longer; a longer one is refused, never cut. */
export const PAPER_KEY_MAX_LENGTH = 2_000;

/** The kind of a key: the part before its first colon. */
export function kindOfKey(key: PaperKey): PaperKeyKind {
  return key.slice(0, key.indexOf(':')) as PaperKeyKind;
}

/** What a key names, without its kind: `2409.08642` of `arxiv:2409.08642`. */
export function nameOfKey(key: PaperKey): string {
  return key.slice(key.indexOf(':') + 1);
}

const PATTERN = new RegExp(`^(?:${PAPER_KEY_KINDS.join('|')}):\\S`);

/** Whether a string is a well-formed key of at most {@link PAPER_KEY_MAX_LENGTH}. */
export function isPaperKey(text: string): text is PaperKey {
  return text.length <= PAPER_KEY_MAX_LENGTH && PATTERN.test(text);
}
