import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { DigestSummary } from '../lib/library/digests';
import type { ShownEntry } from '../lib/model/annotation';
import { addressOfEntry } from '../lib/papers/entry-address';
import { formatDate } from '../lib/platform/dates';
import { words } from '../lib/platform/words';
import { FoldIcon } from './FoldIcon';
import { PageLink } from './PageLink';
import { sourceName } from './Provenance';

export type BinAction = 'remove' | 'restore';

interface DigestRowProps {
  readonly digest: DigestSummary;
  readonly count: number;
  /** What can be done with it and with each of its entries. */
  readonly action: BinAction;
  readonly onDigest: (digest: DigestSummary) => void;
  readonly onEntry: (entry: ShownEntry) => void;
  readonly loadEntries: (digest: DigestSummary) => Promise<readonly ShownEntry[]>;
}

/** One digest in a list: its day, its source, how many entries, and, when it is opened, which. */
export function DigestRow(props: DigestRowProps) {
  const { digest, count, action, onDigest, onEntry, loadEntries } = props;
  const [isOpen, setOpen] = useState(false);
  const names: [string, string] = [formatDate(digest.date), sourceName(digest.source)];
  return (
    <li class="digest-item">
      <div class="digest">
        <button
          type="button"
          class="fold"
          aria-expanded={isOpen}
          aria-label={words(isOpen ? 'library.close' : 'library.open', names)}
          onClick={() => setOpen(!isOpen)}
        >
          <FoldIcon />
        </button>
        <span class="digest-name">
          <time dateTime={digest.date}>{formatDate(digest.date)}</time>
          <span class="quiet">
            {sourceName(digest.source)} · {words('library.entries', count)}
          </span>
        </span>
        <ActionButton
          action={action}
          name={words(`library.${action}Named`, names)}
          act={() => onDigest(digest)}
        />
      </div>
      {isOpen && (
        <DigestEntryList digest={digest} load={loadEntries}>
          {(shown) => (
            <ActionButton
              action={action}
              name={words(`library.${action}EntryNamed`, [shown.entry.title])}
              act={() => onEntry(shown)}
            />
          )}
        </DigestEntryList>
      )}
    </li>
  );
}

interface DigestEntryListProps {
  readonly digest: DigestSummary;
  readonly load: DigestRowProps['loadEntries'];
  readonly children: (entry: ShownEntry) => ComponentChildren;
}

function DigestEntryList({ digest, load, children }: DigestEntryListProps) {
  const [entries, setEntries] = useState<readonly ShownEntry[]>([]);
  // Another summary of the digest means that something in it was moved.
  useEffect(() => void load(digest).then(setEntries), [digest, load]);
  return (
    <ul class="digest-entries">
      {entries.map((shown) => (
        <li key={shown.id}>
          <PageLink address={addressOfEntry(shown.entry)} lang="en" target="_blank">
            {shown.entry.title}
          </PageLink>
          {children(shown)}
        </li>
      ))}
    </ul>
  );
}

interface ActionButtonProps {
  readonly action: BinAction;
  /** Says what it is for, for those who hear the page. */
  readonly name: string;
  readonly act: () => void;
}

function ActionButton({ action, name, act }: ActionButtonProps) {
  return (
    <button type="button" class="button" aria-label={name} onClick={act}>
      {words(`library.${action}`)}
    </button>
  );
}
