/** A query's terms as that between which OR can stand: runs of words, operators' values, and what must not be there. */
import { ANY_FIELD } from './fields';
import type { Glossary } from './glossary';
import { type Complain, type OperatorTerm, withOperators } from './operator-terms';
import { allOf, askedBy } from './operator-values';
import { planWords } from './plan-words';
import { isStillTyped, type QueryConnective, type QueryTerm, type QueryToken } from './query-tokens';
import type { Wanted } from './wanted';

/** `broken`: a term that was told to mean nothing. It stands in its place, so that OR does not join what is around it. */
export type Operand =
  | { readonly kind: 'wanted' | 'excluded'; readonly wanted: Wanted; readonly about: QueryTerm }
  | { readonly kind: 'broken'; readonly about: QueryTerm }
  | { readonly kind: 'or'; readonly about: QueryConnective };

const LONE_MINUS = /^[-－−]$/;

/** The operands of a query, in order. What is wrong with a term is told, and the term left out. */
export function readOperands(
  text: string,
  tokens: readonly QueryToken[],
  glossary: Glossary,
  complain: Complain,
): Operand[] {
  const operands: Operand[] = [];
  let run: OperatorTerm[] = [];
  const endRun = () => {
    operands.push(...readRun(run, glossary, complain));
    run = [];
  };
  for (const token of withOperators(text, tokens, complain)) {
    if (token.kind === 'and') continue;
    if (token.kind === 'term' && !token.isClosed) complain('quote', token);
    if (token.kind === 'term' && token.operator === undefined && !token.isExcluded) {
      // Signs alone are no mistake, since texts are pasted; but a minus at the end is an exclusion that is not there.
      if (token.isOpen && LONE_MINUS.test(token.value)) complain('nothing', token);
      run.push(token);
      continue;
    }
    endRun();
    if (token.kind === 'term') operands.push(...readTerm(token, glossary, complain));
    else operands.push({ kind: 'or', about: token });
  }
  endRun();
  return operands;
}

function readTerm(term: OperatorTerm, glossary: Glossary, complain: Complain): Operand[] {
  const asked = askedBy(term, glossary);
  if (typeof asked === 'object') {
    return [{ kind: term.isExcluded ? 'excluded' : 'wanted', wanted: asked, about: term }];
  }
  complain(asked, term);
  return [{ kind: 'broken', about: term }];
}

/**
 * Words and phrases that follow each other are one operand: in `diffusion OR flow matching` the last two belong together. All
 * else is an operand of its own, so that `#rl` behind alternatives narrows every one of them.
 */
function readRun(run: readonly OperatorTerm[], glossary: Glossary, complain: Complain): Operand[] {
  const parts: Wanted[] = [];
  let words: OperatorTerm[] = [];
  const endWords = () => {
    const typed = words.map((term) => ({ text: term.value, isOpen: isStillTyped(term) }));
    parts.push(...planWords(typed, { fields: ANY_FIELD, glossary }));
    words = [];
  };
  for (const term of run) {
    if (!term.isQuoted) {
      words.push(term);
      continue;
    }
    endWords();
    const asked = askedBy(term, glossary);
    if (typeof asked === 'object') parts.push(asked);
    else complain(asked, term);
  }
  endWords();
  const [about] = run;
  const wanted = allOf(parts);
  return about === undefined || wanted === undefined ? [] : [{ kind: 'wanted', wanted, about }];
}
