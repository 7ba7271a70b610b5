/** A text in pieces, those that a query found marked. */

export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Splits a text where the patterns (all with the global flag) match; the pieces together are the text. */
export function markText(text: string, patterns: readonly RegExp[]): Piece[] {
  const spans = patterns
    .flatMap((pattern) =>
      [...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length] as const),
    )
    .filter(([start, end]) => end > start)
    .sort(([start], [other]) => start - other);
  const pieces: Piece[] = [];
  let position = 0;
  for (const [start, end] of spans) {
    if (end <= position) continue;
    const from = Math.max(start, position);
    if (from > position) pieces.push({ text: text.slice(position, from), marked: false });
    pieces.push({ text: text.slice(from, end), marked: true });
    position = end;
  }
  if (position < text.length) pieces.push({ text: text.slice(position), marked: false });
  return pieces;
}

/** The paragraph that shows best why an entry was found: the one with most of the words; the first where none has any. */
export function bestParagraph(paragraphs: readonly string[], patterns: readonly RegExp[]): string {
  const count = (text: string) => patterns.filter((pattern) => text.search(pattern) !== -1).length;
  return paragraphs.reduce((best, text) => (count(text) > count(best) ? text : best), paragraphs[0] ?? '');
}

/** Characters that may stand before the first match: of a snippet only some two lines are seen. */
const LEAD = 30;

/** A paragraph from shortly before its first match on, so that the match is seen; whole where it has none, or early. */
export function fromFirstMatch(text: string, patterns: readonly RegExp[]): string {
  const first = Math.min(...patterns.map((pattern) => text.search(pattern)).filter((index) => index !== -1));
  if (!Number.isFinite(first) || first <= LEAD) return text;
  const space = text.lastIndexOf(' ', first - LEAD / 2);
  return `…${text.slice(Math.max(space + 1, first - LEAD))}`;
}
