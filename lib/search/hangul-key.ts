/**
 * Hangul as it is typed: the letters of the keys pressed on a two-set keyboard, which types 과 as ㄱㅗㅏ and 값 as ㄱㅏㅂㅅ. So all
 * that a keyboard shows on the way to 모델 (ㅁ 모 몯 모데 모델) are beginnings of its key, ㅁㅗㄷㅔㄹ.
 * Arithmetic of syllables: https://www.unicode.org/versions/Unicode16.0.0/core-spec/chapter-3/#G24646
 */

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const FIRST_LETTER = 0x3131;
const LAST_LETTER = 0x318e;
const FINALS = 28;
const SYLLABLES_OF_INITIAL = 21 * FINALS;

const INITIALS = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
const VOWEL_KEYS = 'ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ'.split(' ');
const FINAL_KEYS =
  ',ㄱ,ㄲ,ㄱㅅ,ㄴ,ㄴㅈ,ㄴㅎ,ㄷ,ㄹ,ㄹㄱ,ㄹㅁ,ㄹㅂ,ㄹㅅ,ㄹㅌ,ㄹㅍ,ㄹㅎ,ㅁ,ㅂ,ㅂㅅ,ㅅ,ㅆ,ㅇ,ㅈ,ㅊ,ㅋ,ㅌ,ㅍ,ㅎ'.split(
    ',',
  );
/** Letters that are typed with two keys, as the keyboard shows them where they stand alone. */
const LETTER_KEYS: ReadonlyMap<string, string> = new Map(
  'ㄳㄱㅅ ㄵㄴㅈ ㄶㄴㅎ ㄺㄹㄱ ㄻㄹㅁ ㄼㄹㅂ ㄽㄹㅅ ㄾㄹㅌ ㄿㄹㅍ ㅀㄹㅎ ㅄㅂㅅ ㅘㅗㅏ ㅙㅗㅐ ㅚㅗㅣ ㅝㅜㅓ ㅞㅜㅔ ㅟㅜㅣ ㅢㅡㅣ'
    .split(' ')
    .map((line) => [line.charAt(0), line.slice(1)]),
);

/** Final consonants by their place among the finals. */
export const NO_FINAL = 0;
export const FINAL_L = 8;

export function isSyllable(code: number): boolean {
  return code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE;
}

/** A single letter of the keyboard: U+3131–318E, not those that Unicode composes syllables of. */
export function isLetter(code: number): boolean {
  return code >= FIRST_LETTER && code <= LAST_LETTER;
}

/** The place of a syllable's final consonant, {@link NO_FINAL} where it ends in its vowel; undefined of anything else. */
export function finalOf(code: number): number | undefined {
  return isSyllable(code) ? (code - FIRST_SYLLABLE) % FINALS : undefined;
}

/** A syllable without the consonants at its end, and, of two consonants, with the first alone: 값 → 갑, 가. */
export function shorterFinals(code: number): number[] {
  const final = finalOf(code) ?? NO_FINAL;
  const keys = FINAL_KEYS[final] ?? '';
  if (keys === '') return [];
  const open = code - final;
  return keys.length === 1 ? [open] : [open + FINAL_KEYS.indexOf(keys.charAt(0)), open];
}

/** The key of a run of syllables and letters; other characters are left as they are. */
export function hangulKey(run: string): string {
  let key = '';
  for (let index = 0; index < run.length; index += 1) {
    const code = run.charCodeAt(index);
    key += KEYS_OF_SYLLABLES[code - FIRST_SYLLABLE] ?? keysOf(code);
  }
  return key;
}

/** The keys of many runs, none of which has a space: in one go, which is much less to do for each. */
export function hangulKeys(runs: readonly string[]): string[] {
  return runs.length === 0 ? [] : hangulKey(runs.join(' ')).split(' ');
}

/** Letters of syllables met before: texts use few of them. */
const KEYS_OF_SYLLABLES = new Array<string | undefined>(LAST_SYLLABLE - FIRST_SYLLABLE + 1);

/** The letters typed for one UTF-16 unit. */
export function keysOf(code: number): string {
  if (isSyllable(code)) {
    const place = code - FIRST_SYLLABLE;
    const keys = KEYS_OF_SYLLABLES[place] ?? keysOfSyllable(place);
    KEYS_OF_SYLLABLES[place] = keys;
    return keys;
  }
  const letter = String.fromCharCode(code);
  return isLetter(code) ? (LETTER_KEYS.get(letter) ?? letter) : letter;
}

/** The letter that is typed first of a text: ㅁ of 모델; '' of an empty one. */
export function firstLetterOf(text: string): string {
  return text === '' ? '' : keysOf(text.charCodeAt(0)).charAt(0);
}

/** What a list has of those that begin with a letter: made, and sorted out by it, when that is first asked. */
export function byFirstLetter<T>(
  all: () => readonly T[],
  textOf: (one: T) => string,
): (letter: string) => readonly T[] {
  let groups: Map<string, T[]> | undefined;
  return (letter) => {
    groups ??= groupByFirstLetter(all(), textOf);
    return groups.get(letter) ?? [];
  };
}

function groupByFirstLetter<T>(all: readonly T[], textOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const letter = firstLetterOf(textOf(one));
    const group = groups.get(letter);
    if (group === undefined) groups.set(letter, [one]);
    else group.push(one);
  }
  return groups;
}

function keysOfSyllable(place: number): string {
  const initial = INITIALS[Math.floor(place / SYLLABLES_OF_INITIAL)] ?? '';
  const vowel = VOWEL_KEYS[Math.floor(place / FINALS) % VOWEL_KEYS.length] ?? '';
  return initial + vowel + (FINAL_KEYS[place % FINALS] ?? '');
}

/** The syllable that is typed with these letters: 과 of ㄱㅗㅏ; the letters themselves where there is none. */
export function syllableOf(letters: string): string {
  const [, initial = '', vowel = '', final = ''] = /^([ㄱ-ㅎ])([ㅏ-ㅣ]+)([ㄱ-ㅎ]*)$/.exec(letters) ?? [];
  const places = [INITIALS.indexOf(initial), VOWEL_KEYS.indexOf(vowel), FINAL_KEYS.indexOf(final)];
  const [first = -1, second = -1, third = -1] = places;
  if (places.includes(-1)) return letters;
  return String.fromCharCode(FIRST_SYLLABLE + first * SYLLABLES_OF_INITIAL + second * FINALS + third);
}

/** A pattern of all syllables that begin with a consonant, and of the consonant itself. */
export function anyOfInitial(initial: string): string {
  const first = FIRST_SYLLABLE + INITIALS.indexOf(initial) * SYLLABLES_OF_INITIAL;
  if (first < FIRST_SYLLABLE) return initial;
  const [from, to] = [first, first + SYLLABLES_OF_INITIAL - 1].map((code) => String.fromCharCode(code));
  return `[${initial}${from}-${to}]`;
}

/** Whether a key is nothing but consonants: a word may be meant by the first letter of each syllable. */
export function isAllInitials(key: string): boolean {
  for (const letter of key) if (!INITIALS.includes(letter)) return false;
  return key !== '';
}
