/** The judged queries of tests/fixtures/judged, and the entries that they are about. */
import { readFileSync } from 'node:fs';
import type { Entry } from '../../lib/model/digest';

/** Each by the letter that the queries call it by. */
const DIGESTS = {
  s: 'data/digests/2024-09-18.txt',
  a: 'tests/fixtures/judged/2024-11-04.txt',
  b: 'tests/fixtures/judged/2024-11-05.txt',
  c: 'tests/fixtures/judged/2024-11-06.txt',
} as const;

export interface JudgedEntry {
  /** `a3`: the third entry of digest a. */
  readonly name: string;
  readonly date: string;
  readonly entry: Entry;
}

export interface JudgedQuery {
  /** What kind of query it is. */
  readonly kind: string;
  readonly text: string;
  /** Names of the entries that must be found. */
  readonly required: readonly string[];
  /** Names of those that may be found beside them. */
  readonly allowed: readonly string[];
}

/** Reads the entries with a reader of digests, which also knows the addresses of the bundled ones. */
export function judgedEntries(
  read: (path: string) => { readonly date: string; readonly entries: readonly Entry[] },
): JudgedEntry[] {
  return Object.entries(DIGESTS).flatMap(([letter, path]) => {
    const { date, entries } = read(path);
    return entries.map((entry, index) => ({ name: `${letter}${index + 1}`, date, entry }));
  });
}

export function judgedQueries(): JudgedQuery[] {
  const queries: JudgedQuery[] = [];
  let kind = '';
  for (const line of readFileSync('tests/fixtures/judged/queries.tsv', 'utf8').split('\n')) {
    if (line.startsWith('## ')) kind = line.slice(3);
    const [text = '', required, allowed = ''] = line.split('\t');
    if (required === undefined) continue;
    queries.push({ kind, text, required: namesIn(required), allowed: namesIn(allowed) });
  }
  return queries;
}

function namesIn(text: string): string[] {
  return text.split(' ').filter((name) => name !== '');
}
