/** What a query means, told of one entry at a time from its texts: slow, and plain enough to be right. */
import type { Entry } from '../../lib/model/digest';
import { analyzeText } from '../../lib/search/analyze';
import { documentTerms, textsOf } from '../../lib/search/document-terms';
import { FIELDS, maskOf } from '../../lib/search/fields';
import type { IndexedEntry } from '../../lib/search/search-source';
import type { TermWant, Wanted, Way } from '../../lib/search/wanted';

export function meets(one: IndexedEntry, wanted: Wanted): boolean {
  const { entry, date } = one;
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
    return textsOf(entry, field).some((text) => hasPhrase(text, phrase.keys, phrase.isOpen));
  });
}

function hasTerm(entry: Entry, { key, match, fields }: TermWant): boolean {
  return [...documentTerms(entry)]
    .filter(([term]) => isWord(term) || match === 'exact')
    .some(([term, mark]) => {
      const isKey =
        match === 'prefix' ? term.startsWith(key) : match === 'inside' ? term.includes(key) : term === key;
      return isKey && (mark & fields) !== 0;
    });
}

/** Whether a term stands in texts; tags and other properties have keys of their own. */
function isWord(term: string): boolean {
  return !/^[#@!>~]/.test(term);
}

function hasPhrase(text: string, keys: readonly string[], isOpen: boolean): boolean {
  const words = analyzeText(text).map(({ key }) => key);
  return words.some((_, start) =>
    keys.every((key, index) => {
      const found = words[start + index];
      return isOpen && index === keys.length - 1 ? found?.startsWith(key) === true : found === key;
    }),
  );
}
