/** Phrases, looked for in the texts themselves, since the index keeps no places of words. */
import type { Entry } from '../model/digest';
import { analyzeText, type Token } from './analyze';
import { textsOf } from './document-terms';
import { FIELDS, type FieldMask, maskOf } from './fields';
import { foldText } from './fold-text';
import { anyOfInitial, syllableOf } from './hangul-key';
import { writtenKey } from './names';
import type { Way } from './wanted';

type Phrase = NonNullable<Way['phrase']>;

/** Whether an entry has a way's phrase within one paragraph, title, author or tag of some fields. */
export function entryHasPhrase(entry: Entry, { phrase }: Way, fields: FieldMask): boolean {
  if (phrase === undefined) return true;
  const mayHave = hangulTest(phrase);
  return FIELDS.some(
    (field) =>
      (fields & maskOf(field)) !== 0 &&
      textsOf(entry, field).some((text) => mayHave(text) && textHasPhrase(termsOf(text, phrase), phrase)),
  );
}

function termsOf(text: string, { isWritten }: Phrase): readonly Token[] {
  const terms = analyzeText(text);
  return isWritten ? terms.map((term) => ({ ...term, key: writtenKey(text, term) })) : terms;
}

const HANGUL = /^[ㄱ-ㆎ]+$/;
/** How the letters of a key are cut into those of syllables: each begins with a consonant before a vowel. */
const SYLLABLES = /(?=[ㄱ-ㅎ][ㅏ-ㅣ])/;
/**
 * What stands between two words of Hangul: the rest of the first one, its particles and endings, and signs, one at least. So
 * there is one way to match it, and no text takes long.
 */
const BETWEEN = '[가-힣ㄱ-ㆎ]{0,60}[^가-힣ㄱ-ㆎ\\p{Script=Latin}\\d]+';

/**
 * A test that is sooner done than an analysis, and that all texts with a phrase of Hangul pass. Of other phrases every text
 * passes.
 */
function hangulTest({ keys, isOpen }: Phrase): (text: string) => boolean {
  if (!keys.every((key) => HANGUL.test(key))) return () => true;
  const beginnings = keys.map((key, index) => beginningOf(key, isOpen && index === keys.length - 1));
  const written = new RegExp(beginnings.join(BETWEEN), 'u');
  return (text) => written.test(foldText(text).text);
}

/**
 * What a word of this key begins with, as a pattern: the syllables of the key but for the last, which a particle or the next
 * letter may change, so that only its first consonant is sure. Verbs have the dictionary's form for their key, 빠르다 for 빨라,
 * and of these the first consonant alone is the same; what is open (빠르) may be the beginning of one.
 */
function beginningOf(key: string, isOpen: boolean): string {
  const syllables = key.split(SYLLABLES);
  const sure = isOpen || key.endsWith('ㄷㅏ') ? syllables.slice(0, 1) : syllables;
  const whole = sure.slice(0, -1).map(syllableOf).join('');
  return whole + anyOfInitial(sure.at(-1)?.charAt(0) ?? '');
}
/**
 * Whether the keys stand side by side, in their order. Terms may overlap, as a compound does its parts; one follows another
 * where it begins at the first place behind it at which any begins.
 */
export function textHasPhrase(terms: readonly Token[], { keys, isOpen }: Phrase): boolean {
  const fits = ({ key }: Token, index: number): boolean =>
    isOpen && index === keys.length - 1 ? key.startsWith(keys[index] ?? '') : key === keys[index];
  const goesOn = (from: number, index: number): boolean =>
    index === keys.length ||
    terms.some(
      (term) => term.start === from && fits(term, index) && goesOn(nextStart(terms, term.end), index + 1),
    );
  return [...new Set(terms.filter((term) => fits(term, 0)).map(({ start }) => start))].some((start) =>
    goesOn(start, 0),
  );
}

function nextStart(terms: readonly Token[], end: number): number {
  return terms.reduce(
    (next, { start }) => (start >= end && start < next ? start : next),
    Number.POSITIVE_INFINITY,
  );
}
