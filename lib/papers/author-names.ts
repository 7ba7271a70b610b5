/** Whether two lists of authors can be one paper's, by the family names of the persons among them. */

/** Of organisations, as far as their names tell. */
const ORGANISATION =
  /\b(?:univ|institut|cent(?:er|re)\b|labs?\b|laborator|department|dept|school|college|academy|research|team|group|compan|foundation|project|authors|contributors|cloud|(?:of|for|the)\b)/i;
const SUFFIX = /^(?:jr|sr|ph\.?d|md|i{2,3}|iv)\.?$/i;
const MOST_WORDS = 6;

/** Letters that no decomposition makes plain. */
const PLAIN: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i' },
};

/**
 * Whether both lists name persons and no family name is in both, so that the lists are hardly one paper's. Names may stand in
 * either order (`Jane Doe`, `Doe Jane`, `Doe, Jane`), with initials, affiliations in brackets or `et al.`; organisations and
 * names in other scripts than Latin tell nothing.
 */
export function authorsContradict(some: readonly string[], others: readonly string[]): boolean {
  const [one, other] = [some.map(plainName), others.map(plainName)];
  if (!one.some(isPerson) || !other.some(isPerson)) return false;
  const families = new Set(one.flatMap(familyNames));
  return !other.flatMap(familyNames).some((name) => families.has(name));
}

function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[([][^()[\]]*[)\]]/g, ' ')
    .replace(/[*†‡§¶\d]+$/, '')
    .replace(/(?:^|\s|,)(?:et al\.?|and others)\s*$/i, '')
    .trim();
}

function isPerson(name: string): boolean {
  if (ORGANISATION.test(name)) return false;
  const words = wordsOf(name.replace(',', ' '));
  return (
    words.length > 1 && words.length <= MOST_WORDS && words.every((word) => isOfName(word) && !isMadeUp(word))
  );
}

// Patterns with properties of Unicode are made where they are needed: see `classOfRare` in lib/search/letters.ts.

/** Of words of a person's name: capitals and initials, and the small words between them. */
function isOfName(word: string): boolean {
  return /^(?:\p{Lu}[\p{Script=Latin}\p{M}.'’-]*|\p{Ll}{1,3}|[dl]['’]\p{Lu}\p{L}+)$/u.test(word);
}

/** `OpenAI`, `DeepMind`, `NVIDIA`; not `McDonald`, `LeCun`. */
function isMadeUp(word: string): boolean {
  const bare = word.replace(/^(?:Ma?c|D[aeiu]|L[ae]|V[ao]n|Fitz)(?=\p{Lu})/u, '');
  return /\p{Lu}{2}|\d|\p{Ll}\p{Lu}/u.test(bare);
}

function isInitials(word: string): boolean {
  return /^\p{Lu}\.?(?:-?\p{Lu}\.)*$/u.test(word);
}

/** All that could be the family name of a person whose name may be turned. */
function familyNames(name: string): string[] {
  const comma = name.indexOf(',');
  const before = wordsOf(comma < 0 ? name : name.slice(0, comma));
  const isTurned = comma >= 0 && wordsOf(name.slice(comma + 1)).length > 0;
  const words = before.filter((word) => !isInitials(word));
  const outer = [words[0] ?? '', words.at(-1) ?? ''];
  const names = isTurned ? [...words, words.join('')] : outer;
  return names.flatMap((word) => [word, ...word.split('-')]).flatMap(plainLetters);
}

function wordsOf(name: string): string[] {
  return name.split(/\s+/).filter((word) => word !== '' && !SUFFIX.test(word));
}

/** Without accents and signs, as `Müller`, `Muller` and `MULLER` are one. Nothing where that is a letter or none. */
function plainLetters(word: string): string[] {
  const letters = word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}]/gu, '')
    .replace(/[ßøłđðþæœı]/g, (letter) => PLAIN[letter] ?? letter);
  return letters.length > 1 ? [letters] : [];
}
