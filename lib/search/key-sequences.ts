/** A text of a few words as the keys that stand side by side where it is written, in each way in which it may be written. */
import { analyzeText, type Token } from './analyze';

/** Keys of words that stand side by side. */
export type KeySequence = readonly string[];

/** One name for keys side by side: no key has a space. */
export function nameOfSequence(keys: KeySequence): string {
  return keys.join(' ');
}

/** A word of a text: its key, and, where it is a compound, the keys of its parts. */
export interface AnalyzedWord {
  readonly whole: Token;
  readonly parts: readonly Token[];
}

/** Between words of Hangul, which are also written as one. */
const GAP = /(?<=[가-힣]) +(?=[가-힣])/;
/** Each gap more doubles the spellings; longer names are written with all gaps or with none. */
const MOST_GAPS = 2;

/** The words of a text, each compound with its parts. */
export function analyzeWords(text: string): AnalyzedWord[] {
  const words: { whole: Token; parts: Token[] }[] = [];
  for (const token of analyzeText(text)) {
    if (token.isPart) words.at(-1)?.parts.push(token);
    else words.push({ whole: token, parts: [] });
  }
  return words;
}

/** The keys of words by the parts of each, as they stand side by side in a text. */
export function keysOf(words: readonly AnalyzedWord[]): KeySequence {
  return words.flatMap(({ whole, parts }) => (parts.length === 0 ? [whole] : parts).map(({ key }) => key));
}

/**
 * All sequences that a text stands for, each once: 강화 학습 and 강화학습 of `강화 학습`; pre, training and pretraining of
 * `pre-training`.
 */
export function keySequences(text: string): KeySequence[] {
  const sequences = spellingsOf(text).flatMap((spelling) => {
    const words = analyzeWords(spelling);
    return [keysOf(words), words.map(({ whole }) => whole.key)];
  });
  const distinct = new Map(sequences.map((keys) => [nameOfSequence(keys), keys]));
  distinct.delete('');
  return [...distinct.values()];
}

function spellingsOf(text: string): string[] {
  const [first = '', ...others] = text.split(GAP);
  if (others.length > MOST_GAPS) return [text, [first, ...others].join('')];
  return others.reduce(
    (spellings, next) => spellings.flatMap((spelling) => [`${spelling} ${next}`, spelling + next]),
    [first],
  );
}
