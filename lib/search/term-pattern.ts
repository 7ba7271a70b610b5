/** What a key asks for as a regular expression, for a search through texts that have a term a line. */
import type { TermMatch } from './wanted';

/** The beginning of a syllable, as keys have it: one of a syllable's first consonants, before a vowel. */
const SYLLABLE = '[ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ][ㅏ-ㅣ]';

/**
 * The source of an expression that matches in the lines of these terms, and no other: those for which termTest of
 * lib/search/term-match.ts holds. For the flags `gm`. The key is not empty, has two letters at least where one may be
 * wrong, and only first consonants where these are asked for.
 */
export function termPattern(match: Exclude<TermMatch, 'exact' | 'prefix'>, key: string): string {
  switch (match) {
    case 'inside':
      return escaped(key);
    case 'initials':
      return `^${[...key].map((initial) => `(?:(?!${SYLLABLE}).)*${initial}(?=[ㅏ-ㅣ])`).join('')}`;
    case 'typo':
      return `^(?!${escaped(key)}$)${oneAway(key)}$`;
  }
}

/** Letter by letter: as far as the key is kept, the one change may still come. */
function oneAway(key: string): string {
  let pattern = '.';
  for (let at = key.length - 1; at >= 0; at -= 1) {
    const rest = escaped(key.slice(at + 1));
    const changes = [`.${rest}`, `.${escaped(key.slice(at))}`, rest];
    const swapped = escaped(key.charAt(at + 1) + key.charAt(at) + key.slice(at + 2));
    if (at + 1 < key.length) changes.push(swapped);
    pattern = `(?:${escaped(key.charAt(at))}${pattern}|(?:${changes.join('|')})$)`;
  }
  return pattern;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
