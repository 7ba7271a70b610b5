/** Which documents meet a query, and what they are worth, by the index alone: where texts must decide, that is left in doubt. */
import type { FieldMask } from './fields';
import type { Ground } from './ground';
import { allThat, doubtAt, intersect, type Matches, NO_MATCHES, placeOf, subtract, unite } from './matches';
import { meetWord, type PossibleWay } from './meet-word';
import { fieldsOf } from './posting-list';
import type { Wanted, Way } from './wanted';
import type { Worths } from './worths';

/** The documents that meet a condition, those in doubt included. */
interface Met {
  readonly count: number;
  /** All of them: looked for when they are first asked for, since a query's words mostly narrow what another has. */
  matches(): Matches;
  /** Of matches those that meet this too; worths are added up. In doubt where either is. */
  narrow(matches: Matches): Matches;
  /** 1 where it is in doubt whether a document meets it, 0 where it surely does; undefined where it does not. */
  doubtOf(doc: number): number | undefined;
}

/** A query's condition with the documents that meet it. */
export interface Evaluated extends Met {
  /** Of all, any, or, where this is an exclusion, the one that must not be met. */
  readonly parts: readonly Evaluated[];
  readonly kind: Wanted['kind'];
  /** Of a word, its ways that only texts can tell. */
  readonly phrases: readonly PossibleWay[];
}

/**
 * Evaluates a query whose terms have been read. All must be met by each part, whose worths are added up; a word is worth its
 * best way, and the more the fewer documents have it.
 */
export function evaluate(wanted: Wanted, ground: Ground): Evaluated {
  const { kind } = wanted;
  if (kind === 'word') {
    const { worths, phrases } = meetWord(wanted, ground);
    return { kind, parts: [], phrases, ...metByWorths(worths) };
  }
  if (kind === 'dates') return { kind, parts: [], phrases: [], ...metBy(datedWithin(wanted, ground)) };
  const parts = (kind === 'not' ? [wanted.part] : wanted.parts).map((part) => evaluate(part, ground));
  return { kind, parts, phrases: [], ...metBy(combine(kind, parts, ground)) };
}

function metByWorths(worths: Worths): Met {
  let all: Matches | undefined;
  return {
    count: worths.count,
    matches: () => {
      all ??= worths.collect();
      return all;
    },
    narrow: (matches) => worths.narrow(matches),
    doubtOf: (doc) => worths.doubtOf(doc),
  };
}

function metBy(all: Matches): Met {
  return {
    count: all.docs.length,
    matches: () => all,
    narrow: (matches) => intersect(matches, all),
    doubtOf: (doc) => {
      const place = placeOf(all.docs, doc);
      return place === undefined ? undefined : doubtAt(all, place);
    },
  };
}

function combine(kind: 'all' | 'any' | 'not', parts: readonly Met[], ground: Ground): Matches {
  // Those of the fewest documents are narrowed by the others.
  const [first, ...rest] = parts.toSorted((one, other) => one.count - other.count);
  if (first === undefined) return NO_MATCHES;
  if (kind === 'not') return subtract(allSeen(ground, everyDocument), first.matches());
  if (kind === 'all') return rest.reduce((met, part) => part.narrow(met), first.matches());
  return rest.reduce((met, part) => unite(met, part.matches()), first.matches());
}

const everyDocument = () => true;

/** Documents whose number passes, of those that readers see, without any worth. */
function allSeen({ documents, unseen }: Ground, passes: (doc: number) => boolean): Matches {
  const hidden = new Set(unseen);
  return allThat(documents, (doc) => passes(doc) && !hidden.has(doc));
}

const DAY_MS = 86_400_000;

function datedWithin(
  { from, to }: { readonly from: string | undefined; readonly to: string | undefined },
  ground: Ground,
): Matches {
  const { days } = ground;
  const first = from === undefined ? 0 : Date.parse(from) / DAY_MS;
  const last = to === undefined ? Number.POSITIVE_INFINITY : Date.parse(to) / DAY_MS;
  return allSeen(ground, (doc) => {
    const day = days[doc] ?? 0;
    return day >= first && day <= last;
  });
}

/** Whether a document has a way's phrase in some of its fields. */
export type HasPhrase = (way: Way, fields: FieldMask) => boolean;

/** Whether a document meets a query, by a look for the phrases that it may have. */
export function isMet(evaluated: Evaluated, doc: number, hasPhrase: HasPhrase): boolean {
  const doubt = evaluated.doubtOf(doc);
  if (doubt !== 1) return doubt === 0;
  const { kind, parts, phrases } = evaluated;
  if (kind === 'word') return phrases.some((possible) => isPhraseMet(possible, doc, hasPhrase));
  const isPartMet = (part: Evaluated) => isMet(part, doc, hasPhrase);
  if (kind === 'not') return !parts.some(isPartMet);
  return kind === 'all' ? parts.every(isPartMet) : parts.some(isPartMet);
}

function isPhraseMet({ way, postings }: PossibleWay, doc: number, hasPhrase: HasPhrase): boolean {
  const place = placeOf(postings.docs, doc);
  return place !== undefined && hasPhrase(way, fieldsOf(postings.marks[place] ?? 0));
}
