import { useState } from 'preact/hooks';
import {
  type Annotations,
  countAnnotations,
  type MentioningEntry,
  type ShownEntry,
} from '../lib/model/annotation';
import { addressOfEntry } from '../lib/papers/entry-address';
import { words } from '../lib/platform/words';
import { CardMenu, type CardMenuActions } from './CardMenu';
import { EntryBody, Paragraphs, RelatedList } from './EntryBody';
import { FoldIcon } from './FoldIcon';
import { PageLink } from './PageLink';
import { Provenance } from './Provenance';
import { Sign } from './Sign';
import { Tags, type TagsProps } from './Tags';
import { VersionNote } from './VersionNote';

/** What a reader can do with a card. Each resolves with whether the extension heard of it. */
export interface CardActions extends CardMenuActions {
  readonly fold: (folded: boolean) => Promise<boolean>;
  readonly searchTag: (tag: string) => Promise<boolean>;
}

export interface CardProps {
  readonly annotations: Annotations;
  /** Whether only its head is to be seen. */
  readonly folded: boolean;
  /** Whether it stands at the window's edge, where only a mark of it is to be seen while it is folded. */
  readonly isAtEdge?: boolean;
  /** The version of the paper that the page shows, where it tells. */
  readonly version?: number | undefined;
  /** Without them it is a sample: it folds, and leads nowhere. */
  readonly actions?: CardActions;
}

/** What the digests say of the page that the card stands on. */
export function Card({ annotations, folded: isFoldedFirst, isAtEdge = false, version, actions }: CardProps) {
  const { about, mentionedBy, titles } = annotations;
  const [folded, setFolded] = useState(isFoldedFirst);
  const [note, setNote] = useState('');
  const [first] = about;
  /** The extension may have been updated, or the site taken from it, since the card was drawn. */
  const tell = async (heard: Promise<boolean>) => {
    if (!(await heard)) setNote(words('card.disconnected'));
  };
  // A page can click for its reader, but not truly.
  const fold = (event: Event) => {
    if (!event.isTrusted) return;
    setFolded(!folded);
    if (!isAtEdge && actions !== undefined) void tell(actions.fold(!folded));
  };
  const searchTag =
    actions === undefined
      ? undefined
      : (tag: string, event: Event) => {
          if (event.isTrusted) void tell(actions.searchTag(tag));
        };
  if (isAtEdge && folded) return <EdgeMark annotations={annotations} onUnfold={fold} />;
  const head = (shown: ShownEntry) => <EntryHead shown={shown} version={version} onTag={searchTag} />;
  return (
    <section class={isAtEdge ? 'card at-edge' : 'card'} aria-label={words('card.label')}>
      <header class="head">
        <span class="sign">
          <Sign />
          <span class="name">{words('extension.shortName')}</span>
        </span>
        {first === undefined ? (
          <span class="quiet">{words('card.mentionedOnly', mentionedBy.length)}</span>
        ) : (
          head(first)
        )}
        <span class="buttons">
          <button type="button" class="fold" aria-expanded={!folded} aria-controls="body" onClick={fold}>
            {words(folded ? 'card.unfold' : 'card.fold')}
            <FoldIcon />
          </button>
          {actions !== undefined && <CardMenu entries={about} actions={actions} onNote={setNote} />}
        </span>
      </header>
      <p class="note" role="status">
        {note}
      </p>
      <div class="body" id="body" hidden={folded}>
        {about.map((shown, index) => (
          <article key={shown.id} class="entry">
            {index > 0 && <div class="entry-head">{head(shown)}</div>}
            <EntryBody entry={shown.entry} titles={titles} />
          </article>
        ))}
        <MentionedBy mentioning={mentionedBy} />
      </div>
    </section>
  );
}

interface EntryHeadProps {
  readonly shown: ShownEntry;
  readonly version: number | undefined;
  readonly onTag: TagsProps['onTag'];
}

function EntryHead({ shown, version, onTag }: EntryHeadProps) {
  return (
    <>
      <Provenance date={shown.date} sources={shown.sources} />
      <VersionNote entry={shown.entry} version={version} />
      <Tags tags={shown.entry.tags} onTag={onTag} />
    </>
  );
}

interface EdgeMarkProps {
  readonly annotations: Annotations;
  readonly onUnfold: (event: Event) => void;
}

/** All that is to be seen of a folded card at the window's edge. */
function EdgeMark({ annotations, onUnfold }: EdgeMarkProps) {
  const count = countAnnotations(annotations);
  return (
    <button
      type="button"
      class="edge-mark"
      aria-expanded={false}
      aria-label={words('card.edge', count)}
      onClick={onUnfold}
    >
      <Sign />
      <span aria-hidden="true">{count}</span>
    </button>
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
