/** The build step that ships data/glossary.txt. */
import { readFileSync } from 'node:fs';
import { analyseGlossary } from '../lib/search/analysed-glossary';
import { parseGlossary } from '../lib/search/glossary';

/** The file, analysed. Throws an error that lists every line that would not count. */
export function readGlossary(file: string): string {
  const { lines, problems } = parseGlossary(readFileSync(file, 'utf8'));
  const complaints = problems.map(({ line, kind, part }) => `${file}:${line}: ${kind}: ${part}`);
  if (complaints.length > 0) throw new Error(`The glossary has problems:\n${complaints.join('\n')}`);
  return analyseGlossary(lines);
}
