import type { Annotations, ShownEntry } from '../lib/model/annotation';
import { addressOfEntry } from '../lib/papers/entry-address';
import { words } from '../lib/platform/words';
import { bestParagraph, fromFirstMatch } from '../lib/search/mark';
import { EntryBody } from './EntryBody';
import { FoldIcon } from './FoldIcon';
import { Marked } from './LinkedText';
import { Provenance } from './Provenance';
import { Tags } from './Tags';

export interface ResultRowProps {
  readonly id: string;
  readonly shown: ShownEntry;
  readonly marks: readonly RegExp[];
  readonly isMarkedTag: (tag: string) => boolean;
  readonly titles: Annotations['titles'];
  readonly active: boolean;
  readonly unfolded: boolean;
  readonly onOpen: (inBackground: boolean) => void;
  readonly onUnfold: () => void;
  /** The reader wants the search for a tag. */
  readonly onTag: (tag: string) => void;
}

/**
 * One entry of the list: an option with what identifies it, and beside it, outside the option, since options can hold no
 * links, all that it says.
 */
export function ResultRow(props: ResultRowProps) {
  const { id, shown, marks, isMarkedTag, titles, active, unfolded, onOpen, onUnfold, onTag } = props;
  const { entry, date, sources } = shown;
  const paragraph = bestParagraph([...entry.commentary, ...entry.translation, ...entry.abstract], marks);
  const snippet = fromFirstMatch(paragraph, marks);
  const open = (event: MouseEvent) => onOpen(event.ctrlKey || event.metaKey || event.button === 1);
  return (
    <li class={active ? 'row active' : 'row'}>
      <div class="row-top">
        {/* The focus stays in the box, whose keys move among the options and open them. */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: the combobox pattern, by aria-activedescendant */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
        <div role="option" id={id} aria-selected={active} class="option" onClick={open} onAuxClick={open}>
          <span class={addressOfEntry(entry) === undefined ? 'title' : 'title opens'} lang="en">
            <Marked text={entry.title} marks={marks} />
          </span>
          <span class="meta">
            <Provenance date={date} sources={sources} />
          </span>
          {!unfolded && (
            <span class="snippet" lang="ko">
              <Marked text={snippet} marks={marks} />
            </span>
          )}
        </div>
        <button
          type="button"
          class="fold"
          aria-expanded={unfolded}
          aria-label={words(unfolded ? 'popup.fold' : 'popup.unfold', [entry.title])}
          onClick={onUnfold}
        >
          <FoldIcon />
        </button>
      </div>
      {unfolded && (
        <div class="unfolded">
          <EntryBody entry={entry} titles={titles} marks={marks} target="_blank" />
        </div>
      )}
      <Tags tags={entry.tags} isMarked={isMarkedTag} onTag={onTag} areStops={false} />
    </li>
  );
}
