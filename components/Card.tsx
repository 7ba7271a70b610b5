import { Component, createRef, type RefObject } from 'preact';
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

interface CardState {
  readonly folded: boolean;
  /** What has happened, in words. */
  readonly note: string;
}

/** What the digests say of the page that the card stands on. A class, since hooks would be most of what is new in its script. */
export class Card extends Component<CardProps, CardState> {
  override state: CardState = { folded: this.props.folded, note: '' };

  /** What folds the card, or unfolds it. */
  private readonly toggle = createRef<HTMLButtonElement>();

  /** At the edge each of the two buttons takes the other's place, and the focus stays with whoever pressed one. */
  override componentDidUpdate(_: CardProps, before: CardState): void {
    if (this.props.isAtEdge !== true || before.folded === this.state.folded) return;
    this.toggle.current?.focus({ preventScroll: true });
  }

  private readonly say = (note: string) => this.setState({ note });

  /** The extension may have been updated, or the site taken from it, since the card was drawn. */
  private async tell(heard: Promise<boolean>): Promise<void> {
    if (!(await heard)) this.say(words('card.disconnected'));
  }

  private readonly fold = (event: Event) => {
    // A page can click for its reader, but not truly.
    if (!event.isTrusted) return;
    const folded = !this.state.folded;
    this.setState({ folded });
    const { actions, isAtEdge } = this.props;
    if (actions !== undefined && isAtEdge !== true) void this.tell(actions.fold(folded));
  };

  private readonly searchTag = (tag: string, event: Event) => {
    const { actions } = this.props;
    if (actions !== undefined && event.isTrusted) void this.tell(actions.searchTag(tag));
  };

  private head(shown: ShownEntry) {
    const { actions, version } = this.props;
    const onTag = actions === undefined ? undefined : this.searchTag;
    return <EntryHead shown={shown} version={version} onTag={onTag} />;
  }

  private top() {
    const { annotations, actions } = this.props;
    const { folded } = this.state;
    const [first] = annotations.about;
    return (
      <header class="head">
        <span class="sign">
          <Sign />
          <span class="name">{words('extension.shortName')}</span>
        </span>
        {first === undefined ? (
          <span class="quiet">{words('card.mentionedOnly', annotations.mentionedBy.length)}</span>
        ) : (
          this.head(first)
        )}
        <span class="buttons">
          <button
            ref={this.toggle}
            type="button"
            class="fold"
            aria-expanded={!folded}
            aria-controls="body"
            onClick={this.fold}
          >
            {words(folded ? 'card.unfold' : 'card.fold')}
            <FoldIcon />
          </button>
          {actions !== undefined && (
            <CardMenu entries={annotations.about} actions={actions} onNote={this.say} />
          )}
        </span>
      </header>
    );
  }

  override render() {
    const { annotations, isAtEdge = false } = this.props;
    const { about, mentionedBy, titles } = annotations;
    const { folded, note } = this.state;
    if (isAtEdge && folded)
      return <EdgeMark annotations={annotations} button={this.toggle} onUnfold={this.fold} />;
    return (
      <section
        class={isAtEdge ? 'card at-edge' : 'card'}
        aria-label={words('card.label')}
        lang={words('extension.language')}
      >
        {this.top()}
        <p class="note" role="status">
          {note}
        </p>
        <div class="body" id="body" hidden={folded}>
          {about.map((shown, index) => (
            <article key={shown.id} class="entry">
              {index > 0 && <div class="entry-head">{this.head(shown)}</div>}
              <EntryBody entry={shown.entry} titles={titles} />
            </article>
          ))}
          <MentionedBy mentioning={mentionedBy} />
        </div>
      </section>
    );
  }
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
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly onUnfold: (event: Event) => void;
}

/** All that is to be seen of a folded card at the window's edge. */
function EdgeMark({ annotations, button, onUnfold }: EdgeMarkProps) {
  const count = countAnnotations(annotations);
  return (
    <button
      ref={button}
      type="button"
      class="edge-mark"
      aria-expanded={false}
      aria-label={words('card.edge', count)}
      lang={words('extension.language')}
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
