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

/** Its patterns are made when such a letter is met: those with properties of Unicode take a fresh page a tenth of a millisecond each. */
function classOfRare(letter: string): LetterClass {
  // Words of Latin are read by single UTF-16 units, and digits of scripts that have none in the first plane are no part of them.
  if (letter.length === 1 && /[\p{Script=Latin}\p{Nd}]/u.test(letter)) return LATIN;
  if (/\p{Script=Han}/u.test(letter)) return HAN;
  return /[\p{L}\p{N}\p{M}]/u.test(letter) ? OTHER : NO_LETTER;
}
