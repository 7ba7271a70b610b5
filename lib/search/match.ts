/** Entries that have all words and tags of a query, the best first. */
import type { ShownEntry } from '../model/annotation';
import type { Entry } from '../model/digest';
import { withoutParticle, wordPattern } from './pattern';
import { isEmptyQuery, type Query, tagMatches } from './query';

/** What a word is worth by where it stands; within a field the first place found counts. */
const FIELDS: readonly { readonly weight: number; readonly text: (entry: Entry) => string }[] = [
  { weight: 8, text: (entry) => entry.title },
  { weight: 6, text: (entry) => entry.tags.map((tag) => tag.replaceAll(/[_-]/g, ' ')).join('\n') },
  { weight: 4, text: (entry) => [...entry.commentary, ...entry.translation].join('\n') },
  { weight: 3, text: (entry) => entry.authors.join('\n') },
  { weight: 1, text: (entry) => entry.abstract.join('\n') },
];
/** A word whose particle had to be dropped says less than the word itself. */
const WITHOUT_PARTICLE = 0.5;

/** An entry with its fields' texts joined once, in the order of {@link FIELDS}. */
export interface SearchDocument {
  readonly shown: ShownEntry;
  readonly fields: readonly string[];
}

/** Makes entries ready to be searched many times. */
export function prepareDocuments(entries: readonly ShownEntry[]): SearchDocument[] {
  return entries.map((shown) => ({ shown, fields: FIELDS.map(({ text }) => text(shown.entry)) }));
}

interface Wanted {
  readonly pattern: RegExp;
  readonly worth: number;
}

/**
 * All entries that match, best first, newer first among equals. An empty query matches nothing.
 * Linear in the text of the entries.
 */
export function searchDocuments(documents: readonly SearchDocument[], query: Query): ShownEntry[] {
  if (isEmptyQuery(query)) return [];
  const words = query.words.map(wantedForms);
  const hits = documents.flatMap((document) => {
    const score = scoreDocument(document, words, query.tags);
    return score === undefined ? [] : [{ shown: document.shown, score }];
  });
  hits.sort((one, other) => other.score - one.score || compareDates(other.shown, one.shown));
  return hits.map(({ shown }) => shown);
}

/** The patterns that mark a query's words in a shown text. */
export function markPatterns(query: Query): RegExp[] {
  return query.words.flatMap((word) => wantedForms(word).map(({ pattern }) => pattern));
}

function wantedForms(word: string): Wanted[] {
  const stem = withoutParticle(word);
  const exact = { pattern: wordPattern(word), worth: 1 };
  return stem === undefined ? [exact] : [exact, { pattern: wordPattern(stem), worth: WITHOUT_PARTICLE }];
}

function scoreDocument(
  { shown, fields }: SearchDocument,
  words: readonly (readonly Wanted[])[],
  tags: readonly string[],
): number | undefined {
  const hasTags = tags.every((wanted) => shown.entry.tags.some((tag) => tagMatches(tag, wanted)));
  if (!hasTags) return undefined;
  let total = 0;
  for (const forms of words) {
    const score = scoreWord(fields, forms);
    if (score === 0) return undefined;
    total += score;
  }
  return total;
}

function scoreWord(fields: readonly string[], forms: readonly Wanted[]): number {
  let best = 0;
  FIELDS.forEach(({ weight }, index) => {
    for (const { pattern, worth } of forms) {
      pattern.lastIndex = 0;
      if (weight * worth > best && pattern.test(fields[index] ?? '')) best = weight * worth;
    }
  });
  return best;
}

function compareDates(one: ShownEntry, other: ShownEntry): number {
  if (one.date === other.date) return other.id - one.id;
  return one.date < other.date ? -1 : 1;
}
