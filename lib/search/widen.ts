/** Widening a query that finds little. */
import type { SearchAnswer } from './search-answer';
import type { Wanted, WantedWord, WiderWay } from './wanted';
import { mapSought, soughtWords } from './wanted-words';

export type Widening = SearchAnswer['widenedBy'][number];

/**
 * The query with more and more ways to meet its words, each time by one kind of them more, in the order in which its words
 * name them. What must not be there is never widened. A word that entries have is spelt as it is meant, however few they are:
 * a tumor is no tutor.
 */
export function widenings(
  wanted: Wanted,
  isFound: (word: WantedWord) => boolean,
): { readonly by: Widening; readonly wanted: Wanted }[] {
  const more = new Map(soughtWords(wanted).map((word) => [word, wideningsOf(word, isFound)]));
  const kinds = [...new Set([...more.values()].flat().map(({ by }) => by))];
  return kinds.map((by, index) => {
    const until = kinds.slice(0, index + 1);
    const waysOf = (word: WantedWord) =>
      (more.get(word) ?? []).filter((widening) => until.includes(widening.by)).map(({ way }) => way);
    return { by, wanted: mapSought(wanted, (word) => ({ ...word, ways: [...word.ways, ...waysOf(word)] })) };
  });
}

function wideningsOf(word: WantedWord, isFound: (word: WantedWord) => boolean): readonly WiderWay[] {
  const all = word.widenings();
  return isFound(word) ? all.filter(({ by }) => by !== 'typo') : all;
}
