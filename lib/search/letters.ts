/** What a character is to the analyzer. Numbers, since texts are read by them one character at a time. */
import { isLetter, isSyllable } from './hangul-key';

export type LetterClass = 0 | 1 | 2 | 3 | 4;

/** What stands between words. */
export const NO_LETTER = 0;
/** Latin, digits, and Greek, whose letters stand in the same words: β-VAE. */
export const LATIN = 1;
export const HANGUL = 2;
export const HAN = 3;
/** Letters of every other script. */
export const OTHER = 4;

const LATIN_LETTER = /[\p{Script=Latin}\p{Nd}]/u;
const HAN_LETTER = /\p{Script=Han}/u;
const ANY_LETTER = /[\p{L}\p{N}\p{M}]/u;

/** The class of a code point of a folded text (lib/search/fold-text.ts). */
export function classOf(code: number): LetterClass {
  if (code < 0x80) return isAsciiWord(code) ? LATIN : NO_LETTER;
  if (isSyllable(code) || isLetter(code)) return HANGUL;
  if (isGreek(code)) return LATIN;
  if (code >= 0x2000 && code < 0x2c00) return NO_LETTER;
  return classOfRare(String.fromCodePoint(code));
}

/** An ASCII letter or digit. */
export function isAsciiWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isGreek(code: number): boolean {
  return code >= 0x391 && code <= 0x3c9;
}

function classOfRare(letter: string): LetterClass {
  // Words of Latin are read by single UTF-16 units, and digits of scripts that have none in the first plane are no part of them.
  if (letter.length === 1 && LATIN_LETTER.test(letter)) return LATIN;
  if (HAN_LETTER.test(letter)) return HAN;
  return ANY_LETTER.test(letter) ? OTHER : NO_LETTER;
}
