/** What a reader typed, taken apart: words that must all be found, and tags that an entry must have. */

export interface Query {
  /** Lower case, in NFC, in the order typed. */
  readonly words: readonly string[];
  /** Without `#`, lower case; the last may be half typed. */
  readonly tags: readonly string[];
}

/** More words than this say nothing more, and a pasted page must not stall the popup. */
const MOST_WORDS = 16;
const LONGEST_WORD = 100;

/**
 * Splits at white space; `#tag` is a tag, everything else a word. Never throws, and keeps the first words where there are
 * too many. NFKC makes full-width letters plain, except for single Hangul letters, which it would turn into another kind
 * that no keyboard types (U+3141 into U+1106).
 */
export function parseQuery(text: string): Query {
  const plain = text
    .slice(0, MOST_WORDS * LONGEST_WORD)
    .replace(/[^ㄱ-ㆎ]+/g, (part) => part.normalize('NFKC'));
  const parts = plain
    .toLowerCase()
    .split(/\s+/)
    .filter((part) => part !== '');
  const short = parts.slice(0, MOST_WORDS).map((part) => part.slice(0, LONGEST_WORD));
  return {
    words: short.filter((part) => !part.startsWith('#')).flatMap(searchable),
    tags: short.filter((part) => part.startsWith('#') && part.length > 1).map((part) => part.slice(1)),
  };
}

export function isEmptyQuery(query: Query): boolean {
  return query.words.length === 0 && query.tags.length === 0;
}

/** A word of punctuation alone finds nothing and excludes nothing. */
function searchable(word: string): string[] {
  const trimmed = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}+#]+$/gu, '');
  return /[\p{L}\p{N}]/u.test(trimmed) ? [trimmed] : [];
}

/** Whether a tag of an entry is the one asked for; `_` and `-` are the same, and the end may still be missing. */
export function tagMatches(tag: string, wanted: string): boolean {
  return foldTag(tag).startsWith(foldTag(wanted));
}

function foldTag(tag: string): string {
  return tag.toLowerCase().replaceAll('_', '-');
}
