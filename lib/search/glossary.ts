/**
 * Words for the same thing, mostly in Korean and English. A text of lines `강화 학습 = reinforcement learning = RL`; lines that
 * begin with `#` are notes. The bundled text is data/glossary.txt, which the build analyses (lib/search/analysed-glossary.ts);
 * readers add lines of their own in the same form.
 */
import { analyzeText } from './analyze';
import { hangulKey } from './hangul-key';
import { type KeySequence, keySequences, nameOfSequence } from './key-sequences';
import { madeOnce } from './made-once';

/** Between the words of a line. A Korean keyboard types both. */
const EQUALS = /\s*[=＝]\s*/;
const NOTE = /^\s*(?:#|$)/;
const MOST_LINES = 2_000;
const MOST_TERMS = 12;
const LONGEST_TERM = 60;
/** Keys side by side for which alternatives are looked up; the longest names of anything have five words. */
export const LONGEST_SEQUENCE = 6;

/** Words that are the same thing, as written. */
export type GlossaryLine = readonly string[];

/**
 * `alone`: a word without another. `empty`: nothing on a side of `=`. `letters`: nothing that can be searched for. `long`: a
 * word of more than 60 characters, or more than 12 words. `many`: it and all lines after it are one too many.
 */
export interface GlossaryProblem {
  readonly kind: 'alone' | 'empty' | 'letters' | 'long' | 'many';
  /** Counted from 1. */
  readonly line: number;
  /** The line, or the word that it is about. */
  readonly part: string;
}

export interface GlossaryText {
  readonly lines: readonly GlossaryLine[];
  readonly problems: readonly GlossaryProblem[];
}

export interface Glossary {
  /** What stands for the same as words with these keys side by side, each once; nothing where no line has them. */
  alternativesOf(keys: KeySequence): readonly KeySequence[];
}

/** A glossary without any line, in which nothing stands for anything else. */
export const NO_GLOSSARY: Glossary = { alternativesOf: () => [] };

/** Glossaries as one, of which each is asked. */
export function joinGlossaries(glossaries: readonly Glossary[]): Glossary {
  return {
    alternativesOf: (keys) => {
      const found = glossaries.flatMap((glossary) => glossary.alternativesOf(keys));
      return [...new Map(found.map((sequence) => [nameOfSequence(sequence), sequence])).values()];
    },
  };
}

/** Reads a glossary's text. A line with a problem is left out, all others count; never throws. */
export function parseGlossary(text: string): GlossaryText {
  const lines: GlossaryLine[] = [];
  const problems: GlossaryProblem[] = [];
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    if (NOTE.test(line)) continue;
    if (lines.length === MOST_LINES) {
      problems.push({ kind: 'many', line: index + 1, part: line });
      break;
    }
    const terms = line.trim().split(EQUALS);
    const problem = problemOf(line, terms);
    if (problem === undefined) lines.push(terms);
    else problems.push({ ...problem, line: index + 1 });
  }
  return { lines, problems };
}

function problemOf(line: string, terms: GlossaryLine): Omit<GlossaryProblem, 'line'> | undefined {
  const part = line.trim();
  if (terms.length === 1) return { kind: 'alone', part };
  if (terms.includes('')) return { kind: 'empty', part };
  const mute = terms.find((term) => !/[\p{L}\p{N}]/u.test(term));
  if (mute !== undefined) return { kind: 'letters', part: mute };
  const long = terms.length > MOST_TERMS ? part : terms.find((term) => term.length > LONGEST_TERM);
  return long === undefined ? undefined : { kind: 'long', part: long };
}

/**
 * A glossary of lines. Lines that share a word stay apart, so that 추론 leads to
 * both reasoning and inference, but neither of these to the other. Terms are analysed when words are looked up that begin
 * like them: all at once would take longer than the query that needs the first.
 */
export function createGlossary(lines: readonly GlossaryLine[]): Glossary {
  const sequencesOf = madeOnce(keySequences);
  let begun: ReadonlyMap<string, readonly Place[]> | undefined;
  const findLines = (keys: KeySequence): GlossaryLine[] => {
    begun ??= placesByBeginning(lines);
    const own = nameOfSequence(keys);
    const places = begun.get(beginningOfKey(own)) ?? [];
    const having = places.filter(({ term }) =>
      sequencesOf(term).some((some) => nameOfSequence(some) === own),
    );
    return [...new Set(having.map(({ line }) => line))];
  };
  return {
    alternativesOf: (keys) => {
      const others = findLines(keys).flatMap((line) => line.flatMap(sequencesOf));
      const found = new Map(others.map((sequence) => [nameOfSequence(sequence), sequence]));
      found.delete(nameOfSequence(keys));
      return [...found.values()];
    },
  };
}

interface Place {
  readonly line: GlossaryLine;
  readonly term: string;
}

function placesByBeginning(lines: readonly GlossaryLine[]): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  for (const line of lines) {
    for (const term of line) {
      const beginning = beginningOfTerm(term);
      const known = places.get(beginning);
      if (known === undefined) places.set(beginning, [{ line, term }]);
      else known.push({ line, term });
    }
  }
  return places;
}

/** Of the key of a term's first word, without its being analysed where that is plain to see. */
function beginningOfTerm(term: string): string {
  const plain = /^[a-z가-힣]/i.exec(term)?.[0];
  return beginningOfKey(
    plain === undefined ? (analyzeText(term)[0]?.key ?? '') : hangulKey(plain.toLowerCase()),
  );
}

/** Letters of a key that no form of its word changes. */
function beginningOfKey(key: string): string {
  return key.slice(0, /^[ㄱ-ㅎ]/.test(key) ? 2 : 1);
}
