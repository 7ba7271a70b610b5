import { selectBest } from './best-first';
import type { Matches } from './matches';

export type Sort = 'relevance' | 'date';

/**
 * The places of the first so many in matches: the best first, of equals the newer; by date the newest, of one day the better.
 * What is equal in both keeps the order of documents, which is that of their digest.
 */
export function rankFirst(matches: Matches, days: Uint16Array, sort: Sort, most: number): number[] {
  const { docs, scores } = matches;
  const dayAt = (place: number): number => days[docs[place] ?? 0] ?? 0;
  if (sort === 'relevance') {
    return selectBest(scores, most, (one, other) => (dayAt(one) - dayAt(other) || other - one) > 0);
  }
  const byDay = docs.map((doc) => days[doc] ?? 0);
  const better = (one: number, other: number) => (scores[one] ?? 0) - (scores[other] ?? 0) || other - one;
  return selectBest(byDay, most, (one, other) => better(one, other) > 0);
}
