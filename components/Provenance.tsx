import { BUNDLED_SOURCE } from '../lib/model/digest';
import { formatDate } from '../lib/platform/dates';
import { words } from '../lib/platform/words';

/** Whose words these are, and of which day. */
export function Provenance({
  date,
  sources,
}: {
  readonly date: string;
  readonly sources: readonly string[];
}) {
  return (
    <span class="quiet">
      <time datetime={date}>{formatDate(date)}</time>
      {' · '}
      {sources.map(sourceName).join(', ')}
    </span>
  );
}

/** A source as the reader knows it. */
export function sourceName(source: string): string {
  return source === BUNDLED_SOURCE ? words('source.bundled') : source;
}
