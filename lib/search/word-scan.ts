/** Cuts a folded text into words and hands out the terms of each; words met before are not taken apart again. */

import { isTail, stemOf } from './hangul-stem';
import { LONGEST_KEY, latinTerms, type WordTerm } from './latin-word';
import { classOf, HAN, HANGUL, isDigit, LATIN, type LetterClass, NO_LETTER } from './letters';

export type WordKind = 'hangul' | 'latin' | 'other';

/** Is told a word's terms, and where in the text the word begins. */
export type Visit = (terms: readonly WordTerm[], start: number, kind: WordKind) => void;

/** Distinct words that are remembered of each kind: a text's words are mostly such that were met before. */
const MOST_REMEMBERED = 16_384;
/** Longer runs are no words; cutting them keeps what is remembered small. */
const LONGEST_WORD = 160;
/** Closes what a particle may follow: 모델(LLM)은, "모델"을. */
const CLOSERS = new Set([...'+#)]}"\'”’»』」>%$*`'].map((sign) => sign.charCodeAt(0)));

const NO_TERMS: readonly WordTerm[] = [];

/** Visits the words of a folded text, in order. Linear. */
export function scanWords(text: string, visit: Visit): void {
  let index = 0;
  while (index < text.length) {
    const code = text.codePointAt(index) ?? 0;
    const letter = classOf(code);
    if (letter === NO_LETTER) {
      index += code > 0xffff ? 2 : 1;
      continue;
    }
    const end = Math.min(endOfWord(text, index, letter), index + LONGEST_WORD);
    visitWord(text, index, end, letter, visit);
    index = end;
  }
}

function visitWord(text: string, start: number, end: number, letter: LetterClass, visit: Visit): void {
  const word = text.slice(start, end);
  if (letter === LATIN) visit(latin(word), start, 'latin');
  else if (letter === HANGUL) {
    const terms = hangul(word);
    if (!(word.length <= LONGEST_TAIL && followsWord(text, start) && isTail(word)))
      visit(terms, start, 'hangul');
  } else visit(other(word, letter), start, 'other');
}

/** No tail is longer. */
const LONGEST_TAIL = 8;

function followsWord(text: string, start: number): boolean {
  if (start === 0) return false;
  const before = text.charCodeAt(start - 1);
  return CLOSERS.has(before) || classOf(before) === LATIN;
}

function endOfWord(text: string, start: number, letter: LetterClass): number {
  if (letter === LATIN) return endOfLatin(text, start);
  let index = start;
  while (index < text.length) {
    const code = text.codePointAt(index) ?? 0;
    if (classOf(code) !== letter) break;
    index += code > 0xffff ? 2 : 1;
  }
  return index;
}

/** A word of Latin with all that is joined to it, and with the signs of C++ and C#. */
function endOfLatin(text: string, start: number): number {
  let index = start;
  let partStart = start;
  for (;;) {
    while (isLatinAt(text, index)) index += 1;
    const joint = jointAt(text, partStart, index);
    if (joint === 0) break;
    index += joint;
    partStart = index;
  }
  if (index - start > 1 || isDigit(text.charCodeAt(start))) return index;
  if (text.startsWith('++', index)) return index + 2;
  return text.charAt(index) === '#' && !isLatinAt(text, index + 1) ? index + 1 : index;
}

function isLatinAt(text: string, index: number): boolean {
  return index < text.length && classOf(text.charCodeAt(index)) === LATIN;
}

/** Parts that a slash joins are short (I/O, A/B): longer ones are alternatives. */
const LONGEST_BESIDE_SLASH = 2;

/** How many characters join the part before `index` to one behind: 0 where the word ends. */
function jointAt(text: string, partStart: number, index: number): number {
  switch (text.charCodeAt(index)) {
    case 0x2d: // -
    case 0x5f: // _
    case 0x27: // '
    case 0x2019: // ’
    case 0x2010: // hyphen
    case 0x2013: // en dash: vision–language
      return isLatinAt(text, index + 1) ? 1 : 0;
    case 0x2e: // .
      return isDigit(text.charCodeAt(index - 1)) && isDigit(text.charCodeAt(index + 1)) ? 1 : 0;
    case 0x2f: // /
      return index - partStart <= LONGEST_BESIDE_SLASH && isShortPart(text, index + 1) ? 1 : 0;
    case 0x24: // $: $\beta$-VAE
      return text.charCodeAt(index + 1) === 0x2d && isLatinAt(text, index + 2) ? 2 : 0;
    default:
      return 0;
  }
}

function isShortPart(text: string, start: number): boolean {
  let end = start;
  while (end - start <= LONGEST_BESIDE_SLASH && isLatinAt(text, end)) end += 1;
  return end > start && end - start <= LONGEST_BESIDE_SLASH;
}

/** Remembers what is made of each word, as long as there are not too many; then begins anew. */
function remember(make: (word: string) => readonly WordTerm[]): (word: string) => readonly WordTerm[] {
  const made = new Map<string, readonly WordTerm[]>();
  return (word) => {
    const known = made.get(word);
    if (known !== undefined) return known;
    if (made.size >= MOST_REMEMBERED) made.clear();
    const terms = make(word);
    made.set(word, terms);
    return terms;
  };
}

const latin = remember((word) => latinTerms(word.toLowerCase()));

const hangul = remember((word) => {
  const { key, length } = stemOf(word);
  return [{ key: key.slice(0, LONGEST_KEY), start: 0, end: length, isPart: false }];
});

/** Words of Chinese are not told apart, so each of their characters can be found, as a part. */
function other(word: string, letter: LetterClass): readonly WordTerm[] {
  const key = word.toLowerCase().slice(0, LONGEST_KEY);
  const whole = { key, start: 0, end: word.length, isPart: false };
  const characters = letter === HAN ? [...word] : [];
  if (characters.length < 2) return key === '' ? NO_TERMS : [whole];
  let position = 0;
  return [
    whole,
    ...characters.map((character) => {
      const start = position;
      position += character.length;
      return { key: character, start, end: position, isPart: true };
    }),
  ];
}
