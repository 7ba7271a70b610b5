import { useCallback, useEffect, useState } from 'preact/hooks';
import type { DigestSummary } from '../lib/library/digests';
import type { Library } from '../lib/library/library';
import type { ShownEntry } from '../lib/model/annotation';
import { formatDate, formatMonth } from '../lib/platform/dates';
import { asLabel, describeError, words } from '../lib/platform/words';
import { DigestRow } from './DigestRow';
import { type ListedProps, RecycleBin } from './RecycleBin';

type Listing =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'listed'; readonly digests: readonly DigestSummary[] };

/** Digests shown at a time. */
const PAGE = 300;

/** Every digest by month, and the recycle bin below. */
export function DigestList({ library }: { readonly library: Library }) {
  const [listing, setListing] = useState<Listing>({ kind: 'loading' });
  const [done, setDone] = useState('');
  const fail = (error: unknown) => setListing({ kind: 'failed', message: describeError(error) });
  const load = useCallback(async () => {
    try {
      setListing({ kind: 'listed', digests: await library.digests() });
    } catch (error) {
      fail(error);
    }
  }, [library]);
  useEffect(() => void load(), [load]);
  /** Does something and says so. */
  const act = async (action: () => Promise<number>, say: (entries: number) => string) => {
    try {
      setDone(say(await action()));
      await load();
    } catch (error) {
      fail(error);
    }
  };
  return (
    <section aria-labelledby="library-name">
      <h2 id="library-name">{words('options.library')}</h2>
      <p class="done" role="status">
        {done}
      </p>
      {listing.kind === 'failed' && <p class="failure">{listing.message}</p>}
      {listing.kind === 'listed' && (
        <>
          <Kept library={library} digests={listing.digests} act={act} />
          <RecycleBin library={library} digests={listing.digests} act={act} />
        </>
      )}
    </section>
  );
}

function Kept({ library, digests, act }: ListedProps) {
  const [shown, setShown] = useState(PAGE);
  const kept = digests.filter(({ entries }) => entries > 0);
  const loadEntries = useCallback(
    async ({ source, date }: DigestSummary) => (await library.digestEntries(source, date)).kept,
    [library],
  );
  const onDigest = ({ source, date }: DigestSummary) =>
    void act(
      () => library.remove(source, date),
      (entries) => words('library.removed', entries, [String(entries), formatDate(date)]),
    );
  const onEntry = ({ id, entry }: ShownEntry) =>
    void act(
      () => library.removeEntries([id]),
      () => words('library.entryRemoved', [asLabel(entry.title)]),
    );
  const next = Math.min(PAGE, kept.length - shown);
  return (
    <>
      {kept.length === 0 && <p>{words('library.nothingKept')}</p>}
      {[...groupByMonth(kept.slice(0, shown))].map(([month, ofMonth]) => (
        <div key={month} class="month">
          <h3>{formatMonth(month)}</h3>
          <ul class="digests">
            {ofMonth.map((digest) => (
              <DigestRow
                key={`${digest.source} ${digest.date}`}
                count={digest.entries}
                action="remove"
                {...{ digest, onDigest, onEntry, loadEntries }}
              />
            ))}
          </ul>
        </div>
      ))}
      {next > 0 && (
        <button type="button" class="button" onClick={() => setShown(shown + PAGE)}>
          {words('library.more', next)}
        </button>
      )}
    </>
  );
}

/** By `YYYY-MM`, in the order given. */
function groupByMonth(digests: readonly DigestSummary[]): Map<string, DigestSummary[]> {
  const months = new Map<string, DigestSummary[]>();
  for (const digest of digests) {
    const month = digest.date.slice(0, 7);
    const ofMonth = months.get(month);
    if (ofMonth === undefined) months.set(month, [digest]);
    else ofMonth.push(digest);
  }
  return months;
}
