/** What a term of a query asks of the index: words, or what its operator says. */
import { parseDateRange } from './date-range';
import { tagKey } from './document-terms';
import { ANY_FIELD, type FieldMask, maskOf } from './fields';
import { foldText } from './fold-text';
import type { Glossary } from './glossary';
import type { OperatorTerm } from './operator-terms';
import { partOf } from './operators';
import { pastedKey } from './pasted-key';
import { planExclusion, planPhrase, planWords } from './plan-words';
import { isStillTyped } from './query-tokens';
import type { QueryProblem, TermWant, Wanted, WantedWord } from './wanted';
import { OPEN_PREFIX_WEIGHT } from './way-weights';

/** What is asked for, or what is wrong with the value. */
export type Asked = Wanted | QueryProblem['kind'];

/** What a term asks for, without regard of its minus, but that nothing is excluded which is only like it. Never throws. */
export function askedBy(term: OperatorTerm, glossary: Glossary): Asked {
  if (!/[\p{L}\p{N}]/u.test(term.value)) return 'nothing';
  switch (term.operator) {
    case undefined:
      return askedWords(term, ANY_FIELD, glossary);
    case 'title':
      return askedWords(term, maskOf('title'), glossary);
    case 'author':
      return askedWords(term, maskOf('authors'), undefined);
    case 'tag':
      return askedTag(term);
    case 'site':
      return askedSite(term);
    case 'has':
      return askedPart(term);
    case 'mentions':
      return askedMention(term);
    default:
      return askedDates(term.operator, term.value);
  }
}

/** All of some conditions, or the one; undefined of none. */
export function allOf(parts: readonly Wanted[]): Wanted | undefined {
  return parts.length > 1 ? { kind: 'all', parts } : parts[0];
}

/** An entry that has any of some keys that are no words. */
export function wantedKeys(
  typed: string,
  wants: readonly Pick<TermWant, 'key' | 'match'>[],
  fields: FieldMask,
): WantedWord {
  const ways = wants.map(({ key, match }) => {
    return { terms: [{ key, match, weight: match === 'exact' ? 1 : OPEN_PREFIX_WEIGHT, fields }] };
  });
  return { kind: 'word', typed, ways, widenings: () => [] };
}

function askedWords(term: OperatorTerm, fields: FieldMask, glossary: Glossary | undefined): Asked {
  const word = { text: term.value, isOpen: isStillTyped(term) && !term.isExcluded };
  if (term.isQuoted) return planPhrase(word, fields) ?? 'nothing';
  const words = term.isExcluded ? planExclusion(word.text, fields) : planWords([word], { fields, glossary });
  return allOf(words) ?? 'nothing';
}

/** A tag without a second `#` and without what ends a sentence. While it is typed, all tags that begin so. */
function askedTag(term: OperatorTerm): Asked {
  const tag = foldText(term.value).text.replace(/^[#\s]+|[\s,.;:!?]+$/g, '');
  const key = tagKey(tag);
  return wantedKeys(term.value, [{ key, match: 'exact' }, ...whileTyped(term, key)], maskOf('tags'));
}

/** A host or what it belongs to, or a name that a dot follows in one: arxiv of arxiv.org. Of an address, its host. */
function askedSite(term: OperatorTerm): Asked {
  const text = foldText(term.value).text.toLowerCase();
  const host = /^(?:https?:\/\/)?(?:www\.)?([\p{L}\p{N}.-]+)/u.exec(text)?.[1];
  if (host === undefined) return 'value';
  const key = `@${host}`;
  const named = { key: `${key}.`, match: 'prefix' } as const;
  return wantedKeys(term.value, [{ key, match: 'exact' }, named, ...whileTyped(term, key)], ANY_FIELD);
}

function askedPart({ value }: OperatorTerm): Asked {
  const part = partOf(value);
  return part === undefined ? 'value' : wantedKeys(value, [{ key: `!${part}`, match: 'exact' }], ANY_FIELD);
}

function askedMention({ value }: OperatorTerm): Asked {
  const key = pastedKey(value);
  return key === undefined ? 'value' : wantedKeys(value, [{ key: `>${key}`, match: 'exact' }], ANY_FIELD);
}

function askedDates(operator: 'date' | 'since' | 'until', value: string): Asked {
  const range = parseDateRange(value);
  if (range === undefined) return 'date';
  const from = operator === 'until' ? undefined : range.from;
  const to = operator === 'since' ? undefined : range.to;
  // `since:..2024` says nothing.
  return from === undefined && to === undefined ? 'date' : { kind: 'dates', from, to };
}

function whileTyped(term: OperatorTerm, key: string): Pick<TermWant, 'key' | 'match'>[] {
  return isStillTyped(term) && !term.isExcluded ? [{ key, match: 'prefix' }] : [];
}
