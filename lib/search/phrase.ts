/** Phrases, looked for in the texts themselves, since the index keeps no places of words. */
import type { Entry } from '../model/digest';
import { analyzeText, type Token } from './analyze';
import { textsOf } from './document-terms';
import { FIELDS, type FieldMask, maskOf } from './fields';
import { foldText } from './fold-text';
import { hangulKey } from './hangul-key';
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
      textsOf(entry, field).some(
        (text) => mayHave(entry, text) && textHasPhrase(termsOf(text, phrase), phrase),
      ),
  );
}

function termsOf(text: string, { isWritten }: Phrase): readonly Token[] {
  const terms = analyzeText(text);
  return isWritten ? terms.map((term) => ({ ...term, key: writtenKey(text, term) })) : terms;
}

const HANGUL = /^[ㄱ-ㆎ]+$/;
/** What may stand between two words of Hangul: the first one's particles and endings, and signs. */
const BETWEEN = '[ㄱ-ㆎ]{0,60}[^ㄱ-ㆎ\\p{Script=Latin}\\d]*';

/**
 * A test that is sooner done than an analysis, and that all texts with a phrase of Hangul pass: the key of a word is the letters
 * that it is written with. Of other phrases every text passes.
 */
function hangulTest({ keys }: Phrase): (entry: Entry, text: string) => boolean {
  if (!keys.every((key) => HANGUL.test(key))) return () => true;
  const written = new RegExp(keys.join(BETWEEN), 'u');
  return (entry, text) => written.test(lettersOf(entry, text));
}

/** A compound can be cut in many places, and each of these phrases is looked for in the same texts. */
const letters = new WeakMap<Entry, Map<string, string>>();

/** A text of an entry in the letters of its keys. */
function lettersOf(entry: Entry, text: string): string {
  const known = letters.get(entry) ?? new Map<string, string>();
  letters.set(entry, known);
  const made = known.get(text) ?? hangulKey(foldText(text).text);
  known.set(text, made);
  return made;
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
