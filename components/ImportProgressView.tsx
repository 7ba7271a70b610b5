import { useEffect, useState } from 'preact/hooks';
import { secondsLeft } from '../lib/importing/time-left';
import { asLabel, words } from '../lib/platform/words';
import type { Committing, ImportStep } from './use-import';

type Reading = Extract<ImportStep, { readonly kind: 'reading' }>;

interface ImportProgressViewProps {
  readonly step: Reading | Committing;
  readonly onCancel: () => void;
}

interface Progress {
  readonly says: string;
  readonly done?: number;
  readonly total?: number;
}

/** How far reading or writing is, how long it still takes, and a way out. */
export function ImportProgressView({ step, onCancel }: ImportProgressViewProps) {
  const { says, done, total } = progressOf(step);
  const elapsed = useElapsed(step.since);
  const left = done === undefined || total === undefined ? undefined : secondsLeft(elapsed, done, total);
  return (
    <div class="progress">
      <p role="status">{says}</p>
      {done === undefined ? (
        <progress aria-label={says} />
      ) : (
        <progress aria-label={says} value={done} max={total} />
      )}
      <p class="quiet">{left === undefined || left === 0 ? '' : describeLeft(left)}</p>
      <div class="actions">
        <button
          type="button"
          class="button"
          disabled={step.kind === 'committing' && step.isCancelled === true}
          onClick={onCancel}
        >
          {words('import.cancel')}
        </button>
      </div>
    </div>
  );
}

function progressOf(step: Reading | Committing): Progress {
  if (step.kind === 'committing') {
    if (step.isCancelled) return { says: words('import.takingBack') };
    if (step.news === undefined) return { says: words('import.committing') };
    if (step.news.kind === 'waiting') return { says: words('import.waiting') };
    const { done, total } = step.news;
    return { says: words('import.written', [String(total), String(done)]), done, total };
  }
  const { news } = step;
  if (news.kind !== 'reading') return { says: words(`import.${news.kind}`) };
  const { ordinal, total, file } = news;
  const says = words('import.reading', total, [String(total), String(ordinal + 1), asLabel(file)]);
  return { says, done: ordinal, total };
}

function describeLeft(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  return seconds < 90 ? words('import.secondsLeft', seconds) : words('import.minutesLeft', minutes);
}

/** Milliseconds since a moment, once more every second. */
function useElapsed(since: number): number {
  const [now, setNow] = useState(since);
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return now - since;
}
