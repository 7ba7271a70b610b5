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
