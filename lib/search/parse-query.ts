/**
 * What a reader typed, as a condition on entries. Words are AND; `"phrase"`, `-not`, `OR` or `|`, `#tag`, and operators
 * (lib/search/operators.ts) in English and Korean. OR joins the words beside it, or the operators: `flow matching OR diffusion
 * #rl date:2024` asks for either of the first two with both of the last.
 */
import { kindOfKey, nameOfKey, type PaperKey } from '../model/paper-key';
import { ANY_FIELD } from './fields';
import type { Glossary } from './glossary';
import type { Complain } from './operator-terms';
import { allOf, wantedKeys } from './operator-values';
import { pastedKey } from './pasted-key';
import { planPhrase } from './plan-words';
import { type Operand, readOperands } from './query-operands';
import { readQueryTokens } from './query-tokens';
import type { ParsedQuery, QueryProblem, Wanted } from './wanted';

/** In UTF-16 units: the longest titles are half as long. More words narrow nothing, and a pasted page must not stall a popup. */
const LONGEST_QUERY = 500;
const MOST_TOKENS = 64;
/** Of a part that is shown. */
const LONGEST_PART = 60;

/**
 * Takes a query apart. What is broken is told, and the rest is asked for. Takes any text, never throws, and takes time linear in
 * its length. Where the text is nothing but an identifier or address, its key is told, and what names that page is asked for.
 */
export function parseQuery(text: string, glossary: Glossary): ParsedQuery {
  const key = pastedKey(text);
  if (key !== undefined) return { wanted: wantedPage(text.trim(), key), problems: [], key };
  const problems: QueryProblem[] = [];
  const complain: Complain = (kind, { start, end }) => {
    problems.push({ kind, part: text.slice(start, end).slice(0, LONGEST_PART), isOpen: end >= text.length });
  };
  const end = endOfRead(text);
  // Behind what was cut, the last word is none that is still being typed.
  const read = end < text.length ? `${text.slice(0, end)} ` : text;
  const tokens = readQueryTokens(read);
  const dropped = tokens[MOST_TOKENS]?.start ?? end;
  const operands = readOperands(read, tokens.slice(0, MOST_TOKENS), glossary, complain);
  if (dropped < text.length) complain('long', { start: dropped, end: text.length });
  return { wanted: combine(operands, complain), problems };
}

/** The whole text, or as many whole words as are read of it. */
function endOfRead(text: string): number {
  if (text.length <= LONGEST_QUERY) return text.length;
  const space = text.slice(0, LONGEST_QUERY + 1).search(/\s\S*$/);
  return space > 0 ? space : LONGEST_QUERY;
}

/** Who mentions a page, or writes its identifier; what is about it the library finds by the key. */
function wantedPage(typed: string, key: PaperKey): Wanted {
  const mention = wantedKeys(typed, [{ key: `>${key}`, match: 'exact' }], ANY_FIELD);
  if (kindOfKey(key) !== 'arxiv') return mention;
  const written = planPhrase({ text: nameOfKey(key), isOpen: false }, ANY_FIELD);
  return { ...mention, ways: [...mention.ways, ...(written?.ways ?? [])] };
}

/** One condition of all operands. */
function combine(operands: readonly Operand[], complain: Complain): Wanted | undefined {
  const wanted = joinAlternatives(operands, complain);
  const excluded = operands.flatMap((operand) => (operand.kind === 'excluded' ? [operand] : []));
  const [first] = excluded;
  if (wanted.length === 0 && first !== undefined) {
    complain('only-not', { start: first.about.start, end: (excluded.at(-1) ?? first).about.end });
    return undefined;
  }
  return allOf([...wanted, ...excluded.map(({ wanted: part }) => ({ kind: 'not', part }) as const)]);
}

/** The operands that must be met, those joined by OR as one. An OR joins nothing to what must not be there. */
function joinAlternatives(operands: readonly Operand[], complain: Complain): Wanted[] {
  const groups: Wanted[][] = [];
  let before: Operand['kind'] | undefined;
  let waiting: Operand['about'] | undefined;
  for (const operand of operands) {
    if (operand.kind === 'or') {
      if (before === 'wanted') waiting = operand.about;
      else if (before === undefined || before === 'excluded') complain('nothing', operand.about);
    } else if (operand.kind === 'wanted') {
      if (waiting === undefined) groups.push([operand.wanted]);
      else groups.at(-1)?.push(operand.wanted);
      waiting = undefined;
    } else {
      if (waiting !== undefined && operand.kind === 'excluded') complain('nothing', waiting);
      waiting = undefined;
    }
    before = operand.kind;
  }
  if (waiting !== undefined) complain('nothing', waiting);
  return groups.flatMap(anyOf);
}

function anyOf(parts: readonly Wanted[]): readonly Wanted[] {
  const [only, ...others] = parts;
  if (others.length > 0) return [{ kind: 'any', parts }];
  return only?.kind === 'all' ? only.parts : parts;
}
