/**
 * A glossary whose words are analysed: a line for each of its lines, with all sequences of keys that its words stand for between
 * tabs, and the keys of a sequence between spaces. The build makes it, so that a fresh page has nothing to analyse but the query.
 */
import type { Glossary, GlossaryLine } from './glossary';
import { keySequences, nameOfSequence } from './key-sequences';

const BETWEEN_SEQUENCES = '\t';
const BETWEEN_LINES = '\n';

/** The analysed text of a glossary's lines. No key has a space or a tab. */
export function analyseGlossary(lines: readonly GlossaryLine[]): string {
  return lines
    .map((terms) => terms.flatMap((term) => keySequences(term).map(nameOfSequence)).join(BETWEEN_SEQUENCES))
    .join(BETWEEN_LINES);
}

/** The glossary of an analysed text. */
export function readAnalysedGlossary(text: string): Glossary {
  const lines = text.split(BETWEEN_LINES).map((line) => line.split(BETWEEN_SEQUENCES));
  return {
    alternativesOf: (keys) => {
      const own = nameOfSequence(keys);
      const names = new Set(lines.flatMap((line) => (line.includes(own) ? line : [])));
      names.delete(own);
      return [...names].map((name) => name.split(' '));
    },
  };
}
