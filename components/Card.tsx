import type { Annotations, MentioningEntry, ShownEntry } from '../lib/model/annotation';
import { addressOfEntry } from '../lib/papers/entry-address';
import { words } from '../lib/platform/words';
import { EntryBody, Paragraphs, RelatedList } from './EntryBody';
import { FoldIcon } from './FoldIcon';
import { PageLink } from './PageLink';
import { Provenance } from './Provenance';
import { Sign } from './Sign';
import { Tags } from './Tags';

export interface CardProps {
  readonly annotations: Annotations;
  /** Whether only its head is to be seen. */
  readonly folded: boolean;
  /** The reader folded or unfolded it. */
  readonly onFold: (folded: boolean) => void;
}

/** What the digests say of the page that the card stands on. */
export function Card({ annotations, folded, onFold }: CardProps) {
  const { about, mentionedBy, titles } = annotations;
  const [first] = about;
  // A page can click for its reader, but not truly.
  const fold = (event: MouseEvent) => event.isTrusted && onFold(!folded);
  return (
    <section class="card" aria-label={words('card.label')}>
      <header class="head">
        <span class="sign">
          <Sign />
          <span class="name">{words('extension.shortName')}</span>
        </span>
        {first === undefined ? (
          <span class="quiet">{words('card.mentionedOnly', mentionedBy.length)}</span>
        ) : (
          <EntryHead shown={first} />
        )}
        <button type="button" class="fold" aria-expanded={!folded} aria-controls="body" onClick={fold}>
          {words(folded ? 'card.unfold' : 'card.fold')}
          <FoldIcon />
        </button>
      </header>
      <div class="body" id="body" hidden={folded}>
        {about.map((shown, index) => (
          <article key={shown.id} class="entry">
            {index > 0 && (
              <div class="entry-head">
                <EntryHead shown={shown} />
              </div>
            )}
            <EntryBody entry={shown.entry} titles={titles} />
          </article>
        ))}
        <MentionedBy mentioning={mentionedBy} />
      </div>
    </section>
  );
}

function EntryHead({ shown }: { readonly shown: ShownEntry }) {
  return (
    <>
      <Provenance date={shown.date} sources={shown.sources} />
      <Tags tags={shown.entry.tags} />
    </>
  );
}

function MentionedBy({ mentioning }: { readonly mentioning: readonly MentioningEntry[] }) {
  if (mentioning.length === 0) return null;
  return (
    <div class="mentioned-by">
      <RelatedList name={words('entry.mentionedBy')}>
        {mentioning.map((shown) => (
          <li key={shown.id}>
            <PageLink address={addressOfEntry(shown.entry)} lang="en">
              {shown.entry.title}
            </PageLink>{' '}
            <Provenance date={shown.date} sources={shown.sources} />
            <Paragraphs texts={shown.paragraphs} lang="ko" />
          </li>
        ))}
      </RelatedList>
    </div>
  );
}
