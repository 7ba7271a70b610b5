/** Looks terms up in all segments of the index at once. */
import type { IndexRecords, Segment } from './index-record';
import { NO_POSTINGS, type PostingList } from './posting-list';
import { postingUnion } from './posting-union';
import type { TermReader } from './search-source';
import { countTerms, readPrefix, readTerm, type TermCount } from './segment-reader';
import { scanVocabulary } from './vocabulary';

/**
 * A reader of these segments. Each of its methods throws a CorruptIndexError where a record is missing or is not what was
 * written.
 */
export function createIndexReader(records: IndexRecords, segments: readonly Segment[]): TermReader {
  const inAll = <Found>(read: (segment: Segment) => Promise<Found>) => Promise.all(segments.map(read));
  const exact = async (key: string) => inOne(await inAll(({ number }) => readTerm(records, number, key)));
  return {
    exact: (keys) => Promise.all(keys.map(exact)),
    prefix: async (prefix) => {
      return postingUnion((await inAll((segment) => readPrefix(records, segment, prefix))).flat());
    },
    termsFrom: async (prefix, most) => {
      const found = await inAll(({ number }) => countTerms(records, number, prefix));
      return mostFrequent(found.flat(), most);
    },
    scan: async (pattern, most) => {
      const parts = await inAll(({ number }) => records.range(number, 'vocabulary', '', undefined));
      const found = scanVocabulary(parts.flat(), pattern, most);
      return mostFrequent(found, most).map(({ key }) => key);
    },
  };
}

/** A document is in one segment only, but the documents of one need not lie behind those of another. */
function inOne(lists: readonly PostingList[]): PostingList {
  const filled = lists.filter(({ docs }) => docs.length > 0);
  return filled.length > 1 ? postingUnion(filled) : (filled[0] ?? NO_POSTINGS);
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
