import { words } from '../lib/platform/words';

interface TagsProps {
  readonly tags: readonly string[];
  /** Whether a query asked for a tag. */
  readonly isMarked?: (tag: string) => boolean;
}

/** An entry's tags, as their author wrote them. */
export function Tags({ tags, isMarked = () => false }: TagsProps) {
  if (tags.length === 0) return null;
  return (
    <ul class="tags" aria-label={words('entry.tags')}>
      {tags.map((tag) => (
        <li key={tag} class="tag">
          {isMarked(tag) ? <mark>#{tag}</mark> : `#${tag}`}
        </li>
      ))}
    </ul>
  );
}
