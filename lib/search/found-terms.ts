import { postingsOf, type ReadTerms } from './read-terms';
import type { TermWant, Wanted } from './wanted';
import { soughtWords } from './wanted-words';

/** The terms that documents were found by, to be marked in texts: each once, and none that no document has. */
export function foundTerms(wanted: Wanted, read: ReadTerms): TermWant[] {
  const wants = soughtWords(wanted).flatMap(({ ways }) => ways.flatMap(({ terms }) => terms));
  const found = wants.filter((want) => postingsOf(read, want).length > 0);
  return [...new Map(found.map((want) => [`${want.match} ${want.fields} ${want.key}`, want])).values()];
}
