/** Reading what a query's words need of the index, each term once. */

import { unitePostings } from './join-postings';
import { NO_POSTINGS, type PostingList } from './posting-list';
import type { TermReader } from './search-source';
import { termTest } from './term-test';
import type { TermWant, Wanted } from './wanted';
import { wordsOf } from './wanted-words';

/** What the index has for a want: its postings, and the terms that it was met by where it is not told by its own key. */
export interface ReadTerm {
  readonly postings: PostingList;
  readonly expanded: readonly string[] | undefined;
}

/** By {@link termName}. */
export type ReadTerms = ReadonlyMap<string, ReadTerm>;

/** Of the terms that a look at all of them finds, the most frequent count. */
const MOST_EXPANDED = 64;
const NOTHING: ReadTerm = { postings: NO_POSTINGS, expanded: undefined };

/** Reads all terms that a query asks for. Those that are known from before are not read again, and only those needed are kept. */
export async function readTerms(reader: TermReader, wanted: Wanted, known: ReadTerms): Promise<ReadTerms> {
  const wants = new Map(termsOf(wanted).map((want) => [termName(want), want]));
  const missing = [...wants].filter(([name]) => !known.has(name));
  const exact = missing.filter(([, { match }]) => match === 'exact');
  const others = missing.filter(([, { match }]) => match !== 'exact');
  const [lists, expansions] = await Promise.all([
    exact.length === 0 ? [] : reader.exact(exact.map(([, { key }]) => key)),
    Promise.all(others.map(([, want]) => readTerm(reader, want))),
  ]);
  const read = new Map<string, ReadTerm>();
  for (const [index, [name]] of exact.entries())
    read.set(name, { postings: lists[index] ?? NO_POSTINGS, expanded: undefined });
  for (const [index, [name]] of others.entries()) read.set(name, expansions[index] ?? NOTHING);
  return new Map([...wants.keys()].map((name) => [name, known.get(name) ?? read.get(name) ?? NOTHING]));
}

export function readTermOf(terms: ReadTerms, want: TermWant): ReadTerm {
  return terms.get(termName(want)) ?? NOTHING;
}

async function readTerm(reader: TermReader, { match, key }: TermWant): Promise<ReadTerm> {
  const test = termTest(match, key);
  if (test === undefined) return { postings: await reader.prefix(key), expanded: undefined };
  const expanded = await reader.scan(test, MOST_EXPANDED);
  return { postings: unitePostings(await reader.exact(expanded)), expanded };
}

function termsOf(wanted: Wanted): TermWant[] {
  return wordsOf(wanted).flatMap(({ ways }) => ways.flatMap(({ terms }) => terms));
}

function termName({ match, key }: TermWant): string {
  return `${match} ${key}`;
}
