import { useState } from 'preact/hooks';
import type { ShownEntry } from '../lib/model/annotation';
import { addressOfEntry } from '../lib/papers/entry-address';
import { describeError, words } from '../lib/platform/words';
import type { Surface } from '../lib/this-page/surface';
import { PageLink } from './PageLink';
import { Provenance } from './Provenance';

export interface RelatedEntriesProps extends Pick<Surface, 'related'> {
  readonly entryId: number;
}

type Listing =
  | { readonly kind: 'folded' | 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'listed'; readonly entries: readonly ShownEntry[] };

/** Entries that say much the same as this one, looked for when the reader asks. */
export function RelatedEntries({ entryId, related }: RelatedEntriesProps) {
  const [listing, setListing] = useState<Listing>({ kind: 'folded' });
  const load = () => {
    setListing({ kind: 'loading' });
    related(entryId).then(
      (entries) => setListing({ kind: 'listed', entries }),
      (error) => setListing({ kind: 'failed', message: describeError(error) }),
    );
  };
  const isFolded = listing.kind === 'folded';
  return (
    <div class="alike">
      <button
        type="button"
        class="small-button"
        aria-expanded={!isFolded}
        onClick={isFolded ? load : () => setListing({ kind: 'folded' })}
      >
        {words('related.name')}
      </button>
      <span class="quiet" role="status">
        {listing.kind === 'listed' && listing.entries.length === 0 && words('related.none')}
        {listing.kind === 'failed' && listing.message}
      </span>
      {listing.kind === 'listed' && listing.entries.length > 0 && <AlikeList entries={listing.entries} />}
    </div>
  );
}

function AlikeList({ entries }: { readonly entries: readonly ShownEntry[] }) {
  return (
    <ul class="related-list">
      {entries.map(({ id, entry, date, sources }) => (
        <li key={id}>
          <PageLink address={addressOfEntry(entry)} target="_blank" lang="en">
            {entry.title}
          </PageLink>{' '}
          <Provenance date={date} sources={sources} />
        </li>
      ))}
    </ul>
  );
}
