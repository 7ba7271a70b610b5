import { formatCount } from '../lib/platform/numbers';
import { words } from '../lib/platform/words';

interface IndexProgressProps {
  /** Counts of notes; undefined before the first are done. */
  readonly progress: { readonly done: number; readonly total: number } | undefined;
}

/** How far an index is that is being made. */
export function IndexProgress({ progress }: IndexProgressProps) {
  if (progress === undefined) return <progress aria-label={words('index.making')} />;
  const { done, total } = progress;
  const says = words('index.made', total, [formatCount(total), formatCount(done)]);
  return (
    <>
      <progress aria-label={words('index.making')} value={done} max={total} />
      <p class="quiet">{says}</p>
    </>
  );
}
