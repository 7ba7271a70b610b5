/** What an index must answer, told from the documents themselves. */
import { joinMarks, type PostingList } from '../../lib/search/posting-list';

/** By document, the marks of its terms. */
export type Documents = ReadonlyMap<number, ReadonlyMap<string, number>>;

export function naiveExact(documents: Documents, key: string): PostingList {
  return naivePostings(documents, (term) => term === key);
}

export function naivePrefix(documents: Documents, prefix: string): PostingList {
  return naivePostings(documents, (term) => term.startsWith(prefix));
}

function naivePostings(documents: Documents, isWanted: (term: string) => boolean): PostingList {
  const found = [...documents].flatMap(([doc, terms]) => {
    const marks = [...terms].flatMap(([term, mark]) => (isWanted(term) ? [mark] : []));
    return marks.length === 0 ? [] : [[doc, marks.reduce(joinMarks)] as const];
  });
  found.sort(([one], [other]) => one - other);
  return {
    docs: Uint32Array.from(found, ([doc]) => doc),
    marks: Uint8Array.from(found, ([, mark]) => mark),
  };
}

/** Terms that begin so with their documents, those of most documents first. */
export function naiveTerms(documents: Documents, prefix: string): { key: string; documents: number }[] {
  const counts = new Map<string, number>();
  for (const terms of documents.values()) {
    for (const key of terms.keys()) if (key.startsWith(prefix)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .map(([key, count]) => ({ key, documents: count }))
    .sort((one, other) => other.documents - one.documents || (one.key < other.key ? -1 : 1));
}
