/**
 * What was typed while the keyboard was set to the other language: ahepf is 모델 on the two-set keyboard, and ㅡㅐㅇ디 is model.
 * Layout: KS X 5002, https://en.wikipedia.org/wiki/Keyboard_layout#Dubeolsik
 */
import { hangulKey } from './hangul-key';

const LATIN_KEYS = 'rRseEfaqQtTdwWczxvgkoiOjpuPhynbml';
const HANGUL_KEYS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎㅏㅐㅑㅒㅓㅔㅕㅖㅗㅛㅜㅠㅡㅣ';

/** The key (lib/search/hangul-key.ts) of what the same keys type in Korean; undefined of what is not letters alone. */
export function typedInKorean(text: string): string | undefined {
  return convert(text, letterOf);
}

/** What the same keys type in English, in lower case; undefined of what is not Hangul alone. */
export function typedInEnglish(text: string): string | undefined {
  return convert(hangulKey(text.normalize('NFC')), (letter) =>
    LATIN_KEYS[HANGUL_KEYS.indexOf(letter)]?.toLowerCase(),
  );
}

function convert(text: string, find: (letter: string) => string | undefined): string | undefined {
  let converted = '';
  for (const letter of text) {
    const found = find(letter);
    if (found === undefined) return undefined;
    converted += found;
  }
  return converted === '' ? undefined : converted;
}

/** Capitals type what their small letters do, but for the seven keys that have a letter of their own with Shift. */
function letterOf(letter: string): string | undefined {
  const place = LATIN_KEYS.indexOf(letter);
  return HANGUL_KEYS[place === -1 ? LATIN_KEYS.indexOf(letter.toLowerCase()) : place];
}
