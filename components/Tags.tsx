import { words } from '../lib/platform/words';

export interface TagsProps {
  readonly tags: readonly string[];
  /** Whether a query asked for a tag. */
  readonly isMarked?: (tag: string) => boolean;
  /** The reader wants the search for a tag; without it tags are text. */
  readonly onTag?: ((tag: string, event: Event) => void) | undefined;
  /** In a long list tags are no stops of the Tab key: there the box is one key away. */
  readonly areStops?: boolean;
}

/** An entry's tags, as their author wrote them. */
export function Tags({ tags, isMarked = () => false, onTag, areStops = true }: TagsProps) {
  if (tags.length === 0) return null;
  return (
    <ul class="tags" aria-label={words('entry.tags')}>
      {tags.map((tag) => (
        <li key={tag} class="tag">
          {onTag === undefined ? (
            nameOf(tag, isMarked)
          ) : (
            <button
              type="button"
              class="tag-link"
              tabIndex={areStops ? 0 : -1}
              onClick={(event) => onTag(tag, event)}
            >
              {nameOf(tag, isMarked)}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** No component of its own: a card is drawn sooner without one for each tag. */
function nameOf(tag: string, isMarked: (tag: string) => boolean) {
  return isMarked(tag) ? <mark>#{tag}</mark> : `#${tag}`;
}
