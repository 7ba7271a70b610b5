import { asLabel, words } from '../lib/platform/words';
import type { SearchAnswer } from '../lib/search/search-answer';
import type { QueryProblem } from '../lib/search/wanted';

interface QueryNotesProps {
  readonly answer: Pick<SearchAnswer, 'problems' | 'widenedBy'>;
  /** The query that was answered. */
  readonly text: string;
}

/** What could not be understood of a query, and by what else it was answered. */
export function QueryNotes({ answer: { problems, widenedBy }, text }: QueryNotesProps) {
  if (problems.length === 0 && widenedBy.length === 0) return null;
  return (
    <div class="query-notes">
      {problems.map((problem) => (
        // Half a condition is no mistake yet, and every key begins the wait anew.
        <p key={`${problem.kind} ${text}`} class={problem.isOpen ? 'problem late' : 'problem'}>
          {describeQueryProblem(problem)}
        </p>
      ))}
      {widenedBy.map((way) => (
        <p key={way}>{words(`widened.${way}`)}</p>
      ))}
    </div>
  );
}

function describeQueryProblem({ kind, part }: QueryProblem): string {
  return words(`query.${kind === 'only-not' ? 'onlyNot' : kind}`, [asLabel(part)]);
}
