/** Our search over the judged entries, in memory: analyzer, index, query and ranking. */
import { existsSync, readFileSync } from 'node:fs';
import { readDigestFiles } from '../../lib/digest/read-files';
import { createEvaluator } from '../../lib/search/evaluator';
import { createGlossary, parseGlossary } from '../../lib/search/glossary';
import { parseQuery } from '../../lib/search/parse-query';
import { TODAY } from '../digest/fixtures';
import { type JudgedEntry, judgedEntries } from './judged-queries';
import { memorySource } from './memory-source';

const ALL = 1_000;

/** The judged entries as the reader of digests reads them. Throws where a digest is none. */
export function readJudgedEntries(): JudgedEntry[] {
  return judgedEntries((path) => {
    const paths = [path, path.replace(/\.txt$/, '.links')].filter((one) => existsSync(one));
    const [digest] = readDigestFiles(
      paths.map((name) => ({ name, bytes: readFileSync(name) })),
      TODAY,
    ).flatMap((result) => result.digests);
    if (digest === undefined) throw new Error(`No digest was read from ${path}.`);
    return digest;
  });
}

/** Finds the names of entries by a query, the best first. */
export function searchJudged(entries: readonly JudgedEntry[]): (text: string) => Promise<string[]> {
  const source = memorySource(
    entries.map(({ date, entry }, doc) => ({ doc, id: doc + 1, source: 'judged', date, entry })),
  );
  const glossary = createGlossary(parseGlossary(readFileSync('data/glossary.txt', 'utf8')).lines);
  const { search } = createEvaluator((text) => parseQuery(text, glossary));
  return async (text) => {
    const { rows } = await search(source, { text, sort: 'relevance', count: ALL });
    return rows.map(({ id }) => entries[id - 1]?.name ?? '');
  };
}
