/** Reading what a query's words need of the index, each term once. */
import type { PostingList } from './posting-list';
import type { TermReader } from './search-source';
import type { TermWant, Wanted } from './wanted';
import { wordsOf } from './wanted-words';

/** A term's postings, in one list or several: a document that has several of a beginning's words may be in several. */
export type Postings = readonly PostingList[];

/** Of what a query asks for, the postings that the index has. */
export type ReadTerms = ReadonlyMap<string, Postings>;

/** Of the terms that only a look at all of them finds, the most frequent count. */
const MOST_SCANNED = 64;
const INSIDE = 'inside ';

/** Reads all terms that a query asks for. Those that are known from before are not read again, and only those needed are kept. */
export async function readTerms(reader: TermReader, wanted: Wanted, known: ReadTerms): Promise<ReadTerms> {
  const wants = new Map(termsOf(wanted).map((want) => [nameOf(want), want]));
  const missing = [...wants].filter(([name]) => !known.has(name));
  const exact = missing.filter(([, { match }]) => match === 'exact');
  const others = missing.filter(([, { match }]) => match !== 'exact');
  const [exactLists, otherLists] = await Promise.all([
    exact.length === 0 ? [] : reader.exact(exact.map(([, { key }]) => key)),
    Promise.all(others.map(([, want]) => readTerm(reader, want, known))),
  ]);
  const names = [...exact, ...others].map(([name]) => name);
  const lists: Postings[] = [...exactLists.map((list) => [list]), ...otherLists];
  const read = new Map(lists.map((some, index) => [names[index] ?? '', some.filter(isFilled)]));
  return new Map([...wants.keys()].map((name) => [name, known.get(name) ?? read.get(name) ?? []]));
}

function isFilled({ docs }: PostingList): boolean {
  return docs.length > 0;
}

/** The postings of a term that was read; none where no document has it. */
export function postingsOf(terms: ReadTerms, want: TermWant): Postings {
  return terms.get(nameOf(want)) ?? [];
}

async function readTerm(reader: TermReader, { match, key }: TermWant, known: ReadTerms): Promise<Postings> {
  if (match === 'exact' || match === 'prefix') return await reader.prefix(key);
  if (match === 'inside' && isKnownNowhere(key, known)) return [];
  return await reader.exact(await reader.scan(match, key, MOST_SCANNED));
}

/** What has a key within it has every part of that key: with each letter typed, all terms need not be looked at again. */
function isKnownNowhere(key: string, known: ReadTerms): boolean {
  return [...known].some(
    ([name, lists]) =>
      lists.length === 0 && name.startsWith(INSIDE) && key.includes(name.slice(INSIDE.length)),
  );
}

function termsOf(wanted: Wanted): TermWant[] {
  return wordsOf(wanted).flatMap(({ ways }) => ways.flatMap(({ terms }) => terms));
}

function nameOf({ match, key }: TermWant): string {
  return `${match} ${key}`;
}
