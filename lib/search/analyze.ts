/**
 * Texts and queries by one analyzer: the words of a text, each with its key, under which the index has it, and its place in
 * the text as it is shown. The index stores no places: what is shown is analysed again.
 */
import { foldText } from './fold-text';
import { scanWords, type WordKind } from './word-scan';

/** Counted up whenever any key or impact changes, so that indexes made before are made anew. */
export const ANALYZER_VERSION = 3;

/** A word of a text. Particles and endings are outside of it. */
export interface Token {
  readonly key: string;
  /** UTF-16 offsets in the original text. */
  readonly start: number;
  readonly end: number;
  readonly kind: WordKind;
  /** A part of the compound before it, which is a token of its own: 4o of GPT-4o. */
  readonly isPart?: true;
}

/**
 * The words of a text in order, a compound before its parts; nothing else overlaps, but words of one character (½). The keys of a text do not depend on case,
 * nor on how it is composed (NFC, NFD, full width). Linear; never throws.
 */
export function analyzeText(text: string): Token[] {
  const { text: folded, origin } = foldText(text);
  const tokens: Token[] = [];
  scanWords(folded, (terms, from, kind) => {
    for (const { key, start, end, isPart } of terms) {
      const first = origin === undefined ? from + start : (origin.starts[from + start] ?? 0);
      const last = origin === undefined ? from + end : (origin.ends[from + end - 1] ?? first);
      tokens.push({ key, start: first, end: last, kind, ...(isPart && { isPart }) });
    }
  });
  return tokens;
}
