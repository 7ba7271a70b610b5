/**
 * The shapes in which stems of verbs and adjectives stand before their endings: 만들, 만드 and 만들어.
 * https://stdict.korean.go.kr (활용)
 */
import type { StemForm } from './endings';
import { FINAL_L, finalOf, hangulKey, NO_FINAL } from './hangul-key';

const FIRST_SYLLABLE = 0xac00;
const FINALS = 28;
const VOWELS = 21;
/** Places among the vowels. */
const A = 0;
const EO = 4;
const YEO = 6;
const O = 8;
const WA = 9;
const U = 13;
const WEO = 14;
const EU = 18;
const I = 20;

function changeLast(stem: string, change: { vowel?: number; final?: number }): string {
  const place = stem.charCodeAt(stem.length - 1) - FIRST_SYLLABLE;
  const vowel = change.vowel ?? vowelAt(stem, stem.length - 1);
  const initial = Math.floor(place / (VOWELS * FINALS));
  const code = (initial * VOWELS + vowel) * FINALS + (change.final ?? place % FINALS) + FIRST_SYLLABLE;
  return stem.slice(0, -1) + String.fromCharCode(code);
}

function vowelAt(word: string, index: number): number {
  return Math.floor((word.charCodeAt(index) - FIRST_SYLLABLE) / FINALS) % VOWELS;
}

/** 아 behind ㅏ and ㅗ, else 어. */
function joiner(vowel: number): string {
  return vowel === A || vowel === O ? '아' : '어';
}

/** A stem that ends in a vowel, joined with 아 or 어, both ways where both are written. */
function joinOpen(stem: string): string[] {
  if (stem.endsWith('하')) return [`${stem.slice(0, -1)}해`, `${stem}여`];
  const vowel = vowelAt(stem, stem.length - 1);
  if (vowel === EU) {
    const bright = stem.length > 1 && joiner(vowelAt(stem, stem.length - 2)) === '아';
    return [changeLast(stem, { vowel: bright ? A : EO })];
  }
  const contracted: Readonly<Record<number, number>> = { [O]: WA, [U]: WEO, [I]: YEO };
  const short = contracted[vowel];
  if (short !== undefined) return [changeLast(stem, { vowel: short }), stem + joiner(vowel)];
  return [stem, `${stem}어`];
}

/** Of a regular stem (찾, 크, 만들); also ㄹ, ㅡ and 하, whose changes every such stem has. */
export function formsOfRegular(stem: string): StemForm[] {
  const final = finalOf(stem.charCodeAt(stem.length - 1));
  if (final === NO_FINAL) {
    return [open(stem), ...joinOpen(stem).map(joined)];
  }
  const full = [closed(stem), joined(stem + joiner(vowelAt(stem, stem.length - 1)))];
  return final === FINAL_L ? [...full, open(changeLast(stem, { final: NO_FINAL }))] : full;
}

/** Of a stem whose ㅂ becomes 우: 쉬운, 쉬워. */
export function formsWithU(stem: string): StemForm[] {
  const bare = changeLast(stem, { final: NO_FINAL });
  return [closed(stem), open(`${bare}우`), joined(`${bare}워`)];
}

/** Of a stem whose 르 becomes ㄹ라 or ㄹ러: 빨라, 흘러. */
export function formsWithDoubleL(stem: string): StemForm[] {
  const before = stem.slice(0, -1);
  const bright = joiner(vowelAt(before, before.length - 1)) === '아';
  return [open(stem), joined(changeLast(before, { final: FINAL_L }) + (bright ? '라' : '러'))];
}

/** Of a stem that is `before` where a vowel follows: 깨달아, 나은. */
export function formsOfChanged(stem: string, before: string): StemForm[] {
  const join = joined(before + joiner(vowelAt(before, before.length - 1)));
  return [closed(stem), open(`${before}으`), join];
}

const open = (stem: string): StemForm => ({ letters: hangulKey(stem), shape: 'open' });
const closed = (stem: string): StemForm => ({ letters: hangulKey(stem), shape: 'closed' });
const joined = (stem: string): StemForm => ({ letters: hangulKey(stem), shape: 'joined' });
