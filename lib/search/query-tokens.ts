/**
 * A query cut into terms: words, phrases in quotes, and what operators are given. Cut from the text as typed, so that places
 * in it stay true; full-width and curly forms of the signs count as the plain ones, since a Korean keyboard types both.
 */

import { foldText } from './fold-text';
import { isLetter, isSyllable } from './hangul-key';
import { isAsciiWord } from './letters';

/** The sign of a tag, where a field's name would stand. */
export const TAG_SIGN = '#';

export interface QueryTerm {
  readonly kind: 'term';
  /** UTF-16 offsets in the query; the end includes a closing quote. */
  readonly start: number;
  readonly end: number;
  /** It has a minus before it. */
  readonly isExcluded: boolean;
  /** What stands before the first colon, as typed, or {@link TAG_SIGN}; undefined where neither is there. */
  readonly field: string | undefined;
  /** What follows the minus and the field, without quotes. */
  readonly value: string;
  /** Where the value begins, its opening quote included. */
  readonly valueStart: number;
  readonly isQuoted: boolean;
  /** False where it has an opening quote alone: it goes to the end of the query then. */
  readonly isClosed: boolean;
  /** It reaches the end of the query, so that the next key may still belong to it. */
  readonly isOpen: boolean;
}

export interface QueryConnective {
  readonly kind: 'or' | 'and';
  readonly start: number;
  readonly end: number;
}

export type QueryToken = QueryTerm | QueryConnective;

const SPACE = /\s/;
const QUOTE = /["＂“”„‟]/;
const BAR = /[|｜]/;
const MINUS = /[-－−]/;
const NUMBER_SIGN = /[#＃]/;
const COLON = /[:：]/;
/** No operator's name is longer. */
const LONGEST_NAME = 12;

/** Capitals alone: `or` and `and` are words of titles. AND is what words mean anyway. */
const CONNECTIVES: ReadonlyMap<string, 'or' | 'and'> = new Map([
  ['OR', 'or'],
  ['또는', 'or'],
  ['AND', 'and'],
]);

/** All of a query, in order. Takes any text, never throws, and reads each character a bounded number of times. */
export function readQueryTokens(text: string): QueryToken[] {
  const tokens: QueryToken[] = [];
  let position = 0;
  while (position < text.length) {
    if (isAt(text, position, SPACE)) {
      position += 1;
      continue;
    }
    const token = isAt(text, position, BAR)
      ? ({ kind: 'or', start: position, end: position + 1 } as const)
      : readTerm(text, position);
    tokens.push(token);
    position = token.end;
  }
  return tokens;
}

/** Whether the query's end belongs to this term and the next letter would go on with its last word. */
export function isStillTyped({ isOpen, isQuoted, isClosed, value }: QueryTerm): boolean {
  return isOpen && !(isQuoted && isClosed) && endsInWord(value);
}

function endsInWord(value: string): boolean {
  const last = value.charCodeAt(value.length - 1);
  // The pattern takes a fresh page longer to make than all else of a short query.
  return isAsciiWord(last) || isSyllable(last) || isLetter(last) || /[\p{L}\p{M}\p{N}]$/u.test(value);
}

function readTerm(text: string, start: number): QueryToken {
  const isExcluded = isAt(text, start, MINUS) && !isAt(text, start + 1, MINUS) && !isGap(text, start + 1);
  const behindMinus = isExcluded ? start + 1 : start;
  const field = readField(text, behindMinus);
  const valueStart = behindMinus + (field?.length ?? 0);
  const isQuoted = isAt(text, valueStart, QUOTE);
  const end = isQuoted ? endOfQuoted(text, valueStart) : endOfBare(text, valueStart, field?.name);
  const isClosed = !isQuoted || (end > valueStart + 1 && isAt(text, end - 1, QUOTE));
  const value = isQuoted ? text.slice(valueStart + 1, isClosed ? end - 1 : end) : text.slice(valueStart, end);
  const connective = field === undefined && !isQuoted ? CONNECTIVES.get(foldText(value).text) : undefined;
  if (connective !== undefined && !isExcluded) return { kind: connective, start, end };
  return {
    ...{ kind: 'term', start, end, isExcluded, field: field?.name, value, valueStart },
    ...{ isQuoted, isClosed, isOpen: end === text.length },
  };
}

/** The field that begins at a place, with the length of its name and sign. */
function readField(text: string, start: number): { name: string; length: number } | undefined {
  if (isAt(text, start, NUMBER_SIGN)) return { name: TAG_SIGN, length: 1 };
  const head = text.slice(start, start + LONGEST_NAME + 1);
  const colon = head.search(COLON);
  if (colon <= 0 || !/^\p{L}+$/u.test(head.slice(0, colon))) return undefined;
  return { name: head.slice(0, colon), length: colon + 1 };
}

function endOfQuoted(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && !isAt(text, end, QUOTE)) end += 1;
  return Math.min(end + 1, text.length);
}

/** A bare value ends before white space, a quote, a bar, or, where it is a tag, before the next tag: `#rl#dpo`. */
function endOfBare(text: string, start: number, field: string | undefined): number {
  let end = start;
  while (end < text.length && !isAt(text, end, SPACE) && !isAt(text, end, QUOTE) && !isAt(text, end, BAR)) {
    if (field === TAG_SIGN && end > start && startsTag(text, end)) break;
    end += 1;
  }
  return end;
}

function startsTag(text: string, position: number): boolean {
  return isAt(text, position, NUMBER_SIGN) && isAt(text, position + 1, /[\p{L}\p{N}]/u);
}

function isGap(text: string, position: number): boolean {
  return position >= text.length || isAt(text, position, SPACE);
}

function isAt(text: string, position: number, sign: RegExp): boolean {
  return sign.test(text.charAt(position));
}
