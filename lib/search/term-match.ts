/** Whether a term of the index is what a key asks for. */
import { isInitial } from './hangul-key';
import type { TermMatch } from './wanted';

/** A test of terms, made once for a key. */
export function termTest(match: TermMatch, key: string): (term: string) => boolean {
  switch (match) {
    case 'exact':
      return (term) => term === key;
    case 'prefix':
      return (term) => term.startsWith(key);
    case 'inside':
      return (term) => term.includes(key);
    case 'initials':
      return (term) => initialsOf(term).startsWith(key);
    case 'typo':
      return (term) => isOneAway(term, key);
  }
}

const VOWEL = /[ㅏ-ㅣ]/;

/** The first letters of a key's syllables: a consonant before a vowel begins one. */
export function initialsOf(term: string): string {
  let initials = '';
  for (let index = 0; index < term.length; index += 1) {
    const letter = term.charAt(index);
    if (isInitial(letter) && VOWEL.test(term.charAt(index + 1))) initials += letter;
  }
  return initials;
}

/** Whether two words differ by one letter: another, one more, one less, or two neighbours swapped. */
export function isOneAway(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1 || short === long) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from += 1;
  if (short.length < long.length) return short.slice(from) === long.slice(from + 1);
  if (short.slice(from + 1) === long.slice(from + 1)) return true;
  const isSwapped = short[from] === long[from + 1] && short[from + 1] === long[from];
  return isSwapped && short.slice(from + 2) === long.slice(from + 2);
}
