/** A search that reads every entry for every condition: slow, and easy to believe. */
import { readFileSync } from 'node:fs';
import type { Entry } from '../../lib/model/digest';
import { analyzeText, type Token } from '../../lib/search/analyze';
import { documentTerms, textsOf } from '../../lib/search/document-terms';
import { FIELDS, maskOf } from '../../lib/search/fields';
import { createGlossary, parseGlossary } from '../../lib/search/glossary';
import { fieldsOf } from '../../lib/search/posting-list';
import type { TermWant, Wanted, WantedWord, Way } from '../../lib/search/wanted';
import { isMatch } from './plain-match';

/** The glossary that is shipped. */
export const GLOSSARY = createGlossary(parseGlossary(readFileSync('data/glossary.txt', 'utf8')).lines);

export interface PlainDocument {
  readonly entry: Entry;
  readonly date: string;
  readonly terms: ReadonlyMap<string, number>;
}

export function plainDocument(entry: Entry, date: string): PlainDocument {
  return { entry, date, terms: documentTerms(entry) };
}

/** Whether a document meets a condition by the words' own ways, without widening. */
export function isMet(wanted: Wanted, document: PlainDocument): boolean {
  switch (wanted.kind) {
    case 'all':
      return wanted.parts.every((part) => isMet(part, document));
    case 'any':
      return wanted.parts.some((part) => isMet(part, document));
    case 'not':
      return !isMet(wanted.part, document);
    case 'dates':
      return (wanted.from ?? '') <= document.date && document.date <= (wanted.to ?? '9999');
    case 'word':
      return wanted.ways.some((way) => isWay(way, document));
  }
}

/** The condition with all widenings of a word among its ways. */
export function widened(wanted: Wanted): Wanted {
  switch (wanted.kind) {
    case 'all':
    case 'any':
      return { ...wanted, parts: wanted.parts.map(widened) };
    case 'word':
      return widenedWord(wanted);
    default:
      return wanted;
  }
}

function widenedWord(word: WantedWord): WantedWord {
  return { ...word, ways: [...word.ways, ...word.widenings().map(({ way }) => way)] };
}

function isWay({ terms, phrase }: Way, document: PlainDocument): boolean {
  if (!terms.every((want) => hasTerm(want, document))) return false;
  if (phrase === undefined) return true;
  const texts = FIELDS.filter((field) => terms.every(({ fields }) => (fields & maskOf(field)) !== 0)).flatMap(
    (field) => textsOf(document.entry, field),
  );
  return texts.some((text) => hasPhrase(text, phrase));
}

function hasTerm({ key, match, fields }: TermWant, { terms }: PlainDocument): boolean {
  const isWord = match === 'exact' || match === 'prefix';
  return [...terms].some(
    ([term, mark]) =>
      (fieldsOf(mark) & fields) !== 0 && isMatch(match, key, term) && (isWord || !/^[#@!>~]/.test(term)),
  );
}

function hasPhrase(text: string, { keys, isOpen, isWritten }: NonNullable<Way['phrase']>): boolean {
  const analyzed = analyzeText(text);
  const tokens = isWritten ? analyzed.map((token) => ({ ...token, key: writtenAt(text, token) })) : analyzed;
  const isAt = (start: number, index: number): boolean =>
    index === keys.length ||
    tokens.some((token) => {
      const key = keys[index] ?? '';
      const fits = isOpen && index === keys.length - 1 ? token.key.startsWith(key) : token.key === key;
      const next = tokens.find((other) => other.start >= token.end)?.start ?? text.length;
      return token.start === start && fits && isAt(next, index + 1);
    });
  return tokens.some(({ start }) => isAt(start, 0));
}

/** A word of Latin letters without accents, its hyphens and case aside. */
function writtenAt(text: string, { key, kind, start, end }: Token): string {
  return kind === 'latin'
    ? text
        .slice(start, end)
        .toLowerCase()
        .replaceAll(/[^a-z0-9]/g, '')
    : key;
}
