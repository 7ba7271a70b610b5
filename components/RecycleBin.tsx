import { useCallback, useState } from 'preact/hooks';
import type { DigestSummary } from '../lib/library/digests';
import type { Library } from '../lib/library/library';
import type { ShownEntry } from '../lib/model/annotation';
import { formatDate } from '../lib/platform/dates';
import { asLabel, words } from '../lib/platform/words';
import { DigestRow } from './DigestRow';

export interface ListedProps {
  readonly library: Library;
  readonly digests: readonly DigestSummary[];
  /** Does something with entries, and says what was done, by their number. */
  readonly act: (action: () => Promise<number>, say: (entries: number) => string) => Promise<void>;
}

/** What was deleted: to be restored by digest or by entry, or taken away for good. */
export function RecycleBin({ library, digests, act }: ListedProps) {
  const [isAsking, setAsking] = useState(false);
  const removed = digests.filter((digest) => digest.removed > 0);
  const loadEntries = useCallback(
    async ({ source, date }: DigestSummary) =>
      (await library.digestEntries(source, date)).removed.map(({ entry }) => entry),
    [library],
  );
  if (removed.length === 0) return null;
  const onDigest = ({ source, date }: DigestSummary) =>
    void act(
      () => library.restore(source, date),
      (entries) => words('library.restored', entries, [String(entries), formatDate(date)]),
    );
  const onEntry = ({ id, entry }: ShownEntry) =>
    void act(
      () => library.restoreEntries([id]),
      () => words('library.entryRestored', [asLabel(entry.title)]),
    );
  const empty = () => {
    setAsking(false);
    void act(
      () => library.emptyBin(),
      (entries) => words('library.binEmptied', entries),
    );
  };
  const count = removed.reduce((sum, digest) => sum + digest.removed, 0);
  return (
    <div class="month">
      <h3>{words('library.bin')}</h3>
      <p class="quiet">{words('library.binNote')}</p>
      <ul class="digests">
        {removed.map((digest) => (
          <DigestRow
            key={`${digest.source} ${digest.date}`}
            count={digest.removed}
            action="restore"
            {...{ digest, onDigest, onEntry, loadEntries }}
          />
        ))}
      </ul>
      {isAsking ? (
        <div class="notice" role="alertdialog" aria-labelledby="empty-bin-name">
          <p id="empty-bin-name">{words('library.emptyBinSure', count)}</p>
          <div class="actions">
            <button type="button" class="button danger" onClick={empty}>
              {words('library.emptyBinYes')}
            </button>
            {/* The harmless answer has the focus. */}
            <button type="button" class="button" ref={focus} onClick={() => setAsking(false)}>
              {words('import.cancel')}
            </button>
          </div>
        </div>
      ) : (
        <div class="actions">
          <button type="button" class="button" onClick={() => setAsking(true)}>
            {words('library.emptyBin')}
          </button>
        </div>
      )}
    </div>
  );
}

function focus(element: HTMLElement | null): void {
  element?.focus();
}
