/** The Korean two-set keyboard: what its input method shows after each key on the way to a word. */

const INITIALS = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
const VOWELS = [...'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'];
const FINALS = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];
/** Letters that take two keys. */
const PAIRS: ReadonlyMap<string, string> = new Map(
  'ㅘㅗㅏ ㅙㅗㅐ ㅚㅗㅣ ㅝㅜㅓ ㅞㅜㅔ ㅟㅜㅣ ㅢㅡㅣ ㄳㄱㅅ ㄵㄴㅈ ㄶㄴㅎ ㄺㄹㄱ ㄻㄹㅁ ㄼㄹㅂ ㄽㄹㅅ ㄾㄹㅌ ㄿㄹㅍ ㅀㄹㅎ ㅄㅂㅅ'
    .split(' ')
    .map((line) => [line.slice(1), line.charAt(0)]),
);
const KEYS_OF = new Map([...PAIRS].map(([keys, letter]) => [letter, keys]));
const FIRST = 0xac00;

/** The text on the screen after each key, the word itself last. */
export function statesTo(word: string): string[] {
  const keys = [...word].flatMap(keysOf);
  return keys.map((_, index) => screenAfter(keys.slice(0, index + 1)));
}

function keysOf(syllable: string): string[] {
  const code = (syllable.codePointAt(0) ?? 0) - FIRST;
  const initial = INITIALS[Math.floor(code / 588)] ?? syllable;
  const vowel = VOWELS[Math.floor(code / 28) % 21] ?? '';
  const final = FINALS[code % 28] ?? '';
  return [initial, ...(KEYS_OF.get(vowel) ?? vowel), ...(KEYS_OF.get(final) ?? final)];
}

interface Composed {
  readonly initial: string;
  readonly vowel: string;
  readonly final: string;
}

const NOTHING: Composed = { initial: '', vowel: '', final: '' };

function screenAfter(keys: readonly string[]): string {
  let settled = '';
  let composed = NOTHING;
  for (const key of keys) {
    const [done, next] = VOWELS.includes(key) ? typeVowel(composed, key) : typeConsonant(composed, key);
    settled += done;
    composed = next;
  }
  return settled + draw(composed);
}

/** What is settled by a key, and what is composed after it. */
function typeVowel(composed: Composed, key: string): [settled: string, next: Composed] {
  const { initial, vowel, final } = composed;
  if (final !== '') {
    // The vowel takes the last consonant over into a syllable of its own.
    const keys = KEYS_OF.get(final) ?? final;
    return [
      draw({ initial, vowel, final: keys.slice(0, -1) }),
      { initial: keys.slice(-1), vowel: key, final: '' },
    ];
  }
  const pair = PAIRS.get(vowel + key);
  if (vowel === '' || pair !== undefined) return ['', { initial, vowel: pair ?? key, final }];
  return [draw(composed), { ...NOTHING, vowel: key }];
}

function typeConsonant(composed: Composed, key: string): [settled: string, next: Composed] {
  const { initial, vowel, final } = composed;
  const grown = final === '' ? key : PAIRS.get(final + key);
  if (initial !== '' && vowel !== '' && grown !== undefined && FINALS.includes(grown)) {
    return ['', { ...composed, final: grown }];
  }
  return [draw(composed), { ...NOTHING, initial: key }];
}

function draw({ initial, vowel, final }: Composed): string {
  if (initial === '' || vowel === '') return initial + vowel;
  const code = (INITIALS.indexOf(initial) * 21 + VOWELS.indexOf(vowel)) * 28 + FINALS.indexOf(final);
  return String.fromCodePoint(FIRST + code);
}
