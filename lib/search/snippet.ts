/** The line or two of an entry that show why it was found. */
import type { Mark, Piece } from './marker';

/** Characters that may stand before the first match: of a snippet only some two lines are seen. */
const LEAD = 30;
/** Characters of a snippet at most: no window shows more of it. */
const LONGEST = 400;

/** Texts that are looked at together, and what marks them. */
export interface SnippetPart {
  readonly paragraphs: readonly string[];
  readonly mark: Mark;
}

/**
 * Of the first part with anything found in it, the paragraph with most of that, from shortly before its first match on; the
 * very first paragraph where nothing is found. In pieces, of at most some 400 characters; none where there are no paragraphs.
 */
export function makeSnippet(parts: readonly SnippetPart[]): Piece[] {
  let best: readonly Piece[] = [];
  let most = -1;
  for (const { paragraphs, mark } of parts) {
    for (const paragraph of paragraphs) {
      const pieces = mark(paragraph);
      const count = countMarks(pieces);
      if (count > most) [best, most] = [pieces, count];
    }
    if (most > 0) break;
  }
  return cutEnd(cutLead(best));
}

/** How many different texts are marked. */
function countMarks(pieces: readonly Piece[]): number {
  return new Set(pieces.filter(({ marked }) => marked).map(({ text }) => text.toLowerCase())).size;
}

function cutLead(pieces: readonly Piece[]): readonly Piece[] {
  const [lead, ...rest] = pieces;
  if (lead === undefined || lead.marked || rest.length === 0 || lead.text.length <= LEAD) return pieces;
  const { text } = lead;
  const space = text.lastIndexOf(' ', text.length - LEAD / 2);
  const start = Math.max(space + 1, text.length - LEAD);
  // Never in the middle of a pair: https://tc39.es/ecma262/#sec-ecmascript-language-types-string-type
  return [{ text: `…${text.slice(start).replace(/^[\uDC00-\uDFFF]/, '')}`, marked: false }, ...rest];
}

function cutEnd(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  let left = LONGEST;
  for (const piece of pieces) {
    if (left <= 0) break;
    kept.push(piece.text.length <= left ? piece : { ...piece, text: `${piece.text.slice(0, left)}…` });
    left -= piece.text.length;
  }
  return kept;
}
