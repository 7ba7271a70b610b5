/** Whether a term of the index is what a key asks for. */
import { termAutomaton } from './term-automaton';
import type { TermMatch } from './wanted';

/** A test of terms, made once for a key. */
export function termTest(match: TermMatch, key: string): (term: string) => boolean {
  if (match === 'exact') return (term) => term === key;
  if (match === 'prefix') return (term) => term.startsWith(key);
  const { next, isMet } = termAutomaton(match, key);
  return (term) => {
    let state = 0;
    for (let place = 0; place < term.length && state >= 0; place += 1) {
      state = next(state, term.charCodeAt(place), place);
    }
    return state >= 0 && isMet(state, term.length);
  };
}
