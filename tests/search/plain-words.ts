/** A language without rules, so that tests of evaluation are about nothing else: words stand between spaces. */
import type { Entry } from '../../lib/model/digest';
import type { Language } from '../../lib/search/evaluator';
import { FIELDS, type Field, maskOf } from '../../lib/search/fields';
import { fieldsOf, makeMark } from '../../lib/search/posting-list';
import type { IndexedEntry } from '../../lib/search/search-source';
import type { ParsedQuery, TermWant, Wanted, WantedWord, Way } from '../../lib/search/wanted';
import { makeEntry } from '../library/entries';

export function analyzePlain(text: string) {
  return [...text.matchAll(/\S+/g)].map(({ 0: key, index }) => ({
    key,
    start: index,
    end: index + key.length,
  }));
}

export function textsOf(entry: Entry): Record<Field, readonly string[]> {
  return {
    title: [entry.title],
    tags: entry.tags,
    commentary: [...entry.commentary, ...entry.translation],
    authors: entry.authors,
    abstract: entry.abstract,
  };
}

/** All words of an entry, each with its fields and with no impact, and its tags. */
export function plainTerms(entry: Entry): Map<string, number> {
  const terms = new Map<string, number>();
  const add = (key: string, field: Field) =>
    terms.set(key, makeMark(fieldsOf(terms.get(key) ?? 0) | maskOf(field), 0));
  for (const field of FIELDS) {
    for (const { key } of textsOf(entry)[field].flatMap(analyzePlain)) add(key, field);
  }
  for (const tag of entry.tags) add(`#${tag.toLowerCase()}`, 'tags');
  return terms;
}

/** A language whose queries are what the test says. */
export function plainLanguage(queries: Readonly<Record<string, Wanted>>): Language {
  const parse = (text: string): ParsedQuery => ({ wanted: queries[text], problems: [] });
  return { parse, analyze: analyzePlain, termsOf: plainTerms };
}

/** Entries as documents, in their order, each its own entry of one source. */
export function indexed(
  entries: readonly Partial<Entry & { date: string; source: string }>[],
): IndexedEntry[] {
  return entries.map(({ date = '2024-09-18', source = '출처', title = '-', ...parts }, doc) => ({
    doc,
    id: doc + 1,
    source,
    date,
    entry: makeEntry(title, { commentary: [], ...parts }),
  }));
}

export function want(key: string, parts: Partial<TermWant> = {}): TermWant {
  return { key, match: 'exact', weight: 1, fields: 0b11111, ...parts };
}

/** A word that is met by any of these ways, or by its own key. */
export function word(key: string, ways: readonly Way[] = [{ terms: [want(key)] }]): WantedWord {
  return { kind: 'word', typed: key, ways, widenings: [] };
}

export function phrase(keys: readonly string[], isOpen = false, fields = 0b11111): WantedWord {
  const terms = keys.map((key, index) =>
    want(key, { fields, match: isOpen && index === keys.length - 1 ? 'prefix' : 'exact' }),
  );
  return word(keys.join(' '), [{ terms, phrase: { keys, isOpen } }]);
}
