/**
 * Half-typed Hangul. A keyboard shows ㅁ, 모, 몯, 모데, 모델 on the way to 모델: the last syllable typed stands for every
 * syllable it can still become, and its final consonant may yet be the next syllable's first.
 * Arithmetic of syllables: https://www.unicode.org/versions/Unicode16.0.0/core-spec/chapter-3/#G24646
 */

const FIRST_SYLLABLE = 0xac00;
const VOWELS = 21;
const FINALS = 28;

const INITIALS = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
/** Finals in the order of their syllables, from none; each as the letters it is typed with. */
const FINAL_LETTERS =
  ',ㄱ,ㄲ,ㄱㅅ,ㄴ,ㄴㅈ,ㄴㅎ,ㄷ,ㄹ,ㄹㄱ,ㄹㅁ,ㄹㅂ,ㄹㅅ,ㄹㅌ,ㄹㅍ,ㄹㅎ,ㅁ,ㅂ,ㅂㅅ,ㅅ,ㅆ,ㅇ,ㅈ,ㅊ,ㅋ,ㅌ,ㅍ,ㅎ'.split(
    ',',
  );
/** Vowels that become another vowel with the next key: ㅗ may yet be ㅘ, ㅙ or ㅚ. */
const VOWEL_REACH: Readonly<Record<number, number>> = { 8: 3, 13: 3, 18: 1 };

/**
 * The source of a regular expression that matches what a run of Hangul, still being typed, can stand for.
 * Letters that are no syllable yet match every syllable that begins with them.
 */
export function hangulPattern(run: string): string {
  const characters = [...run];
  const last = characters.pop() ?? '';
  return characters.map(settledPattern).join('') + openPattern(last);
}

function settledPattern(character: string): string {
  return INITIALS.includes(character) ? anySyllableFrom(character) : character;
}

function openPattern(character: string): string {
  if (INITIALS.includes(character)) return anySyllableFrom(character);
  const code = (character.codePointAt(0) ?? 0) - FIRST_SYLLABLE;
  if (code < 0 || code >= INITIALS.length * VOWELS * FINALS) return character;
  const final = code % FINALS;
  if (final === 0) return openVowel(code);
  const letters = FINAL_LETTERS[final] ?? '';
  const next = letters.at(-1) ?? '';
  const kept = FINAL_LETTERS.indexOf(letters.slice(0, -1));
  const grown = FINAL_LETTERS.flatMap((candidate, index) =>
    candidate.startsWith(letters) ? [syllable(code - final + index)] : [],
  );
  return `(?:[${grown.join('')}]|${syllable(code - final + kept)}${anySyllableFrom(next)})`;
}

function openVowel(code: number): string {
  const vowel = Math.floor(code / FINALS) % VOWELS;
  const end = code + ((VOWEL_REACH[vowel] ?? 0) + 1) * FINALS - 1;
  return `[${syllable(code)}-${syllable(end)}]`;
}

function anySyllableFrom(initial: string): string {
  const start = INITIALS.indexOf(initial) * VOWELS * FINALS;
  return `[${syllable(start)}-${syllable(start + VOWELS * FINALS - 1)}]`;
}

function syllable(code: number): string {
  return String.fromCodePoint(FIRST_SYLLABLE + code);
}
