import type { Annotations, ShownEntry } from '../lib/model/annotation';
import { addressOfEntry } from '../lib/papers/entry-address';
import { words } from '../lib/platform/words';
import type { FieldMarks } from '../lib/search/field-marks';
import type { Piece } from '../lib/search/marker';
import { makeSnippet } from '../lib/search/snippet';
import { EntryBody } from './EntryBody';
import { FoldIcon } from './FoldIcon';
import { LinkButton } from './LinkButton';
import { Marked, Pieces } from './LinkedText';
import { Provenance } from './Provenance';
import { RelatedEntries, type RelatedEntriesProps } from './RelatedEntries';
import { Tags } from './Tags';
import { VersionNote } from './VersionNote';

export interface ResultRowProps extends Pick<RelatedEntriesProps, 'related'> {
  readonly id: string;
  readonly shown: ShownEntry;
  /** The version of its paper that the page beside the list shows, where it is about that. */
  readonly version: number | undefined;
  readonly marks: FieldMarks;
  readonly titles: Annotations['titles'];
  readonly active: boolean;
  readonly unfolded: boolean;
  readonly onOpen: (shown: ShownEntry, inBackground: boolean) => void;
  readonly onUnfold: (entryId: number) => void;
  /** Links the entry to the page beside; undefined where that has entries already, or nothing to be known by. */
  readonly onLink: ((shown: ShownEntry) => void) | undefined;
  /** The reader wants the search for a tag. */
  readonly onTag: (tag: string) => void;
}

/**
 * One entry of the list: an option with what identifies it, and beside it, outside the option, since options can hold no
 * links, all that it says.
 */
export function ResultRow({ shown, version, marks, titles, active, unfolded, ...props }: ResultRowProps) {
  const { entry } = shown;
  return (
    <li class={active ? 'row active' : 'row'}>
      <div class="row-top">
        <Option {...{ shown, version, marks, active, unfolded }} id={props.id} onOpen={props.onOpen} />
        <button
          type="button"
          class="fold"
          aria-expanded={unfolded}
          aria-label={words(unfolded ? 'popup.fold' : 'popup.unfold', [entry.title])}
          onClick={() => props.onUnfold(shown.id)}
        >
          <FoldIcon />
        </button>
      </div>
      {unfolded && (
        <div class="unfolded">
          {props.onLink && <LinkButton shown={shown} onLink={props.onLink} />}
          <EntryBody entry={entry} titles={titles} mark={marks.commentary} target="_blank" />
          <RelatedEntries entryId={shown.id} related={props.related} />
        </div>
      )}
      <Tags tags={entry.tags} mark={marks.tags} onTag={props.onTag} areStops={false} />
    </li>
  );
}

function Option({
  id,
  shown,
  version,
  marks,
  active,
  unfolded,
  onOpen,
}: Pick<ResultRowProps, 'id' | 'shown' | 'version' | 'marks' | 'active' | 'unfolded' | 'onOpen'>) {
  const { entry, date, sources } = shown;
  const open = (event: MouseEvent) => onOpen(shown, event.ctrlKey || event.metaKey || event.button === 1);
  const authors = markedAuthors(shown, marks);
  return (
    // The focus stays in the box, whose keys move among the options and open them.
    // biome-ignore lint/a11y/useFocusableInteractive: the combobox pattern, by aria-activedescendant
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div role="option" id={id} aria-selected={active} class="option" onClick={open} onAuxClick={open}>
      <span class={addressOfEntry(entry) === undefined ? 'title' : 'title opens'} lang="en">
        <Marked text={entry.title} mark={marks.title} />
      </span>
      <span class="meta">
        <Provenance date={date} sources={sources} /> <VersionNote entry={entry} version={version} />
      </span>
      {authors !== undefined && (
        <span class="authors quiet" lang="en">
          <Pieces pieces={authors} />
        </span>
      )}
      {!unfolded && (
        <span class="snippet" lang="ko">
          <Pieces pieces={snippetOf(shown, marks)} />
        </span>
      )}
    </div>
  );
}

/** What its author says of it shows best why it was found. */
function snippetOf({ entry }: ShownEntry, marks: FieldMarks): Piece[] {
  return makeSnippet([
    { paragraphs: entry.commentary, mark: marks.commentary },
    { paragraphs: entry.translation, mark: marks.commentary },
    { paragraphs: entry.abstract, mark: marks.abstract },
  ]);
}

/** Authors are shown where the entry was found by them. */
function markedAuthors({ entry }: ShownEntry, { authors }: FieldMarks): Piece[] | undefined {
  const pieces = makeSnippet([{ paragraphs: [entry.authors.join(', ')], mark: authors }]);
  return pieces.some(({ marked }) => marked) ? pieces : undefined;
}
