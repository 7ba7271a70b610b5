/** Entries and queries put together without a parser. */
import type { Entry } from '../../lib/model/digest';
import { ANY_FIELD, type FieldMask } from '../../lib/search/fields';
import type { IndexedEntry } from '../../lib/search/search-source';
import type { TermWant, WantedWord, Way } from '../../lib/search/wanted';
import { makeEntry } from '../library/entries';

/** Entries as documents, in their order, each with nothing in it but what is given. */
export function indexed(
  entries: readonly (Partial<Entry> & { readonly date?: string; readonly source?: string })[],
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
  return { key, match: 'exact', weight: 1, fields: ANY_FIELD, ...parts };
}

/** A word that is met by any of these ways, or by its own key alone. */
export function word(key: string, ways: readonly Way[] = [{ terms: [want(key)] }]): WantedWord {
  return { kind: 'word', typed: key, ways, widenings: () => [] };
}

export function phrase(keys: readonly string[], isOpen = false, fields: FieldMask = ANY_FIELD): WantedWord {
  const terms = keys.map((key, index) =>
    want(key, { fields, match: isOpen && index === keys.length - 1 ? 'prefix' : 'exact' }),
  );
  return word(keys.join(' '), [{ terms, phrase: { keys, isOpen } }]);
}
