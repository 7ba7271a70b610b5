import { useCallback } from 'preact/hooks';
import type { Problem } from '../lib/digest/problem';
import type { ImportClient } from '../lib/importing/client';
import { type Page, PROBLEMS_AT_A_TIME, type ProblemGroup } from '../lib/importing/preview';
import { asLabel, describeProblem, words } from '../lib/platform/words';
import { usePages } from './use-pages';

const STYLES = { error: 'problems error', finding: 'problems warning', skipped: 'problems skipped' } as const;
const NAMES = { error: 'import.errors', finding: 'import.findings', skipped: 'import.skipped' } as const;

interface ProblemListProps {
  readonly client: ImportClient;
  readonly group: ProblemGroup;
  readonly beginning: Page<Problem>;
}

/** Problems of a kind, each with its file and line. Files that only lay beside the digests are folded away. */
export function ProblemList({ client, group, beginning }: ProblemListProps) {
  const name = words(NAMES[group], beginning.total);
  const problems = <Problems client={client} group={group} beginning={beginning} />;
  if (group === 'skipped') {
    return (
      <details class={STYLES[group]}>
        <summary>{name}</summary>
        {problems}
      </details>
    );
  }
  return (
    <div class={STYLES[group]}>
      <h3>{name}</h3>
      {problems}
    </div>
  );
}

function Problems({ client, group, beginning }: ProblemListProps) {
  const load = useCallback(
    (from: number, count: number) => client.problems(group, from, count),
    [client, group],
  );
  const { items, next, loadMore } = usePages(load, PROBLEMS_AT_A_TIME, beginning);
  return (
    <>
      <ul>
        {items.map((problem, index) => (
          // The list only grows at its end.
          <li key={index}>
            <span class="place">{words('import.place', [asLabel(problem.file), String(problem.line)])}</span>{' '}
            {describeProblem(problem)}
          </li>
        ))}
      </ul>
      {next > 0 && (
        <button type="button" class="button" onClick={loadMore}>
          {words('import.moreProblems', next)}
        </button>
      )}
    </>
  );
}
