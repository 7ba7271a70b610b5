/** Looks terms up in all segments of the index at once. */
import type { IndexRecords, Segment, TermCount } from './index-record';
import { joinedPostings } from './posting-union';
import type { TermReader } from './search-source';
import { readPrefix, readStoredTerms, readTerm, type StoredTerm } from './segment-reader';
import { readWords, type Words, wordFinder } from './vocabulary';

/**
 * A reader of these segments. Each of its methods throws a CorruptIndexError where a record is missing or is not what was
 * written. It is for one search; the words that it looks at are in `kept` for the next one.
 */
export function createIndexReader(
  stored: IndexRecords,
  segments: readonly Segment[],
  kept: KeptWords = new Map(),
): TermReader {
  const records = readOnce(stored);
  const inAll = <Found>(read: (segment: Segment) => Promise<Found>) => Promise.all(segments.map(read));
  const exact = async (key: string) =>
    joinedPostings(await inAll(({ number }) => readTerm(records, number, key)));
  let words: Promise<Words[]> | undefined;
  const readAllWords = async () => {
    const read = await inAll(async ({ number }) => {
      return kept.get(number) ?? (await records.range(number, 'vocabulary', '', undefined)).map(readWords);
    });
    kept.clear();
    for (const [index, { number }] of segments.entries()) kept.set(number, read[index] ?? []);
    return read.flat();
  };
  return {
    exact: (keys) => Promise.all(keys.map(exact)),
    prefix: async (prefix) => (await inAll((segment) => readPrefix(records, segment, prefix))).flat(),
    listsFrom: async (prefix, most) => {
      const found = (await inAll(({ number }) => readStoredTerms(records, number, prefix))).flat();
      const wanted = new Map(mostFrequent(found, most).map(({ key }) => [key, [] as StoredTerm[]]));
      for (const term of found) wanted.get(term.key)?.push(term);
      const read = async ([key, terms]: [string, StoredTerm[]]) => {
        return { key, postings: joinedPostings(await Promise.all(terms.map((term) => term.read()))) };
      };
      return await Promise.all([...wanted].map(read));
    },
    scan: async (match, key, most) => {
      words ??= readAllWords();
      const find = wordFinder(match, key);
      const found = (await words).flatMap((some) => find(some, most));
      return enough(mostFrequent(found, most)).map((term) => term.key);
    },
  };
}

/** The vocabularies of segments, by their numbers: what every scan looks at is read once. */
export type KeptWords = Map<number, readonly Words[]>;

/** The same records, none read twice: a word is looked up by itself and as the beginning of others. */
function readOnce(records: IndexRecords): IndexRecords {
  return { first: askOnce(records.first), range: askOnce(records.range) };
}

function askOnce<Asked extends readonly unknown[]>(
  ask: (...asked: Asked) => Promise<Uint8Array[]>,
): (...asked: Asked) => Promise<Uint8Array[]> {
  const known = new Map<string, Promise<Uint8Array[]>>();
  return (...asked) => {
    const name = JSON.stringify(asked);
    const reading = known.get(name) ?? ask(...asked);
    known.set(name, reading);
    return reading;
  };
}

/** More documents than anybody looks through: with so many, these words are all that are found. */
const ENOUGH_DOCUMENTS = 16_384;
const ENOUGH_WORDS = 16;

/** Of terms, the most frequent first, those that are enough by themselves. */
function enough(terms: readonly TermCount[]): readonly TermCount[] {
  const first = terms.slice(0, ENOUGH_WORDS);
  const documents = first.reduce((sum, term) => sum + term.documents, 0);
  return documents < ENOUGH_DOCUMENTS ? terms : first;
}

/** Terms with what all segments say of them together. */
function mostFrequent(found: readonly TermCount[], most: number): TermCount[] {
  const counts = new Map<string, number>();
  for (const { key, documents } of found) counts.set(key, (counts.get(key) ?? 0) + documents);
  const terms = [...counts].map(([key, documents]) => ({ key, documents }));
  return terms.sort(byCount).slice(0, most);
}

function byCount(one: TermCount, other: TermCount): number {
  return other.documents - one.documents || (one.key < other.key ? -1 : 1);
}
