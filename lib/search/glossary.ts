/**
 * Words for the same thing, mostly in Korean and English. A text of lines `강화 학습 = reinforcement learning = RL`; lines that
 * begin with `#` are notes. The bundled text is data/glossary.txt; readers add lines of their own in the same form.
 */
import { type KeySequence, keySequences } from './key-sequences';

/** Between the words of a line. A Korean keyboard types both. */
const EQUALS = /\s*[=＝]\s*/;
const NOTE = /^\s*(?:#|$)/;
const MOST_LINES = 2_000;
const MOST_TERMS = 12;
const LONGEST_TERM = 60;

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
  /** What stands for the same as words with these keys side by side; nothing where no line has them. */
  alternativesOf(keys: KeySequence): readonly KeySequence[];
  /** Words in the longest sequence that has alternatives. */
  longest(): number;
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
 * A glossary of lines, the bundled and the reader's own together. Lines that share a word stay apart, so that 추론 leads to
 * both reasoning and inference, but neither of these to the other. Analysed with the first word that is looked up.
 */
export function createGlossary(lines: readonly GlossaryLine[]): Glossary {
  let index: GlossaryIndex | undefined;
  const read = () => {
    index ??= indexLines(lines);
    return index;
  };
  return {
    alternativesOf: (keys) => {
      const { byKeys, sequences } = read();
      const own = keys.join(' ');
      const others = (byKeys.get(own) ?? []).flatMap((line) => sequences[line] ?? []);
      const found = new Map(others.map((sequence) => [sequence.join(' '), sequence]));
      found.delete(own);
      return [...found.values()];
    },
    longest: () => read().longest,
  };
}

interface GlossaryIndex {
  /** By keys, joined by spaces, which no key has: the numbers of lines. */
  readonly byKeys: ReadonlyMap<string, readonly number[]>;
  /** Of each line, in all its spellings. */
  readonly sequences: readonly (readonly KeySequence[])[];
  readonly longest: number;
}

function indexLines(lines: readonly GlossaryLine[]): GlossaryIndex {
  const byKeys = new Map<string, number[]>();
  let longest = 0;
  const sequences = lines.map((terms, line) => {
    const all = terms.flatMap(keySequences);
    for (const keys of all) {
      longest = Math.max(longest, keys.length);
      const known = byKeys.get(keys.join(' '));
      if (known === undefined) byKeys.set(keys.join(' '), [line]);
      else if (known.at(-1) !== line) known.push(line);
    }
    return all;
  });
  return { byKeys, sequences, longest };
}
