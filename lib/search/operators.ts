/** What can stand before a colon in a query, in English and Korean, and what `has:` can ask for. */
import type { Field } from './fields';
import { foldText } from './fold-text';

export type Operator = 'tag' | 'author' | 'title' | 'date' | 'since' | 'until' | 'site' | 'has' | 'mentions';

/** The spellings of one operator or value; the first of each language is the one that is offered. */
export interface Spellings {
  readonly english: readonly [string, ...string[]];
  readonly korean: readonly [string, ...string[]];
}

/** In the order in which they are offered. */
export const OPERATORS: ReadonlyMap<Operator, Spellings> = new Map<Operator, Spellings>([
  ['tag', { english: ['tag', 'tags'], korean: ['태그'] }],
  ['author', { english: ['author', 'authors'], korean: ['저자', '지은이'] }],
  ['title', { english: ['title'], korean: ['제목'] }],
  ['date', { english: ['date'], korean: ['날짜', '일자'] }],
  ['since', { english: ['since', 'after', 'from'], korean: ['부터', '이후'] }],
  ['until', { english: ['until', 'to'], korean: ['까지'] }],
  ['site', { english: ['site'], korean: ['사이트'] }],
  ['has', { english: ['has'], korean: ['있음'] }],
  ['mentions', { english: ['mentions', 'mention'], korean: ['언급'] }],
]);

/** What an entry can have, or lack. */
export type Part = Exclude<Field, 'title'> | 'translation';

export const PARTS: ReadonlyMap<Part, Spellings> = new Map<Part, Spellings>([
  ['abstract', { english: ['abstract'], korean: ['초록'] }],
  ['commentary', { english: ['commentary', 'comment', 'comments'], korean: ['논평', '코멘트', '해설'] }],
  ['translation', { english: ['translation'], korean: ['번역', '영어'] }],
  ['tags', { english: ['tags', 'tag'], korean: ['태그'] }],
  ['authors', { english: ['authors', 'author'], korean: ['저자'] }],
]);

const OPERATOR_OF = namesOf(OPERATORS);
const PART_OF = namesOf(PARTS);

/** The operator of a name in either language, whatever its case and width. */
export function operatorOf(name: string): Operator | undefined {
  return OPERATOR_OF.get(foldName(name));
}

/** What `has:` asks for by a value in either language. */
export function partOf(value: string): Part | undefined {
  return PART_OF.get(foldName(value));
}

function namesOf<T>(table: ReadonlyMap<T, Spellings>): ReadonlyMap<string, T> {
  return new Map(
    [...table].flatMap(([name, { english, korean }]) =>
      [...english, ...korean].map((spelling) => [spelling, name] as const),
    ),
  );
}

/** A name as names are compared. */
export function foldName(name: string): string {
  return foldText(name).text.toLowerCase();
}
