import { words } from '../lib/platform/words';
import type { Mark } from '../lib/search/marker';
import { Marked } from './LinkedText';

export interface TagsProps {
  readonly tags: readonly string[];
  /** Marks in `#tag` what a query found. */
  readonly mark?: Mark | undefined;
  /** The reader wants the search for a tag; without it tags are text. */
  readonly onTag?: ((tag: string, event: Event) => void) | undefined;
  /** In a long list tags are no stops of the Tab key: there the box is one key away. */
  readonly areStops?: boolean;
}

/** An entry's tags, as their author wrote them. */
export function Tags({ tags, mark, onTag, areStops = true }: TagsProps) {
  if (tags.length === 0) return null;
  return (
    <ul class="tags" aria-label={words('entry.tags')}>
      {tags.map((tag) => (
        <li key={tag} class="tag">
          {onTag === undefined ? (
            nameOf(tag, mark)
          ) : (
            <button
              type="button"
              class="tag-link"
              tabindex={areStops ? 0 : -1}
              onClick={(event) => onTag(tag, event)}
            >
              {nameOf(tag, mark)}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** No component of its own where nothing is marked: a card is drawn sooner without one for each tag. */
function nameOf(tag: string, mark: TagsProps['mark']) {
  return mark === undefined ? `#${tag}` : <Marked text={`#${tag}`} mark={mark} />;
}
