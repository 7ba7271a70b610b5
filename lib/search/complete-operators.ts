/** What is being typed at a place in a query, and how the query reads with a choice there. */
import { hangulKey } from './hangul-key';
import { foldName, OPERATORS, operatorOf, PARTS, type Spellings } from './operators';
import { type QueryTerm, readQueryTokens, TAG_SIGN } from './query-tokens';

/** What a choice replaces, as UTF-16 offsets in the query. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** `operator`: the choices are known: `tag:`, `has:abstract`. `tag`, `author`: what is typed of one; the index knows the rest. */
export type CompletionPlace = Place &
  (
    | { readonly kind: 'operator'; readonly choices: readonly string[] }
    | { readonly kind: 'tag' | 'author'; readonly typed: string }
  );

const HANGUL = /[가-힣ㄱ-ㆎ]/;
/** One letter, of either script, begins too much; a syllable does not. */
const TOO_SHORT = /^[^가-힣]?$/;
/** A choice with any of these goes into quotes. */
const NEEDS_QUOTES = /[\s|]/;
const NAME_END = /[:：]$/;

/**
 * What is being typed before the caret; undefined where nothing can be offered for it. What the word has behind the caret is
 * replaced with it.
 */
export function completionPlace(text: string, caret: number): CompletionPlace | undefined {
  const term = readQueryTokens(text.slice(0, caret)).at(-1);
  if (term?.kind !== 'term' || !term.isOpen || (term.isQuoted && term.isClosed)) return undefined;
  const place = { start: term.valueStart, end: endOfTerm(text, term) };
  if (term.field === undefined) return offer(place, term.isQuoted ? [] : namesLike(term.value));
  const operator = term.field === TAG_SIGN ? 'tag' : operatorOf(term.field);
  if (operator === 'tag' || operator === 'author') return { ...place, kind: operator, typed: term.value };
  return operator === 'has' ? offer(place, partsLike(term)) : undefined;
}

/** The query with a choice at its place, and where the caret is then: a space follows a value, but not `tag:`. */
export function withChoice(
  text: string,
  { start, end }: Place,
  choice: string,
): { readonly text: string; readonly caret: number } {
  const bare = choice.replaceAll('"', '');
  const written = NEEDS_QUOTES.test(bare) ? `"${bare}"` : bare;
  const before = text.slice(0, start) + written + (NAME_END.test(bare) ? '' : ' ');
  return { text: before + text.slice(end).trimStart(), caret: before.length };
}

/** The term that begins there may go on behind the caret. */
function endOfTerm(text: string, { start, end }: QueryTerm): number {
  const whole = readQueryTokens(text).find((token) => token.start === start);
  return whole?.end ?? end;
}

function offer(place: Place, choices: readonly string[]): CompletionPlace | undefined {
  return choices.length === 0 ? undefined : { ...place, kind: 'operator', choices };
}

function namesLike(typed: string): string[] {
  if (TOO_SHORT.test(typed)) return [];
  return [...OPERATORS.values()]
    .flatMap((names) => spellingLike(names, typed, typed))
    .map((name) => `${name}:`);
}

/** In the language of what is typed of the value, or else of the operator. */
function partsLike({ field = '', value }: QueryTerm): string[] {
  return [...PARTS.values()].flatMap((names) => spellingLike(names, value, value === '' ? field : value));
}

/** The spelling that is offered for what is typed, if any begins so; half a syllable is a beginning. */
function spellingLike({ english, korean }: Spellings, typed: string, language: string): string[] {
  const names = HANGUL.test(language) ? korean : english;
  const begun = hangulKey(foldName(typed));
  return names.some((name) => hangulKey(name).startsWith(begun)) ? [names[0]] : [];
}
