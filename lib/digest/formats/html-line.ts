/** One line of a page: its words, which of them are bold or a link, and where in the page they stand. */
import { cleanLine, hasControl, type Line } from '../decode';

/** A run of words of one look. */
export interface Piece {
  readonly text: string;
  readonly isBold: boolean;
  /** The web address that it leads to, in whatever line the link began. */
  readonly link: Link | undefined;
}

export interface Link {
  readonly address: string;
}

/** What the words around a piece of text make of it. */
export interface Surroundings {
  readonly isBold: boolean;
  readonly isQuote: boolean;
  /** From 1 to 6; 0 outside headings. */
  readonly heading: number;
  /** Tells two neighbouring headings apart. */
  readonly headingId: number;
  readonly link: Link | undefined;
  /** How surely this is inside a post (see postRank), and which one of the page. */
  readonly rank: number;
  readonly post: number;
  readonly isAround: boolean;
}

export type Mark = 'text' | 'bold' | 'quote' | `h${number}`;

export interface HtmlLine extends Line {
  readonly mark: Mark;
  readonly pieces: readonly Piece[];
  /** What a list puts before it: `- ` or `1. `, else nothing. */
  readonly bullet: string;
  /** Whether the page draws a line above it. */
  readonly isBelowRule: boolean;
  readonly at: Surroundings;
}

const MEANING = /[\p{L}\p{N}]/u;

/** Whether a piece has words, and not just the space or the sign between two. */
export function hasWords({ text }: Piece): boolean {
  return MEANING.test(text);
}

interface LineStart {
  readonly number: number;
  readonly bullet: string;
  readonly isBelowRule: boolean;
  readonly at: Surroundings;
}

/** A line of some pieces; undefined where there is nothing to read in them. */
export function makeLine(
  start: LineStart,
  pieces: readonly Piece[],
  isDamaged: boolean,
): HtmlLine | undefined {
  const merged = mergePieces(pieces);
  const whole = merged.map(({ text }) => text).join('');
  const { text } = cleanLine(whole, start.number, false);
  if (text === '') return undefined;
  const damaged =
    hasControl(whole) ||
    (isDamaged && merged.some((piece) => `${piece.text}${piece.link?.address ?? ''}`.includes('\uFFFD')));
  const { number, bullet, isBelowRule, at } = start;
  return { number, text, damaged, mark: markOf(at, merged), pieces: merged, bullet, isBelowRule, at };
}

function markOf({ isQuote, heading }: Surroundings, pieces: readonly Piece[]): Mark {
  if (isQuote) return 'quote';
  if (heading > 0) return `h${heading}`;
  const worded = pieces.filter(hasWords);
  return worded.length > 0 && worded.every((piece) => piece.isBold) ? 'bold' : 'text';
}

/** Neighbours of one look become one, so that a link is one piece however many elements it was written with. */
function mergePieces(pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.length < 2) return pieces;
  const groups: { look: Piece; texts: string[]; isBold: boolean }[] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    const isSameLink = last !== undefined && last.look.link === piece.link;
    if (last !== undefined && isSameLink && (piece.link !== undefined || last.isBold === piece.isBold)) {
      last.texts.push(piece.text);
      last.isBold &&= piece.isBold || !hasWords(piece);
    } else {
      groups.push({ look: piece, texts: [piece.text], isBold: piece.isBold });
    }
  }
  return groups.map(({ look, texts, isBold }) => ({ text: texts.join(''), isBold, link: look.link }));
}
