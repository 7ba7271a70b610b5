import { useEffect, useState } from 'preact/hooks';
import type { ShownEntry } from '../lib/model/annotation';
import { addressOfEntry } from '../lib/papers/entry-address';
import { words } from '../lib/platform/words';
import type { Surface } from '../lib/this-page/surface';
import { FoldIcon } from './FoldIcon';
import { LinkButton, type LinkButtonProps } from './LinkButton';
import { PageLink } from './PageLink';
import { Provenance } from './Provenance';

export interface NearTitlesProps extends Pick<Surface, 'nearTitles'> {
  readonly title: string;
  readonly onLink: (shown: ShownEntry) => void;
}

/**
 * Entries of nearly the page's title, folded: they are found after the list below is shown, which must not move under a
 * pointer. The line is as high whatever it says.
 */
export function NearTitles({ title, nearTitles, onLink }: NearTitlesProps) {
  const [near, setNear] = useState<readonly ShownEntry[]>();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    // Whatever it was that could not be read, the list below says so.
    nearTitles(title).then(setNear, () => setNear([]));
  }, []);
  if (near === undefined || near.length === 0) {
    return <p class="near-line quiet">{words(near === undefined ? 'page.nearLoading' : 'page.nearNone')}</p>;
  }
  return (
    <>
      <button type="button" class="near-line fold" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {words('page.near', near.length)}
        <FoldIcon />
      </button>
      {isOpen && (
        <ul class="near-list">
          {near.map((shown) => (
            <NearTitle key={shown.id} shown={shown} onLink={onLink} />
          ))}
        </ul>
      )}
    </>
  );
}

function NearTitle({ shown, onLink }: LinkButtonProps) {
  const { entry, date, sources } = shown;
  return (
    <li class="near">
      <span class="near-title">
        <PageLink address={addressOfEntry(entry)} lang="en" target="_blank">
          {entry.title}
        </PageLink>
        <Provenance date={date} sources={sources} />
      </span>
      <LinkButton shown={shown} onLink={onLink} />
    </li>
  );
}
