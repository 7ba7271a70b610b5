/** Which terms of a query are an operator's, and which only look so. */
import { type Operator, operatorOf } from './operators';
import { pastedKey } from './pasted-key';
import { type QueryConnective, type QueryTerm, type QueryToken, TAG_SIGN } from './query-tokens';
import type { QueryProblem } from './wanted';

/** A term with its operator; undefined where it asks for words. */
export interface OperatorTerm extends QueryTerm {
  readonly operator: Operator | undefined;
}

/** Is told what is wrong with a part of the query. */
export type Complain = (kind: QueryProblem['kind'], about: Pick<QueryToken, 'start' | 'end'>) => void;

/**
 * Gives every term its operator. A value may stand behind a space (`tag: rl`), as people write who know `from: someone`. What
 * has no operator's name before its colon is a word with that colon: titles have them, and addresses.
 */
export function withOperators(
  text: string,
  tokens: readonly QueryToken[],
  complain: Complain,
): (OperatorTerm | QueryConnective)[] {
  const read: (OperatorTerm | QueryConnective)[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token?.kind !== 'term') {
      if (token !== undefined) read.push(token);
      continue;
    }
    const operator = operatorOfTerm(token);
    const next = tokens[index + 1];
    if (operator === undefined) read.push(plainTerm(text, token, complain));
    else if (isMissingValue(token) && next?.kind === 'term' && isBare(next)) {
      read.push({ ...next, start: token.start, isExcluded: token.isExcluded, field: token.field, operator });
      index += 1;
    } else read.push({ ...token, operator });
  }
  return read;
}

function operatorOfTerm({ field }: QueryTerm): Operator | undefined {
  if (field === undefined) return undefined;
  return field === TAG_SIGN ? 'tag' : operatorOf(field);
}

function isMissingValue({ field, value, isQuoted }: QueryTerm): boolean {
  return field !== TAG_SIGN && value === '' && !isQuoted;
}

function isBare({ field, isExcluded, value }: QueryTerm): boolean {
  return field === undefined && !isExcluded && /[\p{L}\p{N}]/u.test(value);
}

/** A term as words, what stands before its colon included. */
function plainTerm(text: string, term: QueryTerm, complain: Complain): OperatorTerm {
  if (term.field === undefined) return { ...term, operator: undefined };
  const valueStart = term.start + (term.isExcluded ? 1 : 0);
  const value = text.slice(valueStart, term.end);
  if (looksLikeOperator(term.value) && pastedKey(value) === undefined) complain('field', term);
  return { ...term, operator: undefined, value, valueStart, isQuoted: false, isClosed: true };
}

/** `Mamba:` ends a part of a title, `https://` begins an address, and `std::vector` is a name. */
function looksLikeOperator(value: string): boolean {
  return /^[^\s/:]/.test(value);
}
