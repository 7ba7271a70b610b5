/**
 * What a key asks for, told letter by letter: terms in order share their beginnings, which so are looked at once, and a term
 * whose beginning rules it out is left there. A term is of Hangul's letters alone or has none of them.
 */
import { isLetter } from './hangul-key';
import type { TermMatch } from './wanted';

/** It is in a state, a whole number: 0 before the first letter, and below 0 where no term that begins so is asked for. */
export interface TermAutomaton {
  /** The state behind a letter, given as its UTF-16 unit, and how many letters come before it. */
  readonly next: (state: number, unit: number, place: number) => number;
  /** Whether a term is asked for that ends in this state, after so many letters. */
  readonly isMet: (state: number, length: number) => boolean;
}

/** What only a look at all terms finds. */
export type ScannedMatch = Exclude<TermMatch, 'exact' | 'prefix'>;

const NEVER = -1;

/**
 * Meets the terms of an index that have a key inside of them, begin with syllables of these first consonants, or differ from
 * a key by one letter: another, one more, one less, or two neighbours swapped. The key is not empty, and has only first
 * consonants where these are asked for, and two letters at least where one may be wrong.
 */
export function termAutomaton(match: ScannedMatch, key: string): TermAutomaton {
  const units = Uint16Array.from({ length: key.length }, (_, place) => key.charCodeAt(place));
  if (match === 'inside') return inside(units);
  return match === 'initials' ? initials(units) : typo(units);
}

/** The state is how many letters of the key come last. https://en.wikipedia.org/wiki/Knuth–Morris–Pratt_algorithm */
function inside(key: Uint16Array): TermAutomaton {
  /** Of so many letters of the key, how many at their end are its beginning again. */
  const again = [NEVER, 0];
  const next = (state: number, unit: number, place?: number): number => {
    if (state === key.length) return state;
    if (state === 0 && unit !== key[0])
      return place === 0 && isLetter(unit) !== isLetter(key[0] ?? 0) ? NEVER : 0;
    let known = state;
    while (known >= 0 && key[known] !== unit) known = again[known] ?? NEVER;
    return known + 1;
  };
  for (let count = 1; count < key.length - 1; count += 1) {
    again.push(next(again[count] ?? 0, key[count] ?? 0));
  }
  return { next, isMet: (state) => state === key.length };
}

const FIRST_VOWEL = 0x314f;
const LAST_VOWEL = 0x3163;

/**
 * The state is three times how many syllables there were, and 1 more where the last letter is the wanted consonant of the
 * next, 2 where it is another.
 */
function initials(key: Uint16Array): TermAutomaton {
  const all = 3 * key.length;
  return {
    next: (state, unit, place) => {
      if (state === all) return state;
      const before = state % 3;
      const syllables = state - before;
      if (!isLetter(unit)) return place === 0 ? NEVER : syllables;
      if (unit > LAST_VOWEL) return syllables;
      if (unit < FIRST_VOWEL) return syllables + (unit === key[syllables / 3] ? 1 : 2);
      if (before === 2) return NEVER;
      return syllables + 3 * before;
    },
    isMet: (state) => state === all,
  };
}

/** What the one wrong letter may be, in bits, from the first letter on that is not the key's: another, one more, one less. */
const OTHER = 1;
const MORE = 2;
const LESS = 4;
/** The next letter stands where this one belongs, and this one is still to come. */
const SWAPPED = 8;

function typo(key: Uint16Array): TermAutomaton {
  const { length: whole } = key;
  return {
    next: (state, unit, place) => {
      const [before, here, after] = [key[place - 1], key[place], key[place + 1]];
      if (state === 0) {
        if (unit === here) return 0;
        return OTHER | MORE | (unit === after ? LESS | SWAPPED : 0);
      }
      const kept =
        (unit === here ? state & OTHER : 0) |
        (unit === before ? (state & MORE) | ((state & SWAPPED) === 0 ? 0 : OTHER) : 0) |
        (unit === after ? state & LESS : 0);
      return kept === 0 ? NEVER : kept;
    },
    isMet: (state, length) => {
      if (length === whole) return (state & OTHER) !== 0;
      if (length === whole + 1) return (state & MORE) !== 0;
      return length === whole - 1 && (state === 0 || (state & LESS) !== 0);
    },
  };
}
