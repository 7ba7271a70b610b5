/** Widening a query that finds little. */
import type { SearchAnswer } from './search-answer';
import type { Wanted, WantedWord, Way } from './wanted';
import { mapSought, soughtWords } from './wanted-words';

export type Widening = SearchAnswer['widenedBy'][number];

/**
 * The query with more and more ways to meet its words, each time by one kind of them more, in the order in which its words
 * name them. What must not be there is never widened.
 */
export function widenings(wanted: Wanted): { readonly by: Widening; readonly wanted: Wanted }[] {
  const kinds = [...new Set(soughtWords(wanted).flatMap((word) => word.widenings.map(({ by }) => by)))];
  return kinds.map((by, index) => {
    const until = kinds.slice(0, index + 1);
    return {
      by,
      wanted: mapSought(wanted, (word) => ({ ...word, ways: [...word.ways, ...waysBy(word, until)] })),
    };
  });
}

function waysBy(word: WantedWord, kinds: readonly Widening[]): Way[] {
  return word.widenings.filter(({ by }) => kinds.includes(by)).map(({ way }) => way);
}
