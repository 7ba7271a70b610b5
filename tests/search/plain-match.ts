/** What a key asks for, told in another way than the search does, which must agree with it. */
import type { TermMatch } from '../../lib/search/wanted';

export function isMatch(match: TermMatch, key: string, term: string): boolean {
  switch (match) {
    case 'exact':
      return term === key;
    case 'prefix':
      return term.startsWith(key);
    case 'inside':
      return term.includes(key);
    case 'initials':
      return initialsOf(term).startsWith(key);
    case 'typo':
      return isOneAway(term, key);
  }
}

const INITIAL = /[ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ]/;
const VOWEL = /[ㅏ-ㅣ]/;

/** The first letters of a key's syllables: a consonant before a vowel begins one. */
function initialsOf(term: string): string {
  let initials = '';
  for (let index = 0; index < term.length; index += 1) {
    const letter = term.charAt(index);
    if (INITIAL.test(letter) && VOWEL.test(term.charAt(index + 1))) initials += letter;
  }
  return initials;
}

/** Whether two words differ by one letter: another, one more, one less, or two neighbours swapped. */
function isOneAway(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1 || short === long) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from += 1;
  if (short.length < long.length) return short.slice(from) === long.slice(from + 1);
  if (short.slice(from + 1) === long.slice(from + 1)) return true;
  const isSwapped = short[from] === long[from + 1] && short[from + 1] === long[from];
  return isSwapped && short.slice(from + 2) === long.slice(from + 2);
}
