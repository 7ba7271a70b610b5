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
            <TagName tag={tag} isMarked={isMarked(tag)} />
          ) : (
            <button
              type="button"
              class="tag-link"
              tabIndex={areStops ? 0 : -1}
              onClick={(event) => onTag(tag, event)}
            >
              <TagName tag={tag} isMarked={isMarked(tag)} />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function TagName({ tag, isMarked }: { readonly tag: string; readonly isMarked: boolean }) {
  return isMarked ? <mark>#{tag}</mark> : <>#{tag}</>;
}
