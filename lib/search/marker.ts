/**
 * What was found, marked in the texts that are shown: these are analysed again, so that exactly what the index found is
 * marked, without particles and endings. Of a word found by its beginning, what was typed of it is marked, the last syllable
 * whole; of a word found otherwise, its stem.
 */
import { analyzeText, type Token } from './analyze';
import { keysOf } from './hangul-key';
import { termTest } from './term-match';
import type { TermWant } from './wanted';

/** A text in pieces, those that a query found marked; together they are the text. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

type Finder = (text: string) => Span[];

/** Makes what marks texts. Its pieces are none of them empty; fields are not regarded. */
export function createMarker(marks: readonly TermWant[]): (text: string) => Piece[] {
  const find = createFinder(marks);
  return (text) => piecesOf(text, find(text));
}

function createFinder(marks: readonly TermWant[]): Finder {
  const wants = marks.map(({ key, match }) => ({ key, match, test: termTest(match, key) }));
  if (wants.length === 0) return () => [];
  return (text) =>
    analyzeText(text).flatMap((token) =>
      wants
        .filter(({ test }) => test(token.key))
        .map(({ key, match }) => ({
          start: token.start,
          end: match === 'prefix' ? endOfTyped(text, token, key.length) : token.end,
        })),
    );
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

/** The paragraph that shows best why an entry was found: the one with most of what was found, by its weight; else the first. */
export function bestParagraph(paragraphs: readonly string[], marks: readonly TermWant[]): string {
  const tests = marks.map(({ key, match, weight }) => ({ weight, test: termTest(match, key) }));
  const worth = (text: string) => {
    const keys = analyzeText(text).map(({ key }) => key);
    return tests.reduce((sum, { test, weight }) => sum + (keys.some(test) ? weight : 0), 0);
  };
  let best = paragraphs[0] ?? '';
  let bestWorth = 0;
  for (const text of tests.length === 0 ? [] : paragraphs) {
    const found = worth(text);
    if (found > bestWorth) [best, bestWorth] = [text, found];
  }
  return best;
}

/** Characters that may stand before the first match: of a snippet only some two lines are seen. */
const LEAD = 30;

/** A paragraph from shortly before its first match on, so that the match is seen; whole where it has none, or early. */
export function fromFirstMatch(text: string, marks: readonly TermWant[]): string {
  const first = Math.min(...createFinder(marks)(text).map(({ start }) => start));
  if (!Number.isFinite(first) || first <= LEAD) return text;
  const space = text.lastIndexOf(' ', first - LEAD / 2);
  return `…${text.slice(Math.max(space + 1, first - LEAD))}`;
}
