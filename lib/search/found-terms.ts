import { type ReadTerms, readTermOf } from './read-terms';
import type { TermWant, Wanted } from './wanted';
import { soughtWords } from './wanted-words';

/**
 * The terms that documents were found by, to be marked in texts: as they were asked for, and, where only a look at all terms
 * found them, each by itself.
 */
export function foundTerms(wanted: Wanted, read: ReadTerms): TermWant[] {
  const wants = soughtWords(wanted).flatMap(({ ways }) => ways.flatMap(({ terms }) => terms));
  const found = wants.flatMap((want): TermWant[] => {
    const { postings, expanded } = readTermOf(read, want);
    if (postings.docs.length === 0) return [];
    return expanded?.map((key) => ({ ...want, key, match: 'exact' })) ?? [want];
  });
  return [...new Map(found.map((want) => [`${want.match} ${want.fields} ${want.key}`, want])).values()];
}
