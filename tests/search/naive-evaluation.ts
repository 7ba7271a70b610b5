/** What a query means, told of one entry at a time from its texts: slow, and plain enough to be right. */
import type { Entry } from '../../lib/model/digest';
import { FIELDS, maskOf } from '../../lib/search/fields';
import type { IndexedEntry } from '../../lib/search/search-source';
import type { TermWant, Wanted, Way } from '../../lib/search/wanted';
import { analyzePlain, plainTerms, textsOf } from './plain-words';

export function meets({ entry, date }: IndexedEntry, wanted: Wanted): boolean {
  const one = { entry, date } as IndexedEntry;
  switch (wanted.kind) {
    case 'word':
      return wanted.ways.some((way) => meetsWay(entry, way));
    case 'all':
      return wanted.parts.length > 0 && wanted.parts.every((part) => meets(one, part));
    case 'any':
      return wanted.parts.some((part) => meets(one, part));
    case 'not':
      return !meets(one, wanted.part);
    default:
      return (wanted.from ?? '') <= date && date <= (wanted.to ?? '9999');
  }
}

function meetsWay(entry: Entry, { terms, phrase }: Way): boolean {
  if (phrase === undefined) return terms.length > 0 && terms.every((term) => hasTerm(entry, term));
  return FIELDS.some((field) => {
    if (!terms.every(({ fields }) => (fields & maskOf(field)) !== 0)) return false;
    return textsOf(entry)[field].some((text) => hasPhrase(text, phrase.keys, phrase.isOpen));
  });
}

function hasTerm(entry: Entry, { key, match, fields }: TermWant): boolean {
  return [...plainTerms(entry)].some(([term, mark]) => {
    const isKey =
      match === 'prefix' ? term.startsWith(key) : match === 'inside' ? term.includes(key) : term === key;
    return isKey && (mark & fields) !== 0;
  });
}

function hasPhrase(text: string, keys: readonly string[], isOpen: boolean): boolean {
  const words = analyzePlain(text).map(({ key }) => key);
  return words.some((_, start) =>
    keys.every((key, index) => {
      const found = words[start + index];
      return isOpen && index === keys.length - 1 ? found?.startsWith(key) === true : found === key;
    }),
  );
}
