/** A run of Hangul without its particles and endings: 모델에서는 → 모델, 학습시켰습니다 → 학습. By rules and lists, without a dictionary. */
import { predicateTails, verbTails, WHOLE_WORDS } from './endings';
import { FINAL_L, finalOf, NO_FINAL } from './hangul-key';
import { type Before, nounTails, WHOLE_NOUNS } from './particles';

/** A stem is never shorter: of shorter words nothing is cut, since 길이 and 정도 would lose a syllable that is theirs. */
export const SHORTEST_STEM = 2;
const LONGEST_NOUN = 4;

let known: ReadonlyMap<string, Before> | undefined;
let longest = 0;

/** All tails with what must stand before each; made when they are first needed. */
export function hangulTails(): ReadonlyMap<string, Before> {
  if (known !== undefined) return known;
  const tails = new Map<string, Before>();
  for (const tail of [...predicateTails(), ...verbTails()]) tails.set(tail, 'any');
  for (const [tail, before] of nounTails()) if (tails.get(tail) !== 'any') tails.set(tail, before);
  tails.delete('');
  longest = Math.max(...[...tails.keys()].map((tail) => tail.length));
  known = tails;
  return tails;
}

/**
 * How many syllables of a run are its stem, {@link SHORTEST_STEM} or more; all of a run that has no tail. The longest tail
 * that fits is cut.
 */
export function stemLength(run: string): number {
  const tails = hangulTails();
  for (let length = Math.max(SHORTEST_STEM, run.length - longest); length < run.length; length += 1) {
    const before = tails.get(run.slice(length));
    if (before === undefined || !fits(run.charCodeAt(length - 1), before)) continue;
    if (!cutsNoun(run, length)) return length;
  }
  return run.length;
}

/** Whether a run is nothing but a tail: what follows a word of other letters (LLM을), and says nothing. */
export function isTail(run: string): boolean {
  return hangulTails().has(run);
}

/** Whether a tail may stand behind this syllable. */
export function fits(code: number, before: Before): boolean {
  const final = finalOf(code);
  if (final === undefined) return false;
  if (before === 'any') return true;
  if (before === 'consonant') return final !== NO_FINAL;
  return final === NO_FINAL || (before === 'open' && final === FINAL_L);
}

/** Whether a cut would go through a noun that is known to be whole: 속|도, 결|과는. */
function cutsNoun(run: string, cut: number): boolean {
  for (let start = Math.max(0, cut - LONGEST_NOUN + 1); start < cut; start += 1) {
    for (let end = cut + 1; end <= Math.min(run.length, start + LONGEST_NOUN); end += 1) {
      const noun = run.slice(start, end);
      if (WHOLE_NOUNS.has(noun) || WHOLE_WORDS.has(noun)) return true;
    }
  }
  return false;
}
