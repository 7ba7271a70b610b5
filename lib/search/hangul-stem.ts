/** A run of Hangul without its particles and endings: 모델에서는 → 모델, 학습시켰습니다 → 학습. By rules and lists, without a dictionary. */
import { isTellingEnding, isVerbMade } from './endings';
import { FINAL_L, finalOf, hangulKey, keysOf, NO_FINAL } from './hangul-key';
import { type Before, beforeTail, isBesideSyllable, WHOLE_NOUNS } from './particles';
import { findPredicate, syllablesOf } from './predicates';

/** What a run is found by. */
export interface Stem {
  readonly key: string;
  /** How many syllables of the run are its stem: what is marked. */
  readonly length: number;
}

/**
 * A stem is seldom shorter: of 길이 and 정도 nothing may be cut. Only particles of two syllables and more, which no noun of
 * three ends in, leave one.
 */
export const SHORTEST_STEM = 2;
/** No tail that is told by a list is longer, in syllables; nor is a noun among those that must not be cut. */
const LONGEST_TAIL = 10;
const LONGEST_NOUN = 4;

/** Forms of one syllable that are no other word. */
const ADNOMINAL = new Set(['큰', '긴']);

/** The stem of a run; all of it where nothing follows the stem. The longest tail that fits is cut. */
export function stemOf(run: string): Stem {
  const letters = hangulKey(run);
  const predicate = run.length > 1 || ADNOMINAL.has(run) ? findPredicateStem(run, letters) : undefined;
  if (predicate !== undefined) return predicate;
  let position = keysOf(run.charCodeAt(0)).length;
  if (
    run.length > SHORTEST_STEM &&
    isBesideSyllable(run.slice(1)) &&
    !cutsNoun(run, 1) &&
    fits(run.charCodeAt(0), beforeTail(run.slice(1)))
  ) {
    return { key: letters.slice(0, position), length: 1 };
  }
  for (let cut = 1; cut < run.length; cut += 1) {
    if (
      cut >= SHORTEST_STEM &&
      cut >= run.length - LONGEST_TAIL &&
      isTailAt(run, cut, letters.slice(position))
    ) {
      return { key: letters.slice(0, position), length: cut };
    }
    position += keysOf(run.charCodeAt(cut)).length;
  }
  return { key: letters, length: run.length };
}

function findPredicateStem(run: string, letters: string): Stem | undefined {
  const found = findPredicate(run, letters);
  return found && { key: found.key, length: syllablesOf(run, found.stem) };
}

function isTailAt(run: string, cut: number, letters: string): boolean {
  const isTailHere =
    fits(run.charCodeAt(cut - 1), beforeTail(run.slice(cut))) ||
    isVerbMade(letters) ||
    isTellingEnding(letters);
  return isTailHere && !cutsNoun(run, cut);
}

/** Whether a run is nothing but a tail: what follows a word of other letters (LLM을, fine-tuning하는), and says nothing. */
export function isTail(run: string): boolean {
  return beforeTail(run) !== undefined || isVerbMade(hangulKey(run));
}

/** Whether a tail may stand behind this syllable; undefined stands for none. */
export function fits(code: number, before: Before | undefined): boolean {
  const final = finalOf(code);
  if (final === undefined || before === undefined) return false;
  if (before === 'any') return true;
  if (before === 'consonant') return final !== NO_FINAL;
  return final === NO_FINAL || (before === 'open' && final === FINAL_L);
}

/** Whether a cut would go through a noun that is known to be whole: 속|도, 결|과는. */
function cutsNoun(run: string, cut: number): boolean {
  for (let start = Math.max(0, cut - LONGEST_NOUN + 1); start < cut; start += 1) {
    for (let end = cut + 1; end <= Math.min(run.length, start + LONGEST_NOUN); end += 1) {
      if (WHOLE_NOUNS.has(run.slice(start, end))) return true;
    }
  }
  return false;
}
