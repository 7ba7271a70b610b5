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

/** The glossary of an analysed text, which is searched as it is: to take its lines apart would take longer than a query. */
export function readAnalysedGlossary(text: string): Glossary {
  const bounded = BETWEEN_LINES + text + BETWEEN_LINES;
  return {
    alternativesOf: (keys) => {
      const own = nameOfSequence(keys);
      const names = new Set(
        own === '' ? [] : linesWith(bounded, own).flatMap((line) => line.split(BETWEEN_SEQUENCES)),
      );
      names.delete(own);
      return [...names].map((name) => name.split(' '));
    },
  };
}

/** The lines of a text between two breaks in which a sequence stands whole. */
function linesWith(text: string, sequence: string): string[] {
  const lines: string[] = [];
  for (let at = text.indexOf(sequence); at !== -1; at = text.indexOf(sequence, at + 1)) {
    if (!isBreak(text.charAt(at - 1)) || !isBreak(text.charAt(at + sequence.length))) continue;
    const end = text.indexOf(BETWEEN_LINES, at);
    lines.push(text.slice(text.lastIndexOf(BETWEEN_LINES, at) + 1, end));
    at = end;
  }
  return lines;
}

function isBreak(sign: string): boolean {
  return sign === BETWEEN_SEQUENCES || sign === BETWEEN_LINES;
}
