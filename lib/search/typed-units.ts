/** What a reader typed without a space, in units: words of one script each, LLM and 학습 of `LLM학습`. */
import { analyzeTyped, type TypedWord } from './analyze-typed';
import { foldText } from './fold-text';
import type { KeySequence } from './key-sequences';

/** A word of a query, without white space. */
export interface QueryWord {
  readonly text: string;
  /** The next key may go on with it. */
  readonly isOpen: boolean;
}

export interface TypedUnit extends TypedWord {
  /** As typed, in lower case, a particle or ending included. */
  readonly typed: string;
  /** The same without particle and ending. */
  readonly stem: string;
  /** Its key, or those of its parts where it is a compound. */
  readonly keys: KeySequence;
  /** It begins what was typed without a space: another word may stand before it. */
  readonly isFirst: boolean;
}

/** The units of a word in order; none where it has no letter in it. */
export function unitsOf({ text, isOpen }: QueryWord): TypedUnit[] {
  const folded = foldText(text).text.toLowerCase();
  return analyzeTyped(folded, isOpen).map((word, index): TypedUnit => {
    const stem = folded.slice(word.start, word.end);
    const tail = word.kind === 'hangul' ? (/^[가-힣ㄱ-ㆎ]*/.exec(folded.slice(word.end))?.[0] ?? '') : '';
    const keys = word.parts.length === 0 ? [word.key] : word.parts;
    return { ...word, typed: stem + tail, stem, keys, isFirst: index === 0 };
  });
}
