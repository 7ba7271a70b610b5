import { useCallback, useEffect, useState } from 'preact/hooks';
import type { DigestSummary } from '../lib/library/digests';
import type { Library } from '../lib/library/library';
import { formatDate, formatMonth } from '../lib/platform/dates';
import { describeError, words } from '../lib/platform/words';
import { ActionButton, DigestRow } from './DigestRow';

type Listing =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'listed'; readonly digests: readonly DigestSummary[] };

/** Every digest by month, and the recycle bin below. */
export function DigestList({ library }: { readonly library: Library }) {
  const [listing, setListing] = useState<Listing>({ kind: 'loading' });
  const [done, setDone] = useState('');
  const load = useCallback(async () => {
    try {
      setListing({ kind: 'listed', digests: await library.digests() });
    } catch (error) {
      setListing({ kind: 'failed', message: describeError(error) });
    }
  }, [library]);
  useEffect(() => void load(), [load]);
  const act = async (action: () => Promise<number>, say: (entries: number) => string) => {
    try {
      setDone(say(await action()));
      await load();
    } catch (error) {
      setListing({ kind: 'failed', message: describeError(error) });
    }
  };
  const remove = ({ source, date }: DigestSummary) =>
    act(
      () => library.remove(source, date),
      (entries) => sayDone('library.removed', entries, date),
    );
  const restore = ({ source, date }: DigestSummary) =>
    act(
      () => library.restore(source, date),
      (entries) => sayDone('library.restored', entries, date),
    );
  return (
    <section aria-labelledby="library-name">
      <h2 id="library-name">{words('options.library')}</h2>
      <p class="done" role="status">
        {done}
      </p>
      {listing.kind === 'failed' && <p class="failure">{listing.message}</p>}
      {listing.kind === 'listed' && <Listed digests={listing.digests} remove={remove} restore={restore} />}
    </section>
  );
}

function sayDone(message: 'library.removed' | 'library.restored', entries: number, date: string): string {
  return words(message, entries, [String(entries), formatDate(date)]);
}

interface ListedProps {
  readonly digests: readonly DigestSummary[];
  readonly remove: (digest: DigestSummary) => void;
  readonly restore: (digest: DigestSummary) => void;
}

function Listed({ digests, remove, restore }: ListedProps) {
  const kept = digests.filter(({ entries }) => entries > 0);
  const removed = digests.filter((digest) => digest.removed > 0);
  const months = groupByMonth(kept);
  return (
    <>
      {kept.length === 0 && <p>{words('library.nothingKept')}</p>}
      {[...months].map(([month, ofMonth]) => (
        <div key={month} class="month">
          <h3>{formatMonth(month)}</h3>
          <ul class="digests">
            {ofMonth.map((digest) => (
              <DigestRow key={`${digest.source} ${digest.date}`} digest={digest} count={digest.entries}>
                <ActionButton digest={digest} action="remove" act={remove} />
              </DigestRow>
            ))}
          </ul>
        </div>
      ))}
      {removed.length > 0 && (
        <div class="month">
          <h3>{words('library.bin')}</h3>
          <p class="quiet">{words('library.binNote')}</p>
          <ul class="digests">
            {removed.map((digest) => (
              <DigestRow key={`${digest.source} ${digest.date}`} digest={digest} count={digest.removed}>
                <ActionButton digest={digest} action="restore" act={restore} />
              </DigestRow>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** By `YYYY-MM`, in the order given. */
function groupByMonth(digests: readonly DigestSummary[]): Map<string, DigestSummary[]> {
  const months = new Map<string, DigestSummary[]>();
  for (const digest of digests) {
    const month = digest.date.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), digest]);
  }
  return months;
}
