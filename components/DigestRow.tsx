import type { ComponentChildren } from 'preact';
import type { DigestSummary } from '../lib/library/digests';
import { formatDate } from '../lib/platform/dates';
import { words } from '../lib/platform/words';
import { sourceName } from './Provenance';

interface DigestRowProps {
  readonly digest: DigestSummary;
  readonly count: number;
  readonly children: ComponentChildren;
}

/** One digest in a list: its day, its source, how many entries, and what can be done with it. */
export function DigestRow({ digest, count, children }: DigestRowProps) {
  return (
    <li class="digest">
      <span class="digest-name">
        <time dateTime={digest.date}>{formatDate(digest.date)}</time>
        <span class="quiet">
          {sourceName(digest.source)} · {words('library.entries', count)}
        </span>
      </span>
      {children}
    </li>
  );
}

interface ActionButtonProps {
  readonly digest: DigestSummary;
  readonly action: 'remove' | 'restore';
  readonly act: (digest: DigestSummary) => void;
}

/** A button whose accessible name says which digest it is for. */
export function ActionButton({ digest, action, act }: ActionButtonProps) {
  const name = words(`library.${action}Named`, [formatDate(digest.date), sourceName(digest.source)]);
  return (
    <button type="button" class="button" aria-label={name} onClick={() => act(digest)}>
      {words(`library.${action}`)}
    </button>
  );
}
