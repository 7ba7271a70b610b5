import type { PlannedDigest, PlannedEntry } from '../lib/digest/plan';
import type { Problem } from '../lib/digest/problem';
import { countPlan } from '../lib/library/plan-import';
import type { Entry } from '../lib/model/digest';
import { formatDate } from '../lib/platform/dates';
import { describeProblem, words } from '../lib/platform/words';
import type { Preview } from './use-import';

interface ImportPreviewProps {
  readonly preview: Preview;
  readonly isBusy: boolean;
  readonly canCommit: boolean;
  readonly onCommit: () => void;
  readonly onCancel: () => void;
}

/** What an import would do, entry by entry, before anything is written. */
export function ImportPreview({ preview, isBusy, canCommit, onCommit, onCancel }: ImportPreviewProps) {
  const counts = countPlan(preview.plan);
  const wanted = counts.new + counts.changed;
  return (
    <>
      {preview.notice !== undefined && (
        <p class="notice" role="alert">
          {preview.notice}
        </p>
      )}
      <Problems problems={preview.problems} severity="error" />
      <Problems problems={preview.problems} severity="warning" />
      <p role="status">
        {words('import.summary', [String(counts.new), String(counts.changed), String(counts.same)])}
      </p>
      {wanted === 0 && counts.same > 0 && <p>{words('import.nothingNew')}</p>}
      {preview.plan.digests.map((digest) => (
        <PlannedDigestView key={`${digest.source} ${digest.date}`} digest={digest} />
      ))}
      <div class="actions">
        <button
          type="button"
          class="button primary"
          disabled={isBusy || !canCommit || wanted === 0}
          onClick={onCommit}
        >
          {isBusy ? words('import.committing') : words('import.commit', wanted)}
        </button>
        <button type="button" class="button" disabled={isBusy} onClick={onCancel}>
          {words('import.cancel')}
        </button>
      </div>
    </>
  );
}

interface ProblemsProps {
  readonly problems: readonly Problem[];
  readonly severity: Problem['severity'];
}

function Problems({ problems, severity }: ProblemsProps) {
  const ofKind = problems.filter((problem) => problem.severity === severity);
  if (ofKind.length === 0) return null;
  return (
    <div class={`problems ${severity}`}>
      <h3>{words(severity === 'error' ? 'import.errors' : 'import.warnings', ofKind.length)}</h3>
      <ul>
        {ofKind.map((problem) => (
          <li key={`${problem.file} ${problem.line} ${problem.code} ${problem.details.join(' ')}`}>
            <span class="place">{words('import.place', [problem.file, String(problem.line)])}</span>{' '}
            {describeProblem(problem)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function PlannedDigestView({ digest }: { readonly digest: PlannedDigest }) {
  const absent = digest.absent.filter(({ removed }) => !removed);
  return (
    <div class="planned">
      <h3>{formatDate(digest.date)}</h3>
      <ul class="planned-entries">
        {digest.entries.map((planned, index) => (
          // Two entries of one digest may be alike, and none moves.
          <PlannedEntryView key={index} planned={planned} />
        ))}
        {absent.map(({ id, entry }) => (
          <li key={id} class="planned-entry">
            <span class="kind absent">{words('import.absent')}</span>
            <span lang="en">{entry.title}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function PlannedEntryView({ planned }: { readonly planned: PlannedEntry }) {
  return (
    <li class="planned-entry">
      <span class={`kind ${planned.kind}`}>{words(`import.${planned.kind}`)}</span>
      <span>
        <span lang="en">{planned.entry.title}</span>
        {planned.kind === 'changed' && (
          <span class="quiet changes">{describeChange(planned.before, planned.entry)}</span>
        )}
      </span>
    </li>
  );
}

const FIELDS = ['title', 'authors', 'abstract', 'commentary', 'translation', 'tags', 'links'] as const;

/** Which parts of an entry differ. Resources and mentions follow from the texts, and the address is one with the links. */
function describeChange(before: Entry, after: Entry): string {
  const part = (entry: Entry, field: (typeof FIELDS)[number]) =>
    JSON.stringify(field === 'links' ? [entry.links, entry.address] : entry[field]);
  const changed = FIELDS.filter((field) => part(before, field) !== part(after, field));
  return changed.map((field) => words(`field.${field}`)).join(', ');
}
