/** Which documents meet a query, and what they are worth, by the index alone: where texts must decide, that is left in doubt. */
import { ANY_FIELD, type FieldMask } from './fields';
import { bothMarks, intersectPostings, sharedMark } from './join-postings';
import { allThat, doubtAt, intersect, type Matches, NO_MATCHES, placeOf, subtract, unite } from './matches';
import { fieldsOf, type PostingList } from './posting-list';
import { type ReadTerms, readTermOf } from './read-terms';
import type { Wanted, WantedWord, Way } from './wanted';
import { rarity, worthByMark } from './worth';

/** What evaluating needs beside the query. */
export interface Ground {
  readonly terms: ReadTerms;
  /** Numbers of documents in use. */
  readonly documents: number;
  /** Of each document, days since 1970-01-01. */
  readonly days: Uint16Array;
}

/** A query's condition with the documents that meet it, those in doubt included. */
export interface Evaluated {
  readonly matches: Matches;
  /** Of all, any, or, where this is an exclusion, the one that must not be met. */
  readonly parts: readonly Evaluated[];
  readonly kind: Wanted['kind'];
  /** Of a word, its ways that only texts can tell. */
  readonly phrases: readonly { readonly way: Way; readonly docs: Uint32Array }[];
}

/**
 * Evaluates a query whose terms have been read. All must be met by each part, whose worths are added up; a word is worth its
 * best way, and the more the fewer documents have it.
 */
export function evaluate(wanted: Wanted, ground: Ground): Evaluated {
  if (wanted.kind === 'word') return evaluateWord(wanted, ground);
  const kind = wanted.kind;
  if (kind === 'dates') return { kind, parts: [], phrases: [], matches: datedWithin(wanted, ground) };
  const parts = (kind === 'not' ? [wanted.part] : wanted.parts).map((part) => evaluate(part, ground));
  return { kind, parts, phrases: [], matches: combine(kind, parts, ground) };
}

function combine(kind: 'all' | 'any' | 'not', parts: readonly Evaluated[], { documents }: Ground): Matches {
  const [first, ...rest] = parts.map(({ matches }) => matches);
  if (kind === 'not')
    return subtract(
      allThat(documents, () => true),
      first ?? NO_MATCHES,
    );
  if (first === undefined) return NO_MATCHES;
  return kind === 'all'
    ? rest.reduce(intersect, first)
    : rest.reduce((one, other) => unite(one, other, 'sum'), first);
}

function evaluateWord({ ways }: WantedWord, ground: Ground): Evaluated {
  const met = ways.map((way) => ({ way, matches: meetWay(way, ground.terms) }));
  const matches = met.reduce((one, { matches }) => unite(one, matches, 'best'), NO_MATCHES);
  const rare = rarity(matches.docs.length, ground.documents);
  const phrases = met.flatMap(({ way, matches }) =>
    way.phrase === undefined ? [] : [{ way, docs: matches.docs }],
  );
  const scores = matches.scores.map((score) => score * rare);
  return { kind: 'word', parts: [], phrases, matches: { ...matches, scores } };
}

/** Documents with all terms of a way, which a phrase has in one field. */
function meetWay({ terms, phrase }: Way, read: ReadTerms): Matches {
  const lists = terms.map((want) => within(readTermOf(read, want).postings, want.fields));
  const { docs, marks } = intersectPostings(lists, phrase === undefined ? bothMarks : sharedMark);
  const fields = terms.reduce((all, want) => all | want.fields, 0);
  const worth = worthByMark(fields, Math.min(...terms.map(({ weight }) => weight)));
  const scores = Float32Array.from(marks, (mark) => worth[mark] ?? 0);
  return { docs, scores, doubts: phrase === undefined ? undefined : new Uint8Array(docs.length).fill(1) };
}

/** The postings whose term stands in one of the fields, with nothing said of the others. */
function within({ docs, marks }: PostingList, fields: FieldMask): PostingList {
  if (fields === ANY_FIELD) return { docs, marks };
  const isWithin = (_: number, index: number) => (fieldsOf(marks[index] ?? 0) & fields) !== 0;
  return {
    docs: docs.filter(isWithin),
    marks: marks.filter(isWithin).map((mark) => mark & ~(ANY_FIELD & ~fields)),
  };
}

const DAY_MS = 86_400_000;

function datedWithin(
  { from, to }: { readonly from: string | undefined; readonly to: string | undefined },
  { documents, days }: Ground,
): Matches {
  const first = from === undefined ? 0 : Date.parse(from) / DAY_MS;
  const last = to === undefined ? Number.POSITIVE_INFINITY : Date.parse(to) / DAY_MS;
  return allThat(documents, (doc) => {
    const day = days[doc] ?? 0;
    return day >= first && day <= last;
  });
}

/** Whether a document meets a query, given whether it has each of the phrases that it may have. */
export function isMet(evaluated: Evaluated, doc: number, hasPhrase: (way: Way) => boolean): boolean {
  const place = placeOf(evaluated.matches.docs, doc);
  if (place === undefined) return false;
  if (doubtAt(evaluated.matches, place) === 0) return true;
  const { kind, parts, phrases } = evaluated;
  if (kind === 'word') {
    return phrases.some(({ way, docs }) => placeOf(docs, doc) !== undefined && hasPhrase(way));
  }
  const isPartMet = (part: Evaluated) => isMet(part, doc, hasPhrase);
  if (kind === 'not') return !parts.some(isPartMet);
  return kind === 'all' ? parts.every(isPartMet) : parts.some(isPartMet);
}
