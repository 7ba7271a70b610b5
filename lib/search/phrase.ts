/** Phrases, looked for in the texts themselves, since the index keeps no places of words. */
import type { Entry } from '../model/digest';
import { ANY_FIELD, type Field, type FieldMask, maskOf } from './fields';
import type { Way } from './wanted';

/** A term where it stands in a text, in UTF-16 offsets; particles are outside. */
interface PlacedTerm {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

export type Analyze = (text: string) => readonly PlacedTerm[];

type Phrase = NonNullable<Way['phrase']>;

/** Whether an entry has a way's phrase within one paragraph, title, author or tag of the fields in which it counts. */
export function entryHasPhrase(entry: Entry, { terms, phrase }: Way, analyze: Analyze): boolean {
  if (phrase === undefined) return true;
  const fields = terms.reduce((common, want) => common & want.fields, ANY_FIELD);
  return textsOf(entry, fields).some((text) => textHasPhrase(analyze(text), phrase));
}

function textsOf(entry: Entry, fields: FieldMask): string[] {
  const texts: Record<Field, readonly string[]> = {
    title: [entry.title],
    tags: entry.tags,
    commentary: [...entry.commentary, ...entry.translation],
    authors: entry.authors,
    abstract: entry.abstract,
  };
  return Object.entries(texts).flatMap(([field, some]) =>
    (fields & maskOf(field as Field)) === 0 ? [] : some,
  );
}

/**
 * Whether the keys stand side by side, in their order. Terms may overlap, as a compound does its parts; one follows another
 * where it begins at the first place behind it at which any begins.
 */
export function textHasPhrase(terms: readonly PlacedTerm[], { keys, isOpen }: Phrase): boolean {
  const fits = ({ key }: PlacedTerm, index: number): boolean =>
    isOpen && index === keys.length - 1 ? key.startsWith(keys[index] ?? '') : key === keys[index];
  const goesOn = (from: number, index: number): boolean =>
    index === keys.length ||
    terms.some(
      (term) => term.start === from && fits(term, index) && goesOn(nextStart(terms, term.end), index + 1),
    );
  return [...new Set(terms.filter((term) => fits(term, 0)).map(({ start }) => start))].some((start) =>
    goesOn(start, 0),
  );
}

function nextStart(terms: readonly PlacedTerm[], end: number): number {
  return terms.reduce(
    (next, { start }) => (start >= end && start < next ? start : next),
    Number.POSITIVE_INFINITY,
  );
}
