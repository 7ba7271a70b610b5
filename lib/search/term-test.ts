/** Tests of terms that their order is of no help for: each term of the index has to be looked at. */
import type { TermMatch } from './wanted';

/** The test of a want, given its key; undefined where the sorted terms answer it. */
export function termTest(match: TermMatch, key: string): ((term: string) => boolean) | undefined {
  switch (match) {
    case 'inside':
      return (term) => term.includes(key);
    case 'initials':
      return (term) => beginsWithInitials(term, key);
    case 'typo':
      return (term) => isOneEditAway(term, key);
    default:
      return undefined;
  }
}

const VOWEL = /[ㅏ-ㅣ]/;

/**
 * Whether a term's syllables begin with these consonants, one each. A consonant right before a vowel begins a syllable, any
 * other ends one: vowels always have one before them (ㅇ where nothing sounds), and compound finals are split.
 */
function beginsWithInitials(term: string, initials: string): boolean {
  let found = 0;
  for (let at = 0; at + 1 < term.length && found < initials.length; at += 1) {
    if (VOWEL.test(term.charAt(at)) || !VOWEL.test(term.charAt(at + 1))) continue;
    if (term[at] !== initials[found]) return false;
    found += 1;
  }
  return found === initials.length;
}

/** Whether one letter more, less or other, or two in each other's place, make one of the other; the same is none away. */
function isOneEditAway(term: string, key: string): boolean {
  if (Math.abs(term.length - key.length) > 1 || term === key) return false;
  let start = 0;
  while (start < term.length && start < key.length && term[start] === key[start]) start += 1;
  const [rest, wanted] = [term.slice(start), key.slice(start)];
  if (rest.length !== wanted.length) {
    return rest.length > wanted.length ? rest.slice(1) === wanted : wanted.slice(1) === rest;
  }
  if (rest.slice(1) === wanted.slice(1)) return true;
  return rest[0] === wanted[1] && rest[1] === wanted[0] && rest.slice(2) === wanted.slice(2);
}
