/** Korean words of which a particle or an ending is only half typed. */
import { beginsTellingEnding, beginsVerbMade } from './endings';
import { hangulKey, shorterFinals } from './hangul-key';
import { fits, SHORTEST_STEM } from './hangul-stem';
import { isBesideSyllable, tailsBeginning } from './particles';

/**
 * Keys of the stems behind which the end of a typed word may be the beginning of a particle or an ending: of 모델 in 모델으 and
 * 모델ㅇ, of 데이터 in 데이텅, on the way to 데이터에. `key`, the word's own, is not among them.
 */
export function stemsBehind(surface: string, key: string): string[] {
  const letters = hangulKey(surface);
  const stems = new Set<string>();
  for (let length = 1; length <= surface.length; length += 1) {
    for (const stem of withLessFinal(surface.slice(0, length))) {
      const stemKey = hangulKey(stem);
      if (stemKey !== key && beginsTailOf(stem, letters.slice(stemKey.length))) stems.add(stemKey);
    }
  }
  return [...stems];
}

/** A word, and it without each consonant of its last syllable's end that may yet be the next syllable's first. */
function withLessFinal(word: string): string[] {
  const code = word.charCodeAt(word.length - 1);
  return [code, ...shorterFinals(code)].map((last) => word.slice(0, -1) + String.fromCharCode(last));
}

/** Letters of a tail from which on it is told behind a single syllable. */
const TELLING_TAIL = 2;

function beginsTailOf(stem: string, letters: string): boolean {
  if (letters === '') return false;
  const last = stem.charCodeAt(stem.length - 1);
  if (stem.length < SHORTEST_STEM)
    return letters.length >= TELLING_TAIL && beginsTail(letters, last, isBesideSyllable);
  return beginsVerbMade(letters) || beginsTellingEnding(letters) || beginsTail(letters, last, () => true);
}

/** Whether letters are the beginning of a noun's tail that may stand behind a syllable. */
function beginsTail(letters: string, last: number, isWanted: (tail: string) => boolean): boolean {
  for (const [tail, before] of tailsBeginning(letters)) if (fits(last, before) && isWanted(tail)) return true;
  return false;
}
