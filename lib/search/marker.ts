/**
 * What was found, marked in the texts that are shown: these are analysed again, so that exactly what the index found is
 * marked, without particles and endings. Of a word found by its beginning, what was typed of it is marked, the last syllable
 * whole; of a word found otherwise, its stem.
 */
import { analyzeText, type Token } from './analyze';
import { keysOf } from './hangul-key';
import { isNameKey, nameKey, writtenKey } from './names';
import { termTest } from './term-match';
import type { TermMatch, TermWant } from './wanted';

/** A text in pieces, those that a query found marked; together they are the text. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Takes a text apart where something is found in it. */
export type Mark = (text: string) => readonly Piece[];

interface Span {
  readonly start: number;
  readonly end: number;
}

type Finder = (text: string) => Span[];

/** Makes what marks texts. Its pieces are none of them empty; fields are not regarded. */
export function createMarker(marks: readonly TermWant[]): Mark {
  const find = createFinder(marks);
  return (text) => piecesOf(text, find(text));
}

function createFinder(marks: readonly TermWant[]): Finder {
  const wants = marks.map(({ key, match }) => ({ key, match, test: tokenTest(match, key) }));
  if (wants.length === 0) return () => [];
  return (text) =>
    analyzeText(text).flatMap((token) =>
      wants
        .filter(({ test }) => test(token, text))
        .map(({ key, match }) => ({
          start: token.start,
          end: match === 'prefix' ? endOfTyped(text, token, key.length) : token.end,
        })),
    );
}

function tokenTest(match: TermMatch, key: string): (token: Token, text: string) => boolean {
  const test = termTest(match, key);
  if (isNameKey(key)) return (token, text) => test(nameKey(writtenKey(text, token)));
  return (token) => test(token.key);
}

/** Texts whose characters are each so many letters of a key that these can be counted. */
const COUNTABLE = /^[\w가-힣ㄱ-ㆎ.+#'’/$‐–-]*$/;
const JOINTS = "-_'’/$‐–";

/** Where in the text the first letters of a token's key end; of rare characters no part is marked. */
function endOfTyped(text: string, { start, end }: Token, letters: number): number {
  if (!COUNTABLE.test(text.slice(start, end))) return end;
  let left = letters;
  for (let index = start; index < end; index += 1) {
    if (!JOINTS.includes(text.charAt(index))) left -= keysOf(text.charCodeAt(index)).length;
    if (left <= 0) return index + 1;
  }
  return end;
}

function piecesOf(text: string, spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let position = 0;
  for (const { start, end } of [...spans].sort((one, other) => one.start - other.start)) {
    if (end <= position) continue;
    const from = Math.max(start, position);
    if (from > position) pieces.push({ text: text.slice(position, from), marked: false });
    pieces.push({ text: text.slice(from, end), marked: true });
    position = end;
  }
  if (position < text.length) pieces.push({ text: text.slice(position), marked: false });
  return pieces;
}
