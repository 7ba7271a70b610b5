import { type Matches, scoreAt } from './matches';

export type Sort = 'relevance' | 'date';

/**
 * Tells which of two places in matches comes first: the better, of equals the newer; by date the newer, of one day the better.
 * What is equal in both keeps the order of documents, which is that of their digest.
 */
export function ranking(matches: Matches, days: Uint16Array, sort: Sort) {
  const dayAt = (place: number): number => days[matches.docs[place] ?? 0] ?? 0;
  return (place: number, other: number): boolean => {
    const better = scoreAt(matches, place) - scoreAt(matches, other);
    const newer = dayAt(place) - dayAt(other);
    const [first, second] = sort === 'date' ? [newer, better] : [better, newer];
    return first !== 0 ? first > 0 : second !== 0 ? second > 0 : place < other;
  };
}
