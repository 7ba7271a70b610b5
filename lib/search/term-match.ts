/** Whether a term of the index is what a key asks for. */
import type { TermMatch } from './wanted';

/** A test of terms, made once for a key, which is not empty, and has only first consonants where `initials` is asked for. */
export function termTest(match: TermMatch, key: string): (term: string) => boolean {
  switch (match) {
    case 'exact':
      return (term) => term === key;
    case 'prefix':
      return (term) => term.startsWith(key);
    case 'inside':
      return (term) => term.includes(key);
    case 'initials': {
      const pattern = new RegExp(initialsPattern(key));
      return (term) => pattern.test(term);
    }
    case 'typo':
      return (term) => isOneAway(term, key);
  }
}

/** In keys a consonant with a vowel behind it begins a syllable, and all others end one or stand alone. */
const NO_INITIAL = '(?:[ㅏ-ㆎ]|[ㄱ-ㅎ](?![ㅏ-ㅣ]))*';

/** Meets what begins with syllables of these consonants. */
function initialsPattern(consonants: string): string {
  const syllables = Array.from(consonants, (one) => `${NO_INITIAL}${one}(?=[ㅏ-ㅣ])`);
  return `^${syllables.join('')}`;
}

/** Whether two words differ by one letter: another, one more, one less, or two neighbours swapped. */
function isOneAway(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let from = 0;
  while (one[from] === other[from]) from += 1;
  const [rest, otherRest] = [one.slice(from), other.slice(from)];
  const [behind, otherBehind] = [rest.slice(1), otherRest.slice(1)];
  if (behind === otherBehind || behind === otherRest || rest === otherBehind) return true;
  const isSwapped = rest[0] === otherRest[1] && rest[1] === otherRest[0];
  return isSwapped && rest.slice(2) === otherRest.slice(2);
}
