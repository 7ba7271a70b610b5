/** The judged queries through the whole search: analyzer, index, query and ranking. */
import { describe, expect, test } from 'vitest';
import { judgedQueries } from './judged-queries';
import { scoreByKind } from './judged-scores';
import { readJudgedEntries, searchJudged } from './judged-search';

/** What the issue asks of each kind of query. */
const LEAST_RECALL = 0.98;
const LEAST_PRECISION = 0.95;

const entries = readJudgedEntries();
const queries = judgedQueries();
const findNames = searchJudged(entries);

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
