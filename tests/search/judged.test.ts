/** The judged queries through the whole search: analyzer, index, query and ranking. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDigestFiles } from '../../lib/digest/read-files';
import { createEvaluator } from '../../lib/search/evaluator';
import { createGlossary, parseGlossary } from '../../lib/search/glossary';
import { parseQuery } from '../../lib/search/parse-query';
import { TODAY } from '../digest/fixtures';
import { judgedEntries, judgedQueries } from './judged-queries';
import { scoreByKind } from './judged-scores';
import { memorySource } from './memory-source';

/** What the issue asks of each kind of query. */
const LEAST_RECALL = 0.98;
const LEAST_PRECISION = 0.95;
const ALL = 1_000;

const entries = judgedEntries((path) => {
  const paths = [path, path.replace(/\.txt$/, '.links')].filter((one) => existsSync(one));
  const [digest] = readDigestFiles(
    paths.map((name) => ({ name, bytes: readFileSync(name) })),
    TODAY,
  ).flatMap((result) => result.digests);
  if (digest === undefined) throw new Error(`No digest was read from ${path}.`);
  return digest;
});
const source = memorySource(
  entries.map(({ date, entry }, doc) => ({ doc, id: doc + 1, source: 'judged', date, entry })),
);
const glossary = createGlossary(parseGlossary(readFileSync('data/glossary.txt', 'utf8')).lines);
const { search } = createEvaluator((text) => parseQuery(text, glossary));
const queries = judgedQueries();

async function findNames(text: string): Promise<string[]> {
  const { rows } = await search(source, { text, sort: 'relevance', count: ALL });
  return rows.map(({ id }) => entries[id - 1]?.name ?? '');
}

const found = await Promise.all(queries.map(({ text }) => findNames(text)));

test('there are at least 300 queries, and each names entries that there are', () => {
  const names = new Set(entries.map(({ name }) => name));
  const unknown = queries.flatMap(({ required, allowed }) => [...required, ...allowed]);
  expect(queries.length).toBeGreaterThanOrEqual(300);
  expect(unknown.filter((name) => !names.has(name))).toEqual([]);
  expect(queries.filter(({ required }) => required.length === 0)).toEqual([]);
});

describe.each(scoreByKind(queries, found))('$kind', ({ recall, precision, faults }) => {
  test(`finds at least ${LEAST_RECALL * 100} % of what must be found`, () => {
    expect(recall, faults.join('\n')).toBeGreaterThanOrEqual(LEAST_RECALL);
  });
  test(`finds little else: at least ${LEAST_PRECISION * 100} % is right`, () => {
    expect(precision, faults.join('\n')).toBeGreaterThanOrEqual(LEAST_PRECISION);
  });
});
