/**
 * Words of Latin letters, digits and Greek letters, and their parts. GPT-4o is found by gpt, by 4o and by gpt4o, and
 * state-space by statespace too; the whole is one key, so that it can be asked for however its parts are joined.
 */
import { singularKey } from './english-plural';
import { isDigit, isGreek } from './letters';

/** A key of a word, with its place in it. */
export interface WordTerm {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** Of a compound, whose whole is a term of its own. */
  readonly isPart: boolean;
}

/** More characters of a key tell no two words apart. */
export const LONGEST_KEY = 48;
/** A longer chain is no name: its parts are enough. */
const MOST_PARTS = 6;

const GREEK_NAMES =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );
const FIRST_GREEK = 0x3b1;
const SIGNED = /^[a-z](?:\+\+|#)$/;
const ONLY_LETTERS = /^[a-z]+$/;
const POSSESSIVE = /['’]s$/;
/** TeX names the other shape of a Greek letter so: \varepsilon. */
const VARIANT = /^var(?=(?:epsilon|theta|kappa|pi|rho|sigma|phi)$)/;

/** The terms of a word in lower case, as lib/search/word-scan.ts cuts it: the whole first, then its parts in order. */
export function latinTerms(word: string): WordTerm[] {
  if (ONLY_LETTERS.test(word)) return [term(singularKey(word.replace(VARIANT, '')), 0, word.length, false)];
  if (SIGNED.test(word)) return [term(word, 0, word.length, false)];
  const owner = word.replace(POSSESSIVE, '');
  const parts = partsOf(owner);
  const [first, ...others] = parts;
  if (first === undefined) return [];
  if (others.length === 0) return [term(keyOfPart(first.text), first.start, first.end, false)];
  const terms = parts.map((part) => term(keyOfPart(part.text), part.start, part.end, true));
  if (parts.length > MOST_PARTS) return terms.map((part) => ({ ...part, isPart: false }));
  const last = terms.at(-1);
  const whole =
    parts
      .slice(0, -1)
      .map(({ text }) => text)
      .join('') + (last?.key ?? '');
  return [term(whole, first.start, last?.end ?? owner.length, false), ...terms];
}

/** All letters of a word in lower case as typed, its parts joined: what keys begin with while it is not typed whole. */
export function joinedLetters(word: string): string {
  const all = SIGNED.test(word)
    ? word
    : partsOf(word)
        .map(({ text }) => text)
        .join('');
  return all.slice(0, LONGEST_KEY);
}

function term(key: string, start: number, end: number, isPart: boolean): WordTerm {
  return { key: key.slice(0, LONGEST_KEY), start, end, isPart };
}

function keyOfPart(text: string): string {
  return singularKey(text.replace(VARIANT, ''));
}

interface Part {
  /** Greek letters by their names. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function partsOf(word: string): Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (let index = 0; index <= word.length; index += 1) {
    const isEnd = index === word.length || isConnector(word.charCodeAt(index));
    if (!isEnd && (index === start || !beginsPart(word, start, index))) continue;
    if (index > start) parts.push({ text: readPart(word.slice(start, index)), start, end: index });
    start = isEnd ? index + 1 : index;
  }
  return parts;
}

/** What joins words beside letters and digits: everything but the point of a number. */
function isConnector(code: number): boolean {
  return code !== 0x2e && !isDigit(code) && !isGreek(code) && !isLatin(code);
}

function isLatin(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 0xc0 && code < 0x370) ||
    (code >= 0x1d00 && code < 0x2000) ||
    code >= 0x2c00
  );
}

/** A digit behind two letters or more begins a part (resnet50, but h100), and so does a change to Greek or from it. */
function beginsPart(word: string, start: number, index: number): boolean {
  const code = word.charCodeAt(index);
  const before = word.charCodeAt(index - 1);
  if (isGreek(code) !== isGreek(before)) return true;
  return isDigit(code) && isLatin(before) && index - start >= 2 && isLatin(word.charCodeAt(index - 2));
}

/** A single Greek letter is read by its name; more of them are a word of Greek. */
function readPart(text: string): string {
  if (text.length > 1 || !isGreek(text.charCodeAt(0))) return text;
  return GREEK_NAMES[text.charCodeAt(0) - FIRST_GREEK] ?? text;
}
